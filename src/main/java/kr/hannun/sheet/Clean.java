package kr.hannun.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text of a file as it is kept: composed (NFC), without control characters, spaces once and none at the ends. */
public final class Clean {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\uFEFF\\u200B]+");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private static final int SHOWN = 60;

    private Clean() {}

    /** The text as it is kept. */
    public static String text(String raw) {
        String whole = LONE_SURROGATE.matcher(raw).replaceAll("\uFFFD");
        return SPACES.matcher(Normalizer.normalize(whole, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** As much of a cell as is kept. */
    public static String cut(String text) {
        return first(text, Limits.CELL);
    }

    /** As much of a text as a remark shows. */
    public static String shown(String text) {
        return text.length() <= SHOWN ? text : first(text, SHOWN) + "…";
    }

    /** The first letters of a text, and no half of one. */
    public static String first(String text, int most) {
        int end = Math.min(most, text.length());
        boolean within = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, within ? end - 1 : end);
    }
}
