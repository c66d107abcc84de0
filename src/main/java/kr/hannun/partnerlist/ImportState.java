package kr.hannun.partnerlist;

import java.util.Locale;

/** What became of a list. */
public enum ImportState {
    /** It is being looked over; nothing of it counts. */
    DRAFT,
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
