package kr.hannun.consortium;

import java.util.Locale;

/** What is done to a team's composition. */
public enum ChangeKind {
    /** An organisation joins. */
    ADMISSION,
    /** A member becomes something else from a day on. */
    CHANGE_OF_ROLE,
    /** A member does other work from a day on. */
    CHANGE_OF_FIELD,
    /** A member leaves. */
    END,
    /** Another organisation becomes the lead from a day on. */
    HAND_OVER,
    /** A record was wrong and says something else now. */
    CORRECTION,
    /** A record was wrong: it never was. */
    WITHDRAWAL,
    /** Somebody stated how many there are. */
    COUNT,
    /** The team joins the programme. */
    ENTRY,
    /** The team leaves the programme. */
    EXIT,
    /** What was recorded of the team itself was wrong. */
    TEAM_CORRECTION,
    /** The team did not leave. */
    EXIT_WITHDRAWAL,
    /** There never was such a team. */
    ENTRY_WITHDRAWAL,
    /** A size was recorded wrongly. */
    COUNT_CORRECTION,
    /** Nobody stated that size. */
    COUNT_WITHDRAWAL;

    /** The word messages know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
