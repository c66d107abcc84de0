package kr.hannun.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The sign between the cells of a text: the one that parts its heading into the most known columns. How often a
 * sign stands in the text says nothing, as a cell may be full of it.
 */
record Separator(char sign, int known, int cells) {

    private static final int BEGINNING = 64 * 1024;
    private static final List<Character> SIGNS = List.of(',', ';', '\t');

    /** The separator of this text; a comma where it has no heading. */
    static Separator of(String text, Headings headings) {
        String beginning = text.substring(0, Math.min(BEGINNING, text.length()));
        return SIGNS.stream()
                .map(sign -> tried(beginning, sign, headings))
                .max(Comparator.comparingInt(Separator::known).thenComparingInt(Separator::cells))
                .orElseThrow();
    }

    private static Separator tried(String beginning, char sign, Headings headings) {
        Grid grid = new Grid(upper(beginning, sign), List.of());
        Optional<Headings.Named> heading = headings.in(grid);
        int known = heading.map(Headings.Named::known).orElse(0);
        int cells = heading.map(found -> grid.lines().get(found.index()).cells().size())
                .orElse(0);
        return new Separator(sign, known, cells);
    }

    private static List<Grid.Line> upper(String beginning, char sign) {
        try (CSVParser parser = format(sign).parse(new StringReader(beginning))) {
            return parser.stream()
                    .map(row -> new Grid.Line(
                            Math.toIntExact(row.getRecordNumber()),
                            row.stream().map(Clean::text).map(Cell::of).toList()))
                    .filter(line -> !line.isEmpty())
                    .limit(Limits.ABOVE_HEADING)
                    .toList();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return List.of();
        }
    }

    /** How a text with this separator is read. */
    CSVFormat format() {
        return format(sign);
    }

    private static CSVFormat format(char sign) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(sign)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }
}
