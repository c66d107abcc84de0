package kr.hannun.partnerlist;

import java.util.Locale;
import kr.hannun.record.EntryState;

/** What became of a list. */
public enum ImportState {
    /** It is being looked over; nothing of it counts. */
    DRAFT,
    /** An entry was made of it, of which nothing counts yet. */
    ENTERED,
    /** It was taken, all of it: with its entry, or in an earlier version by itself. */
    CONFIRMED,
    /** It was taken, and taken back, all of it. */
    REVERSED,
    /** It was put away without being taken. */
    DISCARDED;

    /** What became of a list when this became of its entry; one that is put away leaves the list as it was before. */
    static ImportState of(EntryState entry) {
        return switch (entry) {
            case DRAFT, PROPOSED -> ENTERED;
            case CONFIRMED -> CONFIRMED;
            case REVERSED -> REVERSED;
            case DISCARDED -> DRAFT;
        };
    }

    /** The word messages know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
