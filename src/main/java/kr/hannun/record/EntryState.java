package kr.hannun.record;

import java.util.Locale;

/** What became of an entry. */
public enum EntryState {
    /** It is being written; nobody but its writer sees it, and nothing of it counts. */
    DRAFT,
    /** It is whole, and waits for a second person to confirm it. */
    PROPOSED,
    /** It was taken, all of it. */
    CONFIRMED,
    /** It was taken, and taken back, all of it. */
    REVERSED,
    /** It was put away without being taken. */
    DISCARDED;

    /** The word messages know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
