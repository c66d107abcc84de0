package kr.hannun.review.round;

/** What an evaluator recommends for a team at a milestone: the closed list of the mission-oriented R&D rules (R29). */
public enum Recommendation {
    /** 계속: as planned. */
    CONTINUE,
    /** 다음 단계 진입. */
    NEXT_STAGE,
    /** 재구성·자원 이동. */
    RECOMPOSE,
    /** 계획 변경. */
    CHANGE_PLAN,
    /** 가속·감속. */
    CHANGE_PACE,
    /** 분리. */
    SPLIT,
    /** 중단. */
    STOP
}
