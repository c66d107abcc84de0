package kr.hannun.shared;

import java.util.regex.Pattern;

/** The name of a thing in an address: lower-case ASCII words joined by hyphens, at most 80 characters. */
public record Slug(String value) {

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

    @Override
    public String toString() {
        return value;
    }
}
