package kr.hannun.partnerlist;

import java.util.List;

/**
 * Something the reader of a list should know about how it was read.
 *
 * @param key the message {@code partnerlist.remark.<key>}
 * @param words what the message names
 */
public record Remark(String key, List<String> words) {

    /** A remark in these words. */
    static Remark of(String key, Object... words) {
        return new Remark(key, List.of(words).stream().map(String::valueOf).toList());
    }
}
