package kr.hannun.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads a workbook: its first visible sheet in which the headings stand that are looked for, else the first visible one. */
final class XlsxReading {

    private final ReadableWorkbook workbook;
    private final Workbook parts;
    private final Effort effort = new Effort();
    private final XlsxCell cell;

    private XlsxReading(ReadableWorkbook workbook, Workbook parts) {
        this.workbook = workbook;
        this.parts = parts;
        this.cell = new XlsxCell(workbook.isDate1904(), effort);
    }

    /** The rows of that sheet. */
    static Grid read(ByteBuffer file, Headings headings) throws Unreadable {
        byte[] bytes = new byte[file.remaining()];
        file.duplicate().get(bytes);
        try (Workbook parts = Workbook.open(bytes);
                ReadableWorkbook workbook = open(parts)) {
            return new XlsxReading(workbook, parts).grid(headings);
        } catch (IOException | RuntimeException damaged) {
            throw new Unreadable("damaged");
        }
    }

    /** With the formats of cells, which tell days from numbers, or without where the workbook has none. */
    private static ReadableWorkbook open(Workbook parts) throws IOException {
        try {
            return new ReadableWorkbook(parts.content(), new ReadingOptions(true, true));
        } catch (ExcelReaderException noFormats) {
            return new ReadableWorkbook(parts.content(), new ReadingOptions(false, true));
        }
    }

    private Grid grid(Headings headings) throws IOException, Unreadable {
        List<Sheet> sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .limit(Limits.SHEETS)
                .toList();
        Grid first = null;
        for (Sheet sheet : sheets) {
            Grid grid = grid(sheet, sheets.size());
            if (headings.in(grid).isPresent()) {
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
        for (Workbook.Merge merge : parts.merges(sheet.getId())) {
            fill(rows, merge);
        }
        List<Grid.Line> lines = new ArrayList<>();
        rows.forEach((number, cells) -> {
            Grid.Line line = new Grid.Line(number, cells);
            if (!line.isEmpty()) {
                lines.add(line);
            }
        });
        return new Grid(lines, sheets > 1 ? List.of(SheetRemark.of("sheet", sheet.getName())) : List.of());
    }

    private NavigableMap<Integer, List<Cell>> rows(Sheet sheet) throws IOException, Unreadable {
        NavigableMap<Integer, List<Cell>> rows = new TreeMap<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                Row row = all.next();
                effort.spend(1L + row.getCellCount());
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
        for (org.dhatim.fastexcel.reader.Cell each : row) {
            Cell read = each == null ? Cell.EMPTY : cell.read(each);
            int column = each == null ? cells.size() : each.getColumnIndex();
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

    /** Every cell of a merged block says what stands in its first, and says that it does. */
    private void fill(NavigableMap<Integer, List<Cell>> rows, Workbook.Merge merge) throws Unreadable {
        List<Cell> top = rows.get(merge.top() + 1);
        Cell first = top == null || merge.left() >= top.size() ? Cell.EMPTY : top.get(merge.left());
        if (first.isEmpty() || merge.left() >= Limits.COLUMNS) {
            return;
        }
        Cell filled = first.with(SheetRemark.of("merged", first.text(), merge.top() + 1));
        int right = Math.min(merge.right(), Limits.COLUMNS - 1);
        for (List<Cell> cells :
                rows.subMap(merge.top() + 1, true, merge.bottom() + 1, true).values()) {
            effort.spend(1L + right - merge.left());
            for (int column = merge.left(); column <= right; column++) {
                while (cells.size() <= column) {
                    cells.add(Cell.EMPTY);
                }
                if (cells.get(column).isEmpty()) {
                    cells.set(column, filled);
                }
            }
        }
    }
}
