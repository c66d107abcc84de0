package kr.hannun.source;

import java.util.Locale;
import kr.hannun.search.Subject;

/** What a row says beside being there, each a statement with sources of its own. */
public enum Aspect {
    /** That a team left, and when. */
    EXIT,
    /** Why it left. */
    EXIT_REASON,
    /** How it stood when that was last looked at. */
    STATUS,
    /** What its project is called. */
    TITLE,
    /** What it sets out to do, in one line. */
    STRATEGY,
    /** What became of a bid. */
    OUTCOME,
    /** The place it took. */
    RANK,
    /** What was decided. */
    DECISION,
    /** What a member does in its team. */
    FIELD;

    /** The code the bundle, the subjects and the messages know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The aspect of a bundle's code. */
    public static Aspect ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The code of this statement about the row with the given one. */
    public String of(String row) {
        return row + "/" + code();
    }

    /** The anchor of this statement about the row with the given code. */
    public String anchor(String row) {
        return Subject.anchor(of(row));
    }
}
