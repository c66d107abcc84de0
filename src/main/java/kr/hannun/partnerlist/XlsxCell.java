package kr.hannun.partnerlist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** One cell of a workbook as a person would write it. */
final class XlsxCell {

    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(200_000);

    /** The longest format a spreadsheet keeps. */
    private static final int LONGEST_FORMAT = 255;

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

    /** A number as a person would write it: a day where the cell shows a day. */
    private String number(org.dhatim.fastexcel.reader.Cell cell, String raw) throws Unreadable {
        BigDecimal number = decimal(raw);
        if (number == null) {
            return clean(raw);
        }
        if (showsDay(cell) && number.signum() > 0 && number.compareTo(LAST_SERIAL) < 0) {
            LocalDate zero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
            return zero.plusDays(number.longValue()).toString();
        }
        return number.precision() - number.scale() > 30 ? clean(raw) : plain(number);
    }

    /** One text can stand in many cells of a workbook though it is written once, so each cell pays for it. */
    private String clean(String raw) throws Unreadable {
        effort.spend(raw.length());
        return Clean.text(raw);
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() > 30 ? stripped.toString() : stripped.toPlainString();
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

    private static boolean showsDay(org.dhatim.fastexcel.reader.Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && format.length() <= LONGEST_FORMAT
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*[yd].*");
    }
}
