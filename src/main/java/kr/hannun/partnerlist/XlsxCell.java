package kr.hannun.partnerlist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.hannun.shared.PartialDate;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** One cell of a workbook as a person would write it. */
final class XlsxCell {

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
        if (cell.getType() == CellType.FORMULA) {
            return formula(cell, raw);
        }
        return switch (cell.getType()) {
            case NUMBER -> Cell.of(number(cell, raw));
            case ERROR -> new Cell("", List.of(Remark.of("error-value", clean(raw))));
            default -> Cell.of(clean(Objects.requireNonNullElse(cell.getText(), "")));
        };
    }

    private Cell formula(org.dhatim.fastexcel.reader.Cell cell, String raw) throws Unreadable {
        String formula = clean("=" + cell.getFormula());
        String text = number(cell, raw);
        return text.isEmpty()
                ? new Cell("", List.of(Remark.of("formula-without-value", formula)))
                : Cell.of(text).with(Remark.of("formula", formula, text));
    }

    /** A number as its cell shows it: as a day, or as much of one, or with the zeros before it. */
    private String number(org.dhatim.fastexcel.reader.Cell cell, String raw) throws Unreadable {
        BigDecimal number = decimal(raw);
        if (number == null || number.precision() - number.scale() > MOST_DIGITS) {
            return clean(raw);
        }
        String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        return day(number)
                .flatMap(day -> DayFormat.shown(cell, day))
                .map(PartialDate::text)
                .or(() -> ZeroFormat.shown(number, format))
                .orElseGet(() -> plain(number));
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
