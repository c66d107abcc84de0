package kr.hannun.review.result;

import java.util.Arrays;
import java.util.List;
import kr.hannun.review.round.ReviewKind;

/** What a committee can decide about a team: a closed list (R14), as what is chosen and what goes on differ. */
public enum Verdict {
    /** 선정. */
    SELECTED,
    /** 미선정. */
    NOT_SELECTED,
    /** 계속. */
    CONTINUE,
    /** 보완 뒤 계속. */
    SUPPLEMENT,
    /** 변경 뒤 계속. */
    CHANGE,
    /** 중단: the team's time in the project ends; it is warned beforehand. */
    STOP;

    /** Whether the team is in the project afterwards. */
    public boolean goesOn() {
        return this != NOT_SELECTED && this != STOP;
    }

    /** What can be decided in a round of this kind. */
    public static List<Verdict> of(ReviewKind kind) {
        return Arrays.stream(values())
                .filter(verdict -> kind.chooses() == (verdict == SELECTED || verdict == NOT_SELECTED))
                .toList();
    }
}
