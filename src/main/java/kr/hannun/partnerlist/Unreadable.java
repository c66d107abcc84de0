package kr.hannun.partnerlist;

import java.io.Serial;
import java.util.List;

/** A file cannot be read as a list; caught where it is read, and told as a value from there on. */
final class Unreadable extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> words;

    /** Cannot be read for this reason: the message {@code partnerlist.unreadable.<key>}. */
    Unreadable(String key, Object... words) {
        super(key);
        this.key = key;
        this.words = List.of(words);
    }

    String key() {
        return "partnerlist.unreadable." + key;
    }

    List<Object> words() {
        return words;
    }
}
