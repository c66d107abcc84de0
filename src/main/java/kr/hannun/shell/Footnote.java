package kr.hannun.shell;

import org.jspecify.annotations.Nullable;

/**
 * One source in the list at the foot of a page, opened in place beside its number.
 *
 * @param code the document it stands for
 * @param number as printed beside the facts
 * @param label what the document is
 * @param detail publisher, date, kind and code in one line
 * @param page the source's own page
 * @param url the original, or null where it has no address
 */
public record Footnote(
        String code,
        int number,
        String label,
        String detail,
        String page,
        @Nullable String url) {}
