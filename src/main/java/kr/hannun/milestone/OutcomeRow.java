package kr.hannun.milestone;

import kr.hannun.shared.PartialDate;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What became of a milestone, as a coordinator recorded it and as a page reads it.
 *
 * @param code its stable key
 * @param status of the milestone; unknown where its date passed and nobody reported
 * @param effectiveOn the date it was reached or called off, or from which it counts
 */
public record OutcomeRow(String code, MilestoneStatus status, PartialDate effectiveOn, Citation citation) {

    /** When the milestone was reached, or null where it was not. */
    public @Nullable PartialDate reachedOn() {
        return status == MilestoneStatus.DONE ? effectiveOn : null;
    }
}
