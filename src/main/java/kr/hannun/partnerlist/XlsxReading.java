package kr.hannun.partnerlist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads a list from a workbook: its first visible sheet in which a heading of a list stands, else the first visible one. */
final class XlsxReading {

    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(200_000);

    private final ReadableWorkbook workbook;
    private final Workbook parts;

    private XlsxReading(ReadableWorkbook workbook, Workbook parts) {
        this.workbook = workbook;
        this.parts = parts;
    }

    /** The rows of the sheet. */
    static Grid read(ByteBuffer file) throws Unreadable {
        byte[] bytes = new byte[file.remaining()];
        file.duplicate().get(bytes);
        try (Workbook parts = Workbook.open(bytes);
                ReadableWorkbook workbook = open(bytes)) {
            return new XlsxReading(workbook, parts).grid();
        } catch (IOException | RuntimeException damaged) {
            throw new Unreadable("damaged");
        }
    }

    /** With the formats of cells, which tell days from numbers, or without where the workbook has none. */
    private static ReadableWorkbook open(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        } catch (ExcelReaderException noFormats) {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, true));
        }
    }

    private Grid grid() throws IOException, Unreadable {
        List<Sheet> sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        Grid first = null;
        for (Sheet sheet : sheets) {
            Grid grid = grid(sheet, sheets.size());
            if (Heading.find(grid).isPresent()) {
                return grid;
            }
            first = first == null ? grid : first;
        }
        if (first == null) {
            throw new Unreadable("empty");
        }
        return first;
    }

    private Grid grid(Sheet sheet, int sheets) throws IOException, Unreadable {
        NavigableMap<Integer, List<Cell>> rows = rows(sheet);
        parts.merges(sheet.getId()).forEach(merge -> fill(rows, merge));
        List<Grid.Line> lines = new ArrayList<>();
        rows.forEach((number, cells) -> {
            if (!cells.stream().allMatch(Cell::isEmpty)) {
                lines.add(new Grid.Line(number, cells));
            }
        });
        return new Grid(lines, sheets > 1 ? List.of(Remark.of("sheet", sheet.getName())) : List.of());
    }

    private NavigableMap<Integer, List<Cell>> rows(Sheet sheet) throws IOException, Unreadable {
        NavigableMap<Integer, List<Cell>> rows = new TreeMap<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                Row row = all.next();
                List<Cell> cells = cells(row);
                if (!cells.isEmpty()) {
                    rows.put(row.getRowNum(), cells);
                }
                if (rows.size() > Limits.LINES + Limits.ABOVE_HEADING) {
                    throw new Unreadable("too-long", Limits.LINES);
                }
            }
        }
        return rows;
    }

    private List<Cell> cells(Row row) throws Unreadable {
        List<Cell> cells = new ArrayList<>();
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            Cell read = cell == null ? Cell.EMPTY : cell(cell);
            int column = cell == null ? cells.size() : cell.getColumnIndex();
            if (!read.isEmpty() || !read.remarks().isEmpty()) {
                if (column >= Limits.COLUMNS) {
                    throw new Unreadable("too-wide", Limits.COLUMNS, row.getRowNum());
                }
                while (cells.size() < column) {
                    cells.add(Cell.EMPTY);
                }
                cells.add(read);
            }
        }
        return cells;
    }

    private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.FORMULA) {
            return formula(cell, raw);
        }
        return switch (cell.getType()) {
            case NUMBER -> Cell.of(number(cell, raw));
            case ERROR -> new Cell("", List.of(Remark.of("error-value", Clean.text(raw))));
            default -> Cell.of(Clean.text(Objects.requireNonNullElse(cell.getText(), "")));
        };
    }

    private Cell formula(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        String formula = Clean.text("=" + cell.getFormula());
        String text = number(cell, raw);
        return text.isEmpty()
                ? new Cell("", List.of(Remark.of("formula-without-value", formula)))
                : Cell.of(text).with(Remark.of("formula", formula, text));
    }

    /** A number as a person would write it: a day where the cell shows a day. */
    private String number(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        BigDecimal number = decimal(raw);
        if (number == null) {
            return Clean.text(raw);
        }
        if (showsDay(cell) && number.signum() > 0 && number.compareTo(LAST_SERIAL) < 0) {
            LocalDate zero = workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
            return zero.plusDays(number.longValue()).toString();
        }
        return number.precision() - number.scale() > 30 ? Clean.text(raw) : plain(number);
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
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*[yd].*");
    }

    /** Every cell of a merged block says what stands in its first, and says that it does. */
    private static void fill(NavigableMap<Integer, List<Cell>> rows, Workbook.Merge merge) {
        List<Cell> top = rows.get(merge.top() + 1);
        Cell first = top == null || merge.left() >= top.size() ? Cell.EMPTY : top.get(merge.left());
        if (first.isEmpty() || merge.left() >= Limits.COLUMNS) {
            return;
        }
        Cell filled = first.with(Remark.of("merged", first.text(), merge.top() + 1));
        int right = Math.min(merge.right(), Limits.COLUMNS - 1);
        rows.subMap(merge.top() + 1, true, merge.bottom() + 1, true).forEach((number, cells) -> {
            for (int column = merge.left(); column <= right; column++) {
                while (cells.size() <= column) {
                    cells.add(Cell.EMPTY);
                }
                if (cells.get(column).isEmpty()) {
                    cells.set(column, filled);
                }
            }
        });
    }
}
