package kr.hannun.shell;

import java.time.LocalDate;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The day a page speaks of (기준일).
 *
 * @param on the day itself; of a month or a year asked for, its last day
 * @param asked what the reader asked for, or null where the page speaks of today
 * @param today the day it is in Korea
 */
public record Day(LocalDate on, @Nullable PartialDate asked, LocalDate today) {

    /** Today, which is only the default. */
    public static Day today(LocalDate today) {
        return new Day(today, null, today);
    }

    /** The day, month or year asked for. */
    public static Day of(PartialDate asked, LocalDate today) {
        return asked.last().equals(today) ? today(today) : new Day(asked.last(), asked, today);
    }

    /** Whether it has passed, so that what came after it must not be told. */
    public boolean isEarlier() {
        return on.isBefore(today);
    }

    /** Whether a month or year was asked for, so that the page must say which day it took. */
    public boolean isWidened() {
        return asked != null && asked.precision() != PartialDate.Precision.DAY;
    }
}
