package kr.hannun.review.change;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The later versions of the rules of an opened round. */
@Component
public class Amendments {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Amendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a change of rules does to one of them, by its code; deadlines are {@code soft} and {@code hard}. */
    public record Changed(String code, String before, String after) {}

    /**
     * A version of the rules.
     *
     * @param version the first change makes the second version
     * @param touched how many reviews that were handed in it touched
     * @param doer who put it in force, or null while it waits
     */
    public record Amendment(
            UUID id,
            int version,
            String why,
            List<Changed> changes,
            int touched,
            UUID proposedBy,
            String proposer,
            Instant proposedAt,
            @Nullable String doer,
            @Nullable Instant doneAt) {

        /** Whether it is in force. */
        public boolean isDone() {
            return doneAt != null;
        }
    }

    /** All of them, one that waits included, the newest last. */
    public List<Amendment> of(ReviewRound round) {
        Map<UUID, List<Changed>> changes = new LinkedHashMap<>();
        jdbc.sql("select a.id, c.key as code, c.value ->> 'before' as before, c.value ->> 'after' as after"
                        + " from review_amendment a cross join lateral jsonb_each(a.changes) c"
                        + " where a.round_id = :round order by a.version, c.key")
                .param("round", round.id())
                .query(columns -> {
                    ResultRow row = new ResultRow(columns);
                    changes.computeIfAbsent(row.id("id"), id -> new ArrayList<>())
                            .add(new Changed(row.text("code"), row.text("before"), row.text("after")));
                });
        return jdbc.sql("select a.*, coalesce(p.person, '') as proposer, coalesce(q.person, '') as doer"
                        + " from review_amendment a left join account p on p.id = a.proposed_by"
                        + " left join account q on q.id = a.done_by"
                        + " where a.round_id = :round order by a.version limit :most")
                .param("round", round.id())
                .param("most", MOST)
                .query((columns, number) -> amendment(new ResultRow(columns), changes))
                .list();
    }

    private static Amendment amendment(ResultRow row, Map<UUID, List<Changed>> changes) throws SQLException {
        Instant done = row.momentOrNull("done_at");
        return new Amendment(
                row.id("id"),
                row.integer("version"),
                row.text("why"),
                changes.getOrDefault(row.id("id"), List.of()),
                row.integer("touched"),
                row.id("proposed_by"),
                row.text("proposer"),
                row.moment("proposed_at"),
                done == null ? null : row.text("doer"),
                done);
    }
}
