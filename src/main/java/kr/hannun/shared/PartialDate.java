package kr.hannun.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as its source: a year, a month or a day. The precision is part of the fact and is never refined;
 * stored and exchanged as {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}, years 1900 to 2999.
 */
public record PartialDate(String text) implements Comparable<PartialDate> {

    private static final Pattern FORM = Pattern.compile("(19|2\\d)\\d\\d(-\\d\\d(-\\d\\d)?)?");

    /** How much of a date is known. */
    public enum Precision {
        /** Only the year. */
        YEAR,
        /** Year and month. */
        MONTH,
        /** The day itself. */
        DAY
    }

    /** Refuses another form and days that do not exist, such as 31 February. */
    public PartialDate {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeException("Not a date of the form YYYY, YYYY-MM or YYYY-MM-DD: '" + text + "'");
        }
        firstDayOf(text);
    }

    /** The date that is known to the day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** The date, or null where nothing is known. */
    public static @Nullable PartialDate orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : new PartialDate(text);
    }

    /** How precise the source was. */
    public Precision precision() {
        return switch (text.length()) {
            case 4 -> Precision.YEAR;
            case 7 -> Precision.MONTH;
            default -> Precision.DAY;
        };
    }

    /** The first day this date can mean. */
    public LocalDate first() {
        return firstDayOf(text);
    }

    /** The last day this date can mean. */
    public LocalDate last() {
        return switch (precision()) {
            case YEAR -> first().with(TemporalAdjusters.lastDayOfYear());
            case MONTH -> first().with(TemporalAdjusters.lastDayOfMonth());
            case DAY -> first();
        };
    }

    /** Whether the whole of this date lies before the day: only then has it certainly passed. */
    public boolean isPastOn(LocalDate day) {
        return last().isBefore(day);
    }

    /** Whether this date has begun on the day. */
    public boolean hasBegunOn(LocalDate day) {
        return !first().isAfter(day);
    }

    /** In order of the first day; of two that begin together the more precise comes first. */
    @Override
    public int compareTo(PartialDate other) {
        int byFirst = first().compareTo(other.first());
        return byFirst != 0 ? byFirst : last().compareTo(other.last());
    }

    @Override
    public String toString() {
        return text;
    }

    private static LocalDate firstDayOf(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }
}
