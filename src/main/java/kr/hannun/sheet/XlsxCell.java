package kr.hannun.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.hannun.shared.PartialDate;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** One cell of a workbook as a person would write it. */
final class XlsxCell {

    private static final Pattern ISO_DAY =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T[0-9:.]{1,20}|T00:00(?::00(?:\\.0{1,9})?)?Z)?");
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(200_000);
    private static final int MOST_DIGITS = 30;
    private static final int FIRST_YEAR = 1900;

    private final boolean since1904;
    private final Effort effort;

    XlsxCell(boolean since1904, Effort effort) {
        this.since1904 = since1904;
        this.effort = effort;
    }

    Cell read(org.dhatim.fastexcel.reader.Cell cell) throws Unreadable {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        String formula = cell.getFormula();
        if (cell.getType() == CellType.FORMULA && formula != null) {
            return formula(cell, formula, raw);
        }
        return switch (cell.getType()) {
            case NUMBER, FORMULA -> Cell.of(shown(cell, raw));
            case ERROR -> new Cell("", List.of(SheetRemark.of("error-value", clean(raw))));
            default -> Cell.of(text(cell, Objects.requireNonNullElse(cell.getText(), "")));
        };
    }

    private Cell formula(org.dhatim.fastexcel.reader.Cell cell, String written, String raw) throws Unreadable {
        String formula = clean("=" + written);
        String text = shown(cell, raw);
        return text.isEmpty()
                ? new Cell("", List.of(SheetRemark.of("formula-without-value", formula)))
                : Cell.of(text).with(SheetRemark.of("formula", formula, text));
    }

    /** A number as its cell shows it: as a day, or as much of one, or with the zeros before it. */
    private String shown(org.dhatim.fastexcel.reader.Cell cell, String raw) throws Unreadable {
        BigDecimal number = cell.getValue() instanceof String ? null : decimal(raw);
        if (number == null || number.precision() - number.scale() > MOST_DIGITS) {
            return text(cell, raw);
        }
        String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        return day(number)
                .flatMap(day -> DayFormat.shown(cell, day))
                .map(PartialDate::text)
                .or(() -> ZeroFormat.shown(number, format))
                .orElseGet(() -> plain(number));
    }

    /** A text; a day of the ISO calendar as its cell shows it. */
    private String text(org.dhatim.fastexcel.reader.Cell cell, String raw) throws Unreadable {
        String text = clean(raw);
        Matcher iso = ISO_DAY.matcher(text);
        return iso.matches()
                ? CellDate.read(iso.group(1))
                        .map(read -> read.date().first())
                        .flatMap(day -> DayFormat.shown(cell, day))
                        .map(PartialDate::text)
                        .orElse(text)
                : text;
    }

    /** The day this number stands for where days are counted. */
    private Optional<LocalDate> day(BigDecimal number) {
        LocalDate zero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return number.signum() > 0 && number.compareTo(LAST_SERIAL) < 0
                ? Optional.of(zero.plusDays(number.longValue())).filter(day -> day.getYear() >= FIRST_YEAR)
                : Optional.empty();
    }

    /** One text can stand in many cells of a workbook though it is written once, so each cell pays for it. */
    private String clean(String raw) throws Unreadable {
        effort.spend(raw.length());
        return Clean.text(raw);
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() > MOST_DIGITS ? stripped.toString() : stripped.toPlainString();
    }

    private static @Nullable BigDecimal decimal(String raw) {
        if (!raw.matches("-?[0-9.]{1,40}([eE][-+]?[0-9]{1,3})?")) {
            return null;
        }
        try {
            return new BigDecimal(raw);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
