package kr.hannun.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import kr.hannun.shared.LocalizedText;
import kr.hannun.source.Certainty;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What was published of one result; whatever was kept back is null, never zero.
 *
 * @param round the round it belongs to
 * @param team code of the team, or null where it is about all of them together
 * @param part code of {@code evaluation_results.part}
 * @param criterion code of the criterion, or null
 * @param criterionName what the criterion is called, or null
 * @param statistic code of {@code evaluation_results.statistic}
 * @param score in points, with the decimals it was published with
 * @param rank as it was reported
 * @param decision code of {@code evaluation_results.decision}
 * @param citation who says the score, or the row as a whole
 * @param rankCitation who says the rank
 * @param decisionCitation who says the decision
 */
public record PublishedRow(
        String code,
        RoundRow round,
        @Nullable String team,
        String part,
        @Nullable String criterion,
        @Nullable LocalizedText criterionName,
        String statistic,
        @Nullable BigDecimal score,
        @Nullable BigDecimal maximum,
        @Nullable Integer rank,
        @Nullable String decision,
        Citation citation,
        Citation rankCitation,
        Citation decisionCitation,
        @Nullable LocalizedText note) {

    private static final String TOTAL = "total";
    private static final String SCORE = "score";

    /** Whether it sums up the whole round for its team. */
    public boolean isTotal() {
        return TOTAL.equals(part) && SCORE.equals(statistic);
    }

    /** Whether it says if a condition was met. */
    public boolean isGate() {
        return "gate".equals(statistic);
    }

    /** Whether somebody had reported its rank by the day. */
    public boolean isRankedBy(LocalDate day) {
        return rank != null && rankCitation.isStatedBy(day);
    }

    /** Whether its rank was reported by others than the ministry and its agencies; one whose source is not yet known was reported by nobody. */
    public boolean isRankReported() {
        return isReported(rankCitation);
    }

    /** Whether a statement comes from others than the ministry and its agencies. */
    public static boolean isReported(Citation citation) {
        return citation.certainty() != Certainty.OFFICIAL && citation.certainty() != Certainty.UNSOURCED;
    }
}
