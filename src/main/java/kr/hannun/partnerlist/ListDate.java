package kr.hannun.partnerlist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.DayText;
import org.jspecify.annotations.Nullable;

/**
 * A date as spreadsheets leave it behind: the number of days since 1900 ({@code 46078}), a midnight behind it
 * ({@code 2026-02-25 00:00:00}), an apostrophe before it and a year of two digits ({@code '26.2.25}), or all in a row
 * ({@code 20260225}).
 *
 * @param date what it means
 * @param repaired whether it was written in a way that has to be said
 */
record ListDate(PartialDate date, boolean repaired) {

    private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:\\.\\d+)?");
    private static final Pattern MIDNIGHT =
            Pattern.compile("(.*[\\d.일)])[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[AP]M)?");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(\\d{2})[-./년]\\s*(\\d{1,2})(?:[-./월]\\s*(\\d{1,2}))?[.일]?");
    private static final Pattern SIX_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})");
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final int MONTHS = 12;

    /** The date a cell means, or nothing where it is none or may be two. */
    static Optional<ListDate> read(String cell) {
        String bare = cell.replaceAll("^['’‘`\"]+|['’\"]+$", "").strip();
        Matcher midnight = MIDNIGHT.matcher(bare);
        String text = midnight.matches() ? midnight.group(1) : bare;
        boolean touched = !text.equals(cell);
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            LocalDate day = BEFORE_1900.plusDays(Integer.parseInt(serial.group(1)));
            return Optional.of(new ListDate(PartialDate.of(day), true));
        }
        Optional<PartialDate> usual = DayText.read(text);
        return usual.isPresent()
                ? usual.map(date -> new ListDate(date, touched))
                : unusual(text).map(date -> new ListDate(date, true));
    }

    private static Optional<PartialDate> unusual(String text) {
        Matcher shortYear = SHORT_YEAR.matcher(text);
        if (shortYear.matches()) {
            return date(shortYear.group(1), shortYear.group(2), shortYear.group(3));
        }
        Matcher digits = SIX_DIGITS.matcher(text);
        if (digits.matches()) {
            return date(digits.group(1), digits.group(2), digits.group(3));
        }
        Matcher last = YEAR_LAST.matcher(text);
        return last.matches() ? yearLast(last) : Optional.empty();
    }

    /** Month and day in either order, where only one of both can be the month. */
    private static Optional<PartialDate> yearLast(Matcher parts) {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        if ((first <= MONTHS) == (second <= MONTHS) && first != second) {
            return Optional.empty();
        }
        boolean monthFirst = first <= MONTHS;
        return partial(
                "%s-%02d-%02d".formatted(parts.group(3), monthFirst ? first : second, monthFirst ? second : first));
    }

    private static Optional<PartialDate> date(String year, String month, @Nullable String day) {
        String text = "20%s-%02d".formatted(year, Integer.parseInt(month));
        return partial(day == null ? text : text + "-%02d".formatted(Integer.parseInt(day)));
    }

    private static Optional<PartialDate> partial(String iso) {
        try {
            return Optional.of(new PartialDate(iso));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
