package kr.hannun.consortium;

import java.util.Locale;

/** What became of a change. */
public enum ChangeState {
    /** It waits for a decision. */
    REQUESTED,
    /** It was approved and done. */
    APPROVED,
    /** It was refused, for a reason. */
    REFUSED,
    /** It was noted and done: no approval belongs to it, or none is known of. */
    NOTED;

    /** The word messages know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
