package kr.hannun.review.result;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the reviews of a round say that were handed in and count, criterion by criterion. */
@Component
class SubmittedMarks {

    private final JdbcClient jdbc;

    SubmittedMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one review says of one criterion.
     *
     * @param seat the number of the evaluator's seat, by which the calculation names judges (R10)
     * @param alias the evaluator's name in what others read, the same in the whole part
     * @param value the step or the answer, or null where the criterion was left out
     */
    record Row(
            UUID assignment,
            UUID team,
            int seat,
            int alias,
            String part,
            String criterion,
            @Nullable BigDecimal value,
            String comment,
            @Nullable String recommendation) {}

    /** All of them, by part and criterion, the highest step first. */
    List<Row> of(ReviewRound round) {
        return jdbc.sql("""
                        select a.id, a.consortium_id, p.code as part, k.number, k.alias, c.code, m.value, m.comment,
                            v.recommendation
                        from review_assignment a
                        join review v on v.assignment_id = a.id and v.submitted_at is not null
                        join (select s.id, s.number, s.part_id,
                                row_number() over (partition by s.part_id order by s.alias_key) as alias
                            from review_seat s where s.round_id = :round) k on k.id = a.seat_id
                        join review_part p on p.id = k.part_id
                        join review_mark m on m.assignment_id = a.id
                        join review_criterion c on c.id = m.criterion_id
                        where a.round_id = :round and not exists (select from review_exclusion x
                            where x.assignment_id = a.id and x.lifted_at is null)
                        order by p.position, c.position, m.value desc nulls last, k.alias
                        """)
                .param("round", round.id())
                .query((columns, number) -> row(new ResultRow(columns)))
                .list();
    }

    private static Row row(ResultRow row) throws SQLException {
        return new Row(
                row.id("id"),
                row.id("consortium_id"),
                row.integer("number"),
                row.integer("alias"),
                row.text("part"),
                row.text("code"),
                row.columns().getBigDecimal("value"),
                row.text("comment").strip(),
                row.textOrNull("recommendation"));
    }
}
