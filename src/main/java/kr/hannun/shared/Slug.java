package kr.hannun.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a thing in an address: lower-case ASCII words joined by hyphens, at most 80 characters. */
public record Slug(String value) {

    private static final int PROPOSED = 60;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Refuses what cannot stand in an address. */
    public Slug {
        if (value.length() > 80 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a slug: '" + value + "'");
        }
    }

    /** Whether the text could be a slug at all; used before asking the database. */
    public static boolean fits(String text) {
        return text.length() <= 80 && FORM.matcher(text).matches();
    }

    /** The letters and digits of a name as an address writes them, shortened; nothing where the name has none. */
    public static String words(String english) {
        String plain = Normalizer.normalize(english, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("\\([^)]*\\)", " ")
                .replaceAll("['’.]", "")
                .replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(PROPOSED, plain.length())).replaceAll("^-+|-+$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
