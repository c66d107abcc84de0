package kr.hannun.review.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.evaluation.HeldResults;
import kr.hannun.shared.OfficialTime;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was released of the rounds held here, for the pages on which all rounds stand. */
@Component
class ReleasedResults implements HeldResults {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final RevisionCache kept;

    ReleasedResults(JdbcClient jdbc, RevisionCache kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    private record All(List<Held> results) {}

    /** Every release and every last step moves the head, so the same head has the same results. */
    @Override
    public List<Held> by(Head head, LocalDate day) {
        Instant by = until(head, day);
        return kept.get(head, All.class, () -> new All(read(head))).results().stream()
                .filter(held -> !held.releasedAt().isAfter(by))
                .map(held -> held.settledAt() != null && held.settledAt().isAfter(by) ? held.unsettled() : held)
                .toList();
    }

    private List<Held> read(Head head) {
        return jdbc.sql("""
                        select r.title, r.slug, x.released_at, a.done_at as settled_at,
                            array(select t.slug from review_round_team m join consortium t on t.id = m.consortium_id
                                where m.round_id = r.id) as teams
                        from review_round r
                        join (select round_id, min(released_at) as released_at from review_release group by round_id) x
                            on x.round_id = r.id and x.released_at is not null
                        left join review_act a on a.round_id = r.id and a.act = 'FINISH'
                        where r.program_id = :program and not r.rehearsal and not review_is(r.id, 'VOID')
                        order by x.released_at desc limit :most
                        """)
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Held(
                            row.text("title"),
                            "reviews/" + row.text("slug") + "/published",
                            Set.copyOf(row.texts("teams")),
                            row.moment("released_at"),
                            row.momentOrNull("settled_at"));
                })
                .list();
    }

    /** The end of the day, and no later than what was known at the head where that is an earlier one. */
    private static Instant until(Head head, LocalDate day) {
        Instant end = OfficialTime.beginningOf(day.plusDays(1));
        return head.known() != null && head.movedAt().isBefore(end) ? head.movedAt() : end;
    }
}
