package kr.hannun.sheet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.PartialDate.Precision;
import org.dhatim.fastexcel.reader.Cell;

/**
 * How much of a day a workbook's cell shows. It stores the first day of a month though only the month was meant, so a
 * date is as precise as its format lets the reader see.
 */
final class DayFormat {

    /** The longest format a spreadsheet keeps. */
    static final int LONGEST = 255;

    private static final int MONTH_AND_YEAR = 17;
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\[(?![hms]+])[^]]*]|\\\\.|[_*].");
    private static final Pattern DAY = Pattern.compile("d", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH = Pattern.compile("m", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("y", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME_OR_NUMBER = Pattern.compile("[hs0#?]|\\[m", Pattern.CASE_INSENSITIVE);

    private DayFormat() {}

    /** What the cell shows of this day, or nothing where it shows no day at all. */
    static Optional<PartialDate> shown(Cell cell, LocalDate day) {
        return precision(cell).map(precision -> switch (precision) {
            case YEAR -> new PartialDate(day.toString().substring(0, 4));
            case MONTH -> new PartialDate(day.toString().substring(0, 7));
            case DAY -> PartialDate.of(day);
        });
    }

    private static Optional<Precision> precision(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (id != null && id == MONTH_AND_YEAR) {
            return Optional.of(Precision.MONTH);
        }
        if (id != null && isBuiltInDay(id)) {
            return Optional.of(Precision.DAY);
        }
        return format == null || format.length() > LONGEST
                ? Optional.empty()
                : precision(DECORATION.matcher(format).replaceAll(""));
    }

    /** Numbers of formats that come without being written down; in Korean all of them show the day. */
    private static boolean isBuiltInDay(int id) {
        return (id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }

    private static Optional<Precision> precision(String format) {
        if (DAY.matcher(format).find()) {
            return Optional.of(Precision.DAY);
        }
        boolean month = MONTH.matcher(format).find();
        if (YEAR.matcher(format).find()) {
            return Optional.of(month ? Precision.MONTH : Precision.YEAR);
        }
        return month && !TIME_OR_NUMBER.matcher(format).find() ? Optional.of(Precision.MONTH) : Optional.empty();
    }
}
