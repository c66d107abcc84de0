package kr.hannun.shell;

import org.jspecify.annotations.Nullable;

/**
 * What stands in one place of a page: a text, or which nothing it is; and who says so.
 *
 * @param text the value as it is read, or null where there is nothing
 * @param nothing which nothing, or null where there is a text
 * @param mark the source, or null where the value is counted or has none of its own
 */
public record DisplayValue(
        @Nullable String text,
        @Nullable Absence nothing,
        @Nullable FootnoteRef mark) {

    /** A text with its source. */
    public static DisplayValue of(String text, @Nullable FootnoteRef mark) {
        return new DisplayValue(text, null, mark);
    }

    /** The text where there is one, else the nothing. */
    public static DisplayValue of(@Nullable String text, Absence otherwise, @Nullable FootnoteRef mark) {
        return text == null ? new DisplayValue(null, otherwise, mark) : new DisplayValue(text, null, mark);
    }

    /** Nothing, and which one. */
    public static DisplayValue nothing(Absence nothing) {
        return new DisplayValue(null, nothing, null);
    }
}
