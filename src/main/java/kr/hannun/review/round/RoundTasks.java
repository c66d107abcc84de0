package kr.hannun.review.round;

import java.time.Instant;
import java.util.List;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a coordinator in all rounds: proposals of others, ties that arose on the way, and objections. */
@Component
public class RoundTasks {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    RoundTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that waits.
     *
     * @param kind an act, a change, or {@code AMEND}, {@code RELEASE}, {@code WAIVER}, {@code ARISEN}, {@code OBJECTION}
     * @param team the slug of the team that objects, or null
     */
    public record Task(
            String program,
            String round,
            String title,
            String kind,
            @Nullable String team,
            Instant since) {}

    /** What this person can take, the oldest first; nothing of rounds on whose panel they sit. */
    public List<Task> of(Actor actor) {
        return jdbc.sql("""
                        select h.slug as program, r.slug, r.title, w.kind, t.slug as team, w.since
                        from review_waiting w join review_round r on r.id = w.round_id
                        join audit_head h on h.program_id = r.program_id
                        left join consortium t on t.id = w.consortium_id
                        where w.proposed_by is distinct from :account and not exists (select from review_seat s
                            where s.round_id = r.id and s.account_id = :account and s.declined_at is null)
                        order by w.since limit :most
                        """)
                .param("account", actor.account())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Task(
                            row.text("program"),
                            row.text("slug"),
                            row.text("title"),
                            row.text("kind"),
                            row.textOrNull("team"),
                            row.moment("since"));
                })
                .list();
    }
}
