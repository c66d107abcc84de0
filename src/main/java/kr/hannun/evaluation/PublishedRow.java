package kr.hannun.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
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
 * @param rank as its main source gives it
 * @param decision code of {@code evaluation_results.decision}
 * @param reportedOn when its main source appeared, or null where that has no date
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
        @Nullable PartialDate reportedOn,
        Citation citation,
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

    /** Whether its main source had appeared by the day; a rank is known no earlier. */
    public boolean isReportedBy(LocalDate day) {
        return reportedOn == null || reportedOn.hasBegunOn(day);
    }

    /** Whether the ministry or its agencies say so. */
    public boolean isOfficial() {
        return citation.certainty() == Certainty.OFFICIAL;
    }
}
