package kr.hannun.milestone;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.CitationId;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** One plan for a milestone; later plans stand beside it and never replace it. */
@Embeddable
record MilestonePlan(
        @Nullable PartialDate plannedOn,
        @Nullable PartialDate plannedUntil,
        @Nullable PartialDate statedOn,
        CitationId citationId,
        @Embedded @EmbeddedColumnNaming("note_%s") @Nullable LocalizedText note) {}
