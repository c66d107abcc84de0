package kr.hannun.profile.web;

import java.util.ArrayList;
import java.util.List;

/** A text broken into lines by an estimate of how wide its letters are; pictures cannot break lines themselves. */
final class TextLines {

    private static final double HANGUL = 0.95;
    private static final double OTHER = 0.57;
    private static final double SPACE = 0.3;

    private TextLines() {}

    /** The lines, each at most {@code widest} ems wide unless one word alone is wider; no word is broken or lost. */
    static List<String> of(String text, double widest) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > widest) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** The estimated width in ems. */
    static double width(String text) {
        return text.codePoints()
                .mapToDouble(letter -> {
                    if (letter == ' ') {
                        return SPACE;
                    }
                    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL ? HANGUL : OTHER;
                })
                .sum();
    }
}
