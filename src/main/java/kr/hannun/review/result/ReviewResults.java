package kr.hannun.review.result;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.hannun.review.calculation.Calculation;
import kr.hannun.review.calculation.CalculationEntry;
import kr.hannun.review.calculation.ReviewRules;
import kr.hannun.review.calculation.Sheet;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundTransition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calculation sheet of a round, computed anew from what was measured and from the reviews that count. */
@Component
public class ReviewResults {

    private final SubmittedMarks submitted;
    private final Measures measures;

    ReviewResults(SubmittedMarks submitted, Measures measures) {
        this.submitted = submitted;
        this.measures = measures;
    }

    /** The sheet of a closed round, and what its evaluators said, of one reading. */
    public record Closed(Sheet sheet, Opinions.Of opinions) {}

    /** Both, once the round is closed, under these rules. */
    @Transactional(readOnly = true)
    public Optional<Closed> closed(ReviewRules rules, ReviewRound round) {
        if (!round.is(RoundTransition.CLOSE)) {
            return Optional.empty();
        }
        List<SubmittedMarks.Row> rows = submitted.of(round);
        return Optional.of(new Closed(compute(rules, round, rows), Opinions.read(rows)));
    }

    /** The sheet, once the round is closed: before that nobody learns what the reviews come to. */
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(ReviewRound round) {
        return closed(round.rules(), round).map(Closed::sheet);
    }

    /** The sheet as far as it has come, for what closes the round; judges are named by the number of their seat (R10). */
    public Sheet soFar(ReviewRound round) {
        return compute(round.rules(), round, submitted.of(round));
    }

    /** Of the teams that are in the round, by the criteria that are measured at all. */
    private Sheet compute(ReviewRules rules, ReviewRound round, List<SubmittedMarks.Row> rows) {
        return Calculation.of(rules.without(round.leftOut()), entries(round, marks(rows)));
    }

    private List<CalculationEntry> entries(ReviewRound round, Map<UUID, List<CalculationEntry.Mark>> marks) {
        List<Measures.Measured> measured = measures.of(round);
        return round.remaining().stream()
                .map(team -> new CalculationEntry(
                        team.slug(),
                        marks.getOrDefault(team.id(), List.of()),
                        Measures.values(measured, team),
                        Measures.targets(measured, team),
                        givenUp(round, team)))
                .toList();
    }

    private static Set<String> givenUp(ReviewRound round, ReviewRound.Team team) {
        return round.work().givenUp().stream()
                .filter(each -> team.id().equals(each.team()))
                .map(ReviewRound.GivenUp::criterion)
                .collect(Collectors.toSet());
    }

    /** By team, judge by judge. */
    private static Map<UUID, List<CalculationEntry.Mark>> marks(List<SubmittedMarks.Row> rows) {
        return rows.stream()
                .filter(row -> row.value() != null)
                .sorted(Comparator.comparingInt(SubmittedMarks.Row::seat))
                .collect(Collectors.groupingBy(
                        SubmittedMarks.Row::team,
                        Collectors.mapping(
                                row -> new CalculationEntry.Mark(
                                        String.valueOf(row.seat()),
                                        BigDecimal.ONE,
                                        row.criterion(),
                                        Objects.requireNonNull(row.value())),
                                Collectors.toList())));
    }
}
