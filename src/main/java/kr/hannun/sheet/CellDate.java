package kr.hannun.sheet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.DayText;

/**
 * A date as spreadsheets leave it behind: as people type it, as the number of days since 1900 ({@code 46078}), or with a midnight
 * behind it ({@code 2026-02-25 00:00:00}).
 *
 * @param date what it means
 * @param repaired whether it was written in a way that has to be said
 */
public record CellDate(PartialDate date, boolean repaired) {

    private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:\\.\\d+)?");
    private static final String HALF = "(?: ?(?:[AP]M|오전|오후))?";
    private static final Pattern MIDNIGHT = Pattern.compile("(.*?[\\d.일)])" + "(?:T| +)" + HALF
            + " ?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?" + HALF + "(?:\\+09:?00)?");
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);

    /** The date a cell means, or nothing where it is none or may be two. */
    public static Optional<CellDate> read(String cell) {
        String bare = cell.replaceAll("^['’‘`\"]+|['’\"]+$", "").strip();
        Matcher midnight = MIDNIGHT.matcher(bare);
        String text = midnight.matches() ? midnight.group(1) : bare;
        boolean touched = !text.equals(cell);
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            LocalDate day = BEFORE_1900.plusDays(Integer.parseInt(serial.group(1)));
            return Optional.of(new CellDate(PartialDate.of(day), true));
        }
        return DayText.read(text).map(date -> new CellDate(date, touched || !DayText.isPlain(text)));
    }
}
