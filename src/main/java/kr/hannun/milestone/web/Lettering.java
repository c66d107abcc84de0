package kr.hannun.milestone.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much room texts take in a picture, at the size they have on paper, where they are largest. */
final class Lettering {

    private static final int WIDE = 14;
    private static final int CAPITAL = 10;
    private static final int NARROW = 8;
    private static final int SPACE = 4;

    private Lettering() {}

    /**
     * A text in a picture.
     *
     * @param anchor {@code end} where it ends at its place, or null where it begins there
     */
    public record Label(int x, int y, @Nullable String anchor, String text) {}

    /** The width of a text, estimated rather too wide than too narrow. */
    static int width(String text) {
        return text.codePoints().map(Lettering::width).sum();
    }

    private static int width(int character) {
        if (Character.isSpaceChar(character)) {
            return SPACE;
        }
        if (character >= 0x1100) {
            return WIDE;
        }
        return Character.isUpperCase(character) ? CAPITAL : NARROW;
    }

    /** A label to the right of something, or to its left where there is no room, or cut where there is none either. */
    static Label beside(int left, int right, int y, String text, int from, int until) {
        int width = width(text);
        if (right + width <= until) {
            return new Label(right, y, null, text);
        }
        if (left - width >= from) {
            return new Label(left, y, "end", text);
        }
        return until - right >= left - from
                ? new Label(right, y, null, cut(text, until - right))
                : new Label(left, y, "end", cut(text, left - from));
    }

    private static String cut(String text, int width) {
        int end = text.length();
        while (end > 1 && width(text.substring(0, end)) + WIDE > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    /** A text in lines that are no wider than this where its words allow. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
