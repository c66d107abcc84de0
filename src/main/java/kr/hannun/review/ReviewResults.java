package kr.hannun.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.review.calculation.Calculation;
import kr.hannun.review.calculation.Entry;
import kr.hannun.review.calculation.Sheet;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calculation sheet of a round, computed anew from the reviews that were handed in. */
@Component
public class ReviewResults {

    private final JdbcClient jdbc;

    ReviewResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sheet; judges are named by the number of their seat only (R10). */
    public Sheet sheet(LiveRound round) {
        Map<UUID, List<Entry.Mark>> marks = new LinkedHashMap<>();
        round.teams().forEach(team -> marks.put(team.id(), new ArrayList<>()));
        jdbc.sql("""
                        select a.consortium_id, s.number, c.code, m.value
                        from review_mark m
                        join review v on v.assignment_id = m.assignment_id and v.submitted_at is not null
                        join review_assignment a on a.id = m.assignment_id
                        join review_seat s on s.id = a.seat_id
                        join review_criterion c on c.id = m.criterion_id and c.kind = 'SCORED'
                        where a.round_id = :round order by s.number, c.position
                        """).param("round", round.id()).query(columns -> {
            ResultRow row = new ResultRow(columns);
            marks.getOrDefault(row.id("consortium_id"), new ArrayList<>())
                    .add(new Entry.Mark(
                            row.text("number"),
                            BigDecimal.ONE,
                            row.text("code"),
                            row.columns().getBigDecimal("value")));
        });
        return Calculation.of(
                round.rules(),
                round.teams().stream()
                        .map(team ->
                                new Entry(team.slug(), marks.getOrDefault(team.id(), List.of()), Map.of(), Map.of()))
                        .toList());
    }
}
