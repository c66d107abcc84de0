package kr.hannun.milestone;

import java.time.LocalDate;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A plan for a milestone, as a page reads it.
 *
 * @param code its stable key, or null for the only plan of a milestone, which the milestone's own sources state
 * @param window when it was planned for, or null where the plan says that there is no date
 * @param statedOn when it was stated, or null where it is told only in retrospect or has no code
 */
public record PlanRow(
        @Nullable String code,
        @Nullable PlanWindow window,
        @Nullable PartialDate statedOn,
        Citation citation,
        @Nullable LocalizedText note) {

    /** Whether somebody had told of the plan by the day; one that is told only in retrospect was told by its source. */
    public boolean isKnownOn(LocalDate day) {
        PartialDate stated = statedOn;
        return stated == null ? citation.isStatedBy(day) : stated.hasBegunOn(day);
    }
}
