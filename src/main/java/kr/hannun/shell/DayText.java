package kr.hannun.shell;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as people type it, as precise as they typed it: {@code 2026-11-23}, {@code 2026. 11. 23.(월)}, {@code 2026년 8월},
 * {@code 20261123}, {@code 202611}, {@code '26.11.23}, {@code 23 November 2026}, {@code Nov 2026}, also in full-width digits.
 */
public final class DayText {

    private static final int MOST_CHARACTERS = 40;
    private static final int MOST_TYPED = 400;
    private static final String WEEKDAY = "\\s*(?:\\([월화수목금토일](?:요일)?\\)|[월화수목금토일]요일)?";
    private static final Pattern PARTED = Pattern.compile(
            "((?:19|2\\d)\\d{2})" + "(?:[-./년]\\s*(?:(\\d{1,2})[-./월]?\\s*(?:(\\d{1,2})[.일]?)?)?)?" + WEEKDAY);
    private static final Pattern EIGHT_DIGITS = Pattern.compile("((?:19|2\\d)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("((?:19|2\\d)\\d{2})(\\d{2})");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(\\d{2})[-./년]\\s*(\\d{1,2})(?:[-./월]\\s*(\\d{1,2}))?[.월일]?" + WEEKDAY);
    private static final Pattern SIX_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?[ -]+)?(\\p{Alpha}{3,9})\\.?[ ,-]+(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{Alpha}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

    private DayText() {}

    /** The date meant, or nothing where the text is no date or the day does not exist. */
    public static Optional<PartialDate> read(String typed) {
        return of(typed) instanceof DayReading.Said said ? Optional.of(said.date()) : Optional.empty();
    }

    /** What was typed: a date, a day that does not exist, or something else. */
    public static DayReading of(String typed) {
        // Before anything looks for its ends: that takes the square of what is typed.
        if (typed.length() > MOST_TYPED) {
            return new DayReading.NoDate();
        }
        String text = plain(typed);
        if (text.length() > MOST_CHARACTERS) {
            return new DayReading.NoDate();
        }
        List<String> meant = meanings(text).distinct().toList();
        List<PartialDate> dates =
                meant.stream().map(DayText::date).flatMap(Optional::stream).toList();
        if (dates.size() == 1) {
            return new DayReading.Said(dates.getFirst());
        }
        return meant.isEmpty() || dates.size() > 1 ? new DayReading.NoDate() : new DayReading.NoSuchDay();
    }

    /** Whether it is written in full, year first, so that nothing has to be said about how it was read. */
    public static boolean isPlain(String typed) {
        String text = typed.strip();
        return PARTED.matcher(text).matches() || EIGHT_DIGITS.matcher(text).matches();
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("^[\\s'’‘`\"]+|[\\s'’\"]+$", "");
    }

    /** Everything the text can mean, in the form of the standard; not all of it need be in the calendar. */
    private static Stream<String> meanings(String text) {
        return Stream.of(
                        in(PARTED, text).map(parts -> iso(parts.group(1), parts.group(2), parts.group(3))),
                        in(EIGHT_DIGITS, text).map(parts -> iso(parts.group(1), parts.group(2), parts.group(3))),
                        in(YEAR_AND_MONTH, text).map(parts -> iso(parts.group(1), parts.group(2), null)),
                        in(SHORT_YEAR, text).map(parts -> iso("20" + parts.group(1), parts.group(2), parts.group(3))),
                        in(SIX_DIGITS, text).map(parts -> iso("20" + parts.group(1), parts.group(2), parts.group(3))),
                        in(YEAR_LAST, text).map(parts -> iso(parts.group(3), parts.group(1), parts.group(2))),
                        in(YEAR_LAST, text).map(parts -> iso(parts.group(3), parts.group(2), parts.group(1))),
                        in(DAY_FIRST, text)
                                .flatMap(parts ->
                                        month(parts.group(2)).map(month -> iso(parts.group(3), month, parts.group(1)))),
                        in(MONTH_FIRST, text)
                                .flatMap(parts ->
                                        month(parts.group(1)).map(month -> iso(parts.group(3), month, parts.group(2)))))
                .flatMap(meaning -> meaning);
    }

    private static Stream<MatchResult> in(Pattern form, String text) {
        var matcher = form.matcher(text);
        return matcher.matches() ? Stream.of(matcher.toMatchResult()) : Stream.empty();
    }

    private static Stream<String> month(String name) {
        return Arrays.stream(Month.values())
                .filter(month -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                                .anyMatch(style ->
                                        month.getDisplayName(style, Locale.US).equalsIgnoreCase(name))
                        || (month == Month.SEPTEMBER && name.equalsIgnoreCase("Sept")))
                .map(month -> String.valueOf(month.getValue()));
    }

    private static String iso(String year, @Nullable String month, @Nullable String day) {
        StringBuilder iso = new StringBuilder(year);
        if (month != null) {
            iso.append("-%02d".formatted(Integer.parseInt(month)));
        }
        if (day != null) {
            iso.append("-%02d".formatted(Integer.parseInt(day)));
        }
        return iso.toString();
    }

    private static Optional<PartialDate> date(String iso) {
        try {
            return Optional.of(new PartialDate(iso));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
