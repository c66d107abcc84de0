package kr.hannun.review.round;

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
    ADDITIONAL;

    /** Whether teams are chosen by it, so that they cannot be in the project yet. */
    public boolean chooses() {
        return this == SELECTION || this == ADDITIONAL;
    }

    /** Whether each review ends with a recommendation (R29). */
    public boolean recommends() {
        return this == STAGE || this == SPECIAL || this == CHECK;
    }
}
