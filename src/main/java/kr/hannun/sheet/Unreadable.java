package kr.hannun.sheet;

import java.io.Serial;
import java.util.List;

/** A file cannot be read as a sheet; caught where it is read, and told as a value from there on. */
public final class Unreadable extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> words;

    private Unreadable(List<Object> words, String key) {
        super(key);
        this.key = key;
        this.words = words;
    }

    /** Cannot be read for this reason: the message {@code sheet.unreadable.<key>}. */
    public Unreadable(String key, Object... words) {
        this(List.of(words), "sheet.unreadable." + key);
    }

    /** Is no sheet of the kind a module reads: the module's own message. */
    public static Unreadable because(String message, Object... words) {
        return new Unreadable(List.of(words), message);
    }

    /** The message that says what to do about it. */
    public String key() {
        return key;
    }

    /** What the message names. */
    public List<Object> words() {
        return words;
    }
}
