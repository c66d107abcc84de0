package kr.hannun.sheet;

import java.util.List;

/**
 * Something the reader of a sheet should know about how it was read.
 *
 * @param key the end of the message by which the module says it that reads the sheet
 * @param words what the message names
 */
public record SheetRemark(String key, List<String> words) {

    /** A remark in these words. */
    public static SheetRemark of(String key, Object... words) {
        return new SheetRemark(key, List.of(words).stream().map(String::valueOf).toList());
    }
}
