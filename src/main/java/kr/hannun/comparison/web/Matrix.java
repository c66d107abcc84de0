package kr.hannun.comparison.web;

import java.util.List;
import java.util.stream.Collectors;
import kr.hannun.shell.Absence;
import kr.hannun.shell.FootnoteRef;
import org.jspecify.annotations.Nullable;

/** The table of the comparison: groups of rows, one cell per team. */
class Matrix {

    private Matrix() {}

    /** Rows that belong together; {@code key} is what a reader ticks. */
    public record Group(String key, String label, List<Row> rows) {}

    /**
     * One thing said of every team.
     *
     * @param label what stands beside it under the name of its group
     * @param name what it is called where it stands alone
     * @param unit what the numbers are, or null
     */
    public record Row(String label, String name, @Nullable String unit, List<Cell> cells) {

        /** The same row under a name that is understood without its group. */
        Row named(String full) {
            return new Row(label, full, unit, cells);
        }
    }

    /**
     * What one row says of one team.
     *
     * @param lines what is read, in order; none where there is nothing
     * @param nothing which nothing it is, or null
     */
    public record Cell(List<Line> lines, @Nullable Absence nothing) {

        /** One value. */
        static Cell of(Line line) {
            return new Cell(List.of(line), null);
        }

        /** Several values, or which nothing there is where there are none. */
        static Cell of(List<Line> lines, Absence otherwise) {
            return lines.isEmpty() ? nothing(otherwise) : new Cell(lines, null);
        }

        /** Nothing, and which. */
        static Cell nothing(Absence nothing) {
            return new Cell(List.of(), nothing);
        }

        /** What is compared: the values, not their sources and not their order. */
        String key() {
            return nothing != null
                    ? nothing.name()
                    : lines.stream()
                            .map(line -> line.how() + "|" + line.symbol() + "|" + line.text())
                            .sorted()
                            .collect(Collectors.joining("\n"));
        }

        /** The values in one line. */
        String brief() {
            return lines.stream().map(Line::text).distinct().collect(Collectors.joining(", "));
        }
    }

    /**
     * One line of a cell.
     *
     * @param how a word before it, such as goal or delivery, or null
     * @param symbol a mark of the sprite with its prefix, or null
     * @param text the value
     * @param sub what explains it, in small letters, or null
     * @param mark who says so, or null where it is counted
     */
    public record Line(
            @Nullable String how,
            @Nullable String symbol,
            String text,
            @Nullable String sub,
            @Nullable FootnoteRef mark) {

        /** A plain value with its source. */
        static Line of(String text, @Nullable FootnoteRef mark) {
            return new Line(null, null, text, null, mark);
        }

        /** The same line with a word before it. */
        Line before(@Nullable String word) {
            return new Line(word, symbol, text, sub, mark);
        }
    }
}
