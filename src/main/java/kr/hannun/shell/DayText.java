package kr.hannun.shell;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.hannun.shared.PartialDate;

/**
 * A date as people type it: {@code 2026-11-23}, {@code 20261123}, {@code 2026. 11. 23.(월)}, {@code 2026. 8.},
 * {@code 2026년}.
 */
public final class DayText {

    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern PARTED = Pattern.compile(
            "(\\d{4})(?:[-./년]\\s*(?:(\\d{1,2})[-./월]?\\s*(?:(\\d{1,2})[.일]?\\s*)?)?)?(?:\\([월화수목금토일]\\))?");
    private static final int MOST_CHARACTERS = 40;

    private DayText() {}

    /** The date meant, or nothing where the text is no date or the day does not exist. */
    public static Optional<PartialDate> read(String typed) {
        String text = typed.strip();
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return date(compact);
        }
        Matcher parted = PARTED.matcher(text);
        return parted.matches() ? date(parted) : Optional.empty();
    }

    private static Optional<PartialDate> date(Matcher parts) {
        StringBuilder iso = new StringBuilder(parts.group(1));
        for (int part = 2; part <= 3 && parts.group(part) != null; part++) {
            iso.append("-%02d".formatted(Integer.parseInt(parts.group(part))));
        }
        try {
            return Optional.of(new PartialDate(iso.toString()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
