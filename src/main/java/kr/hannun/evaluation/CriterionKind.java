package kr.hannun.evaluation;

import java.util.Locale;

/** How a criterion counts. */
public enum CriterionKind {
    /** 배점 항목: points are given, and there is always a score, published or not. */
    SCORED,
    /** 충족 여부 판정: met or not, without points; who does not meet it is out whatever the score. */
    GATE,
    /** 조건부 요건: must be found true before anybody is chosen at all. */
    CONDITIONAL,
    /** 측정: a value that was measured and becomes points by a rule. */
    MEASURED;

    /** The code the bundle and the labels know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a bundle's code. */
    public static CriterionKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
