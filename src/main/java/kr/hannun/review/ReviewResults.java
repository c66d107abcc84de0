package kr.hannun.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.hannun.review.calculation.Calculation;
import kr.hannun.review.calculation.Entry;
import kr.hannun.review.calculation.ReviewRules;
import kr.hannun.review.calculation.Sheet;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calculation sheet of a round, computed anew from what was measured and from the reviews that count. */
@Component
public class ReviewResults {

    private final JdbcClient jdbc;
    private final Measures measures;

    ReviewResults(JdbcClient jdbc, Measures measures) {
        this.jdbc = jdbc;
        this.measures = measures;
    }

    /** The sheet, once the round is closed: before that nobody learns what the reviews come to. */
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(LiveRound round) {
        return under(round.rules(), round);
    }

    /** What would come out under other rules, once the round is closed: to look at, and never kept. */
    @Transactional(readOnly = true)
    public Optional<Sheet> under(ReviewRules rules, LiveRound round) {
        return round.is(Act.CLOSE) ? Optional.of(compute(rules, round)) : Optional.empty();
    }

    /** The sheet as far as it has come, for what closes the round; judges are named by the number of their seat (R10). */
    Sheet soFar(LiveRound round) {
        return compute(round.rules(), round);
    }

    /** Of the teams that are in the round, by the criteria that are measured at all. */
    private Sheet compute(ReviewRules rules, LiveRound round) {
        return Calculation.of(rules.without(round.leftOut()), entries(round));
    }

    private List<Entry> entries(LiveRound round) {
        Map<UUID, List<Entry.Mark>> marks = marks(round);
        List<Measures.Measured> measured = measures.of(round);
        return round.remaining().stream()
                .map(team -> new Entry(
                        team.slug(),
                        marks.getOrDefault(team.id(), List.of()),
                        Measures.values(measured, team),
                        Measures.targets(measured, team),
                        givenUp(round, team)))
                .toList();
    }

    private static Set<String> givenUp(LiveRound round, LiveRound.Team team) {
        return round.work().givenUp().stream()
                .filter(each -> team.id().equals(each.team()))
                .map(LiveRound.GivenUp::criterion)
                .collect(Collectors.toSet());
    }

    private Map<UUID, List<Entry.Mark>> marks(LiveRound round) {
        Map<UUID, List<Entry.Mark>> marks = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.consortium_id, s.number, c.code, m.value
                        from review_mark m
                        join review v on v.assignment_id = m.assignment_id and v.submitted_at is not null
                        join review_assignment a on a.id = m.assignment_id
                        join review_seat s on s.id = a.seat_id
                        join review_criterion c on c.id = m.criterion_id
                        where a.round_id = :round and not exists (select from review_exclusion x
                            where x.assignment_id = a.id and x.lifted_at is null)
                        order by s.number, c.position
                        """).param("round", round.id()).query(columns -> {
            ResultRow row = new ResultRow(columns);
            marks.computeIfAbsent(row.id("consortium_id"), team -> new ArrayList<>())
                    .add(new Entry.Mark(
                            row.text("number"),
                            BigDecimal.ONE,
                            row.text("code"),
                            row.columns().getBigDecimal("value")));
        });
        return marks;
    }
}
