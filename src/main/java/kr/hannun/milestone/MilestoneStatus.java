package kr.hannun.milestone;

import java.util.Locale;

/** What the sources say of a milestone in the end; how it stood on a day is a {@link MilestoneState}. */
public enum MilestoneStatus {
    /** It was reached. */
    DONE,
    /** It is still to come. */
    PLANNED,
    /** Its time has come and nobody has said what became of it, or nobody ever said when. */
    UNKNOWN,
    /** It was called off. */
    CANCELLED;

    /** The status of a bundle's code. */
    public static MilestoneStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
