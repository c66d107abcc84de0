package kr.hannun.review;

/** What a round of evaluation is for (R1). */
public enum ReviewKind {
    /** 선정평가: who is chosen. */
    SELECTION,
    /** 단계평가: who goes on. */
    STAGE,
    /** 최종평가: what came of it. */
    FINAL,
    /** 특별평가: outside the plan, for a reason. */
    SPECIAL,
    /** 점검: how it is going. */
    CHECK,
    /** 추가공모: who is chosen besides. */
    ADDITIONAL
}
