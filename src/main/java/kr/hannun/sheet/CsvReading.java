package kr.hannun.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a sheet of text whose cells are parted by a sign. */
final class CsvReading {

    private CsvReading() {}

    /** The rows of the file. */
    static Grid read(ByteBuffer bytes, Headings headings) throws Unreadable {
        Letters letters = Letters.of(bytes);
        String text = letters.text();
        try (CSVParser parser = Separator.of(text, headings).format().parse(new StringReader(text))) {
            return new Grid(lines(parser), letters.remarks());
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Unreadable("broken-quotes");
        }
    }

    private static List<Grid.Line> lines(CSVParser parser) throws Unreadable {
        List<Grid.Line> lines = new ArrayList<>();
        Iterator<CSVRecord> records = parser.iterator();
        int number = 1;
        while (records.hasNext()) {
            CSVRecord record = records.next();
            if (record.size() > Limits.COLUMNS) {
                throw new Unreadable("too-wide", Limits.COLUMNS, number);
            }
            Grid.Line line =
                    new Grid.Line(number, record.stream().map(CsvReading::cell).toList());
            if (!line.isEmpty()) {
                lines.add(line);
            }
            if (lines.size() > Limits.LINES + Limits.ABOVE_HEADING) {
                throw new Unreadable("too-long", Limits.LINES);
            }
            number = Math.toIntExact(parser.getCurrentLineNumber() + 1);
        }
        return lines;
    }

    /** A text that a spreadsheet would take for a formula is a text, and that is said. */
    private static Cell cell(String raw) {
        String text = Clean.text(raw);
        Cell cell = Cell.of(text);
        boolean formula = text.length() > 1 && "=+-@".indexOf(text.charAt(0)) >= 0;
        return formula ? cell.with(SheetRemark.of("formula-as-text", text)) : cell;
    }
}
