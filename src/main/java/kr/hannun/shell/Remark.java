package kr.hannun.shell;

import org.jspecify.annotations.Nullable;

/**
 * Something said beside a fact.
 *
 * @param id its anchor, or null for a note that belongs to the fact
 * @param text what was said
 * @param mark who says so, or null where it is who says the fact
 */
public record Remark(
        @Nullable String id, String text, @Nullable FootnoteRef mark) {}
