package kr.hannun.consortium;

import java.util.Locale;

/** What the rules ask of a kind of change: Act 11(2)(3), Decree 14; from when it counts: ICT rules 24(5)(8). */
public enum Requirement {
    /** 승인 사항: adds, ends or changes an institution or the lead; counts from the day of approval. */
    APPROVAL,
    /** 통보 사항: anything else about a member; counts from the day it was entered. */
    NOTICE,
    /** 두 사람: what bears on whether a team takes part is entered by one person and confirmed by another. */
    SECOND,
    /** No procedure: only what is recorded changes. */
    NOTHING;

    /** What the rules ask where a member was this before and is that after; null where it is no member. */
    static Requirement ofInstitution(boolean before, boolean after) {
        return before || after ? APPROVAL : NOTICE;
    }

    /** How such a change usually comes. */
    public Procedure usualHandling() {
        return switch (this) {
            case APPROVAL -> Procedure.APPROVED;
            case NOTICE -> Procedure.NOTIFIED;
            case SECOND, NOTHING -> Procedure.RECORDED;
        };
    }

    /** The word messages know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
