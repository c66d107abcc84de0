package kr.hannun.shell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file that came is called: its own name without the folders some browsers put before it, composed (NFC), without
 * letters that cannot be seen or turn the direction of reading, at most 200 letters of which its ending is kept; empty where
 * nothing of it is a name.
 */
public record FileName(String text) {

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 10;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\u2028\\u2029]");
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern EDGE = Pattern.compile("^[.\\s]+|[.\\s]+$");

    /** The name of a file as a browser sent it. */
    public static FileName of(@Nullable String sent) {
        String all = sent == null ? "" : UNSEEN.matcher(sent).replaceAll("");
        String own = all.substring(Math.max(all.lastIndexOf('/'), all.lastIndexOf('\\')) + 1);
        String clean = RESERVED.matcher(own).replaceAll("_");
        String composed = Normalizer.normalize(EDGE.matcher(clean).replaceAll(""), Normalizer.Form.NFC);
        return new FileName(composed.length() <= LONGEST ? composed : shortened(composed));
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
        int room = LONGEST - ending.length();
        int end = Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room;
        return name.substring(0, end) + ending;
    }

    /** What stands after its last dot, in small letters; empty where there is none. */
    public String ending() {
        return text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
