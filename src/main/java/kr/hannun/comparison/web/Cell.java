package kr.hannun.comparison.web;

import java.util.List;
import java.util.stream.Collectors;
import kr.hannun.shell.Mark;
import kr.hannun.shell.Nothing;
import org.jspecify.annotations.Nullable;

/**
 * What one row of the comparison says of one team.
 *
 * @param lines what is read, in order; none where there is nothing
 * @param nothing which nothing it is, or null
 */
record Cell(List<Line> lines, @Nullable Nothing nothing) {

    /**
     * One line of a cell.
     *
     * @param how a word before it, such as the model it is about, or null
     * @param symbol a mark of the sprite, or null
     * @param text the value
     * @param sub what explains it, in small letters, or null
     * @param mark who says so, or null where it is counted
     */
    record Line(
            @Nullable String how,
            @Nullable String symbol,
            String text,
            @Nullable String sub,
            @Nullable Mark mark) {

        /** A plain value with its source. */
        static Line of(String text, @Nullable Mark mark) {
            return new Line(null, null, text, null, mark);
        }
    }

    /** One value. */
    static Cell of(Line line) {
        return new Cell(List.of(line), null);
    }

    /** Several values, or which nothing there is where there are none. */
    static Cell of(List<Line> lines, Nothing otherwise) {
        return lines.isEmpty() ? nothing(otherwise) : new Cell(lines, null);
    }

    /** Nothing, and which. */
    static Cell nothing(Nothing nothing) {
        return new Cell(List.of(), nothing);
    }

    /** What is compared: the values, not their sources. */
    String key() {
        return nothing != null
                ? nothing.name()
                : lines.stream()
                        .map(line -> line.symbol() + "|" + line.text())
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }

    /** The values in one line. */
    String brief() {
        return lines.stream().map(Line::text).collect(Collectors.joining(", "));
    }
}
