package kr.hannun.milestone;

import java.time.LocalDate;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * When something is planned, as precisely as it was said.
 *
 * @param from the planned date, or the first end of a planned stretch
 * @param until the second end of a planned stretch, or null
 */
public record PlanWindow(PartialDate from, @Nullable PartialDate until) {

    /** The first day the plan can mean. */
    public LocalDate first() {
        return from.first();
    }

    /** The last day the plan can mean: only after it has the plan passed. */
    public LocalDate last() {
        PartialDate end = until;
        return end == null ? from.last() : end.last();
    }

    /** Whether it means more than one day. */
    public boolean isWide() {
        return !first().equals(last());
    }

    /** Whether a date lies wholly in it. */
    public boolean contains(PartialDate date) {
        return !date.first().isBefore(first()) && !date.last().isAfter(last());
    }
}
