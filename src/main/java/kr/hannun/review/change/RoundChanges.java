package kr.hannun.review.change;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.hannun.review.panel.SeatReviewer;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was proposed and done with a round at work. */
@Component
public class RoundChanges {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RoundChanges(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A change with its two people.
     *
     * @param seat the number of the seat it is about, or null
     * @param team the slug of the team it is about, or null
     * @param doer who did it, or null while it waits
     */
    public record Change(
            UUID id,
            RoundChange what,
            @Nullable Integer seat,
            @Nullable String team,
            String why,
            UUID proposedBy,
            String proposer,
            Instant proposedAt,
            @Nullable String doer,
            @Nullable Instant doneAt) {

        /** Whether it was done. */
        public boolean isDone() {
            return doneAt != null;
        }
    }

    /** All of a round, those that wait included, in their order. */
    public List<Change> of(ReviewRound round) {
        return jdbc.sql("""
                        select c.*, coalesce(p.person, '') as proposer, coalesce(q.person, '') as doer,
                            coalesce(s.number, b.number) as seat, coalesce(t.slug, u.slug) as team, k.code as criterion
                        from review_change c
                        left join account p on p.id = c.proposed_by
                        left join account q on q.id = c.done_by
                        left join review_assignment a on a.id = c.assignment_id
                        left join review_seat s on s.id = a.seat_id
                        left join consortium t on t.id = a.consortium_id
                        left join review_seat b on b.id = c.seat_id
                        left join consortium u on u.id = c.consortium_id
                        left join review_criterion k on k.id = c.criterion_id
                        where c.round_id = :round order by c.proposed_at, c.id limit :most
                        """)
                .param("round", round.id())
                .param("most", MOST)
                .query((columns, number) -> change(new ResultRow(columns)))
                .list();
    }

    private Change change(ResultRow row) throws SQLException {
        Instant done = row.momentOrNull("done_at");
        return new Change(
                row.id("id"),
                what(row),
                row.integerOrNull("seat"),
                row.textOrNull("team"),
                row.text("why"),
                row.id("proposed_by"),
                row.text("proposer"),
                row.moment("proposed_at"),
                done == null ? null : row.text("doer"),
                done);
    }

    private RoundChange what(ResultRow row) throws SQLException {
        String kind = row.text("kind");
        return switch (kind) {
            case "SEAT" -> new RoundChange.Seat(json.readValue(row.text("seating"), SeatReviewer.Seating.class));
            case "MORE_TIME" -> new RoundChange.MoreTime(row.integerOrNull("seat"), row.moment("until"));
            case "TEAM_OUT" ->
                new RoundChange.TeamOut(Objects.requireNonNull(row.textOrNull("team")), row.day("left_on"));
            case "NOT_MEASURED" -> new RoundChange.NotMeasured(row.text("criterion"), row.textOrNull("team"));
            default -> new RoundChange.OfReview(RoundChange.Deed.valueOf(kind), row.id("assignment_id"));
        };
    }
}
