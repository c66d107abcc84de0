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

    /** Whether the plan existed on the day; one without a date of its own counts from the start. */
    public boolean isKnownOn(LocalDate day) {
        PartialDate stated = statedOn;
        return stated == null || stated.hasBegunOn(day);
    }
}
