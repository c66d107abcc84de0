package kr.hannun.allocation;

import java.time.LocalDate;
import java.util.Optional;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as precisely as it was said, both ends included; a month stays a month.
 *
 * @param from its beginning
 * @param until its end, or null where nobody said when it ends
 */
public record Stretch(PartialDate from, @Nullable PartialDate until) {

    /** What both have in common at most: the later beginning to the earlier end, each as precise as it was said. */
    public Optional<Stretch> overlap(Stretch other) {
        PartialDate later = from.first().isBefore(other.from.first()) ? other.from : from;
        PartialDate earlier = earlier(until, other.until);
        boolean apart = earlier != null && earlier.last().isBefore(later.first());
        return apart ? Optional.empty() : Optional.of(new Stretch(later, earlier));
    }

    /** Whether it had begun by the day. */
    public boolean hasBegunOn(LocalDate day) {
        return from.hasBegunOn(day);
    }

    /** Whether the day may lie in it. */
    public boolean contains(LocalDate day) {
        return hasBegunOn(day) && (until == null || !until.isPastOn(day));
    }

    private static @Nullable PartialDate earlier(@Nullable PartialDate one, @Nullable PartialDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.last().isAfter(other.last()) ? other : one;
    }
}
