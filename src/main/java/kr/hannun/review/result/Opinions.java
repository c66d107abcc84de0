package kr.hannun.review.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.review.round.Recommendation;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundTransition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the evaluators of a closed round said, each by an alias that is the same in the whole part and tells nothing of seat or
 * name (R10). Reviews that are left out are not among them.
 */
@Component
public class Opinions {

    private final SubmittedMarks marks;

    Opinions(SubmittedMarks marks) {
        this.marks = marks;
    }

    /** What one of them found of a criterion of a team. */
    public record Said(UUID team, String part, int alias, String criterion, int step, String comment) {}

    /** What one of them recommends for a team. */
    public record Advice(UUID team, String part, int alias, Recommendation recommendation) {}

    /**
     * All of a round.
     *
     * @param said criterion by criterion, the highest step first
     * @param aliases by the number of the seat, for sheets that were computed by it and never to be shown beside it
     */
    public record Of(List<Said> said, List<Advice> advice, Map<String, Integer> aliases) {

        private static final Of NOTHING = new Of(List.of(), List.of(), Map.of());
    }

    /** All of them once the round is closed, and nothing before. */
    @Transactional(readOnly = true)
    public Of of(ReviewRound round) {
        return round.is(RoundTransition.CLOSE) ? read(marks.of(round)) : Of.NOTHING;
    }

    static Of read(List<SubmittedMarks.Row> rows) {
        List<Said> said = new ArrayList<>();
        Map<UUID, Advice> advice = new LinkedHashMap<>();
        Map<String, Integer> aliases = new LinkedHashMap<>();
        for (SubmittedMarks.Row row : rows) {
            BigDecimal value = row.value();
            if (value == null) {
                continue;
            }
            aliases.put(String.valueOf(row.seat()), row.alias());
            said.add(new Said(
                    row.team(), row.part(), row.alias(), row.criterion(), value.intValueExact(), row.comment()));
            if (row.recommendation() != null) {
                Recommendation recommends = Recommendation.valueOf(row.recommendation());
                advice.put(row.assignment(), new Advice(row.team(), row.part(), row.alias(), recommends));
            }
        }
        return new Of(List.copyOf(said), List.copyOf(advice.values()), aliases);
    }
}
