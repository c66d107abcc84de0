package kr.hannun.evaluation;

import java.math.BigDecimal;
import kr.hannun.shared.LocalizedText;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of one round.
 *
 * @param round code of its round
 * @param part code of {@code evaluation_criteria.part}
 * @param parent code of the criterion it is part of, or null
 * @param weight in points, or null where it has none or nobody said
 * @param status code of {@code evaluation_criteria.status}
 */
public record CriterionRow(
        String code,
        String round,
        String part,
        @Nullable String parent,
        LocalizedText name,
        @Nullable BigDecimal weight,
        CriterionKind kind,
        @Nullable LocalizedText detail,
        String status,
        Citation citation) {

    /** Whether the round really went by it; one that is only planned may yet fall away. */
    public boolean isApplied() {
        return "applied".equals(status);
    }

    /** Whether points are given for it. */
    public boolean isScored() {
        return kind == CriterionKind.SCORED;
    }
}
