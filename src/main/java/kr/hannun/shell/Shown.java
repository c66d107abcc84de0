package kr.hannun.shell;

import org.jspecify.annotations.Nullable;

/**
 * What stands in one place of a page: a text, or which nothing it is; and who says so.
 *
 * @param text the value as it is read, or null where there is nothing
 * @param nothing which nothing, or null where there is a text
 * @param mark the source, or null where the value is counted or has none of its own
 */
public record Shown(
        @Nullable String text,
        @Nullable Nothing nothing,
        @Nullable Mark mark) {

    /** A text with its source. */
    public static Shown of(String text, @Nullable Mark mark) {
        return new Shown(text, null, mark);
    }

    /** The text where there is one, else the nothing. */
    public static Shown of(@Nullable String text, Nothing otherwise, @Nullable Mark mark) {
        return text == null ? new Shown(null, otherwise, mark) : new Shown(text, null, mark);
    }

    /** Nothing, and which one. */
    public static Shown nothing(Nothing nothing) {
        return new Shown(null, nothing, null);
    }
}
