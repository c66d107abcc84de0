package kr.hannun.milestone;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.CitationId;

/** What became of a milestone from a day on; later ones stand beside it and never replace it. */
@Embeddable
record MilestoneOutcome(
        @Enumerated(EnumType.STRING) MilestoneStatus status, PartialDate effectiveOn, CitationId citationId) {}
