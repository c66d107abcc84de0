package kr.hannun.consortium;

import java.util.Locale;

/** How a change comes before the administrator. */
public enum Procedure {
    /** 승인된 변경: it was approved, on a day that may be unknown, and is recorded. */
    APPROVED,
    /** 통보된 변경: the lead gave notice of it, and it is recorded. */
    NOTIFIED,
    /** 승인 신청: it is asked for and waits; nothing changes before somebody decides. */
    REQUESTED,
    /** 기록: no procedure belongs to it, as to a correction. */
    RECORDED;

    /** The word forms and messages know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
