package kr.hannun.review.writing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.hannun.review.round.Recommendation;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves drafts. Nobody but their author ever sees them, so they are no part of the history. */
@Component
public class WriteReview {

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final ReviewAssignments works;

    WriteReview(JdbcClient jdbc, JdbcTemplate rows, ReviewAssignments works) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.works = works;
    }

    /** What came of saving. */
    public sealed interface Saving {}

    /** It is saved as this version. */
    public record Saved(long version, Instant at) implements Saving {}

    /** Another window has saved since; this is what stands there now. */
    public record Stale(ReviewAssignment now) implements Saving {}

    /** It was handed in and stays as it is. */
    public record HandedIn() implements Saving {}

    /** The round is closed, and nothing can be saved any more. */
    public record Closed() implements Saving {}

    /** Saves what was written on top of the version it was written on. */
    @Transactional
    public Saving save(Actor actor, ReviewRound round, String team, long version, ReviewAssignment.Text text) {
        actor.mustBe(Actor.Role.EVALUATOR);
        ReviewAssignment now =
                works.held(round, actor, team).filter(ReviewAssignment::pledged).orElseThrow(NotPermitted::new);
        if (now.isSubmitted()) {
            return new HandedIn();
        }
        if (!round.isOpen() || now.struck()) {
            return new Closed();
        }
        Instant saved = now.savedAt();
        if (saved != null && text.equals(new ReviewAssignment.Text(now.marks(), now.recommendation()))) {
            return new Saved(now.version(), saved);
        }
        if (now.version() != version) {
            return new Stale(now);
        }
        Recommendation recommendation = text.recommendation();
        Instant at = Objects.requireNonNull(jdbc.sql("""
                        insert into review (assignment_id, version, recommendation, saved_at)
                        values (:id, 1, :recommendation, clock_timestamp())
                        on conflict (assignment_id) do update set version = review.version + 1,
                            recommendation = excluded.recommendation, saved_at = clock_timestamp()
                        returning saved_at
                        """)
                .param("id", now.assignment())
                .param("recommendation", recommendation == null ? null : recommendation.name())
                .query((columns, number) -> new ResultRow(columns).moment("saved_at"))
                .single());
        write(round, now, text);
        return new Saved(version + 1, at);
    }

    private void write(ReviewRound round, ReviewAssignment now, ReviewAssignment.Text text) {
        List<Object[]> marks = new ArrayList<>();
        for (ReviewRound.Criterion criterion :
                round.part(now.part()).orElseThrow().criteria()) {
            ReviewAssignment.Mark mark = text.marks().get(criterion.code());
            if (mark != null) {
                marks.add(new Object[] {now.assignment(), criterion.id(), mark.value(), mark.comment()});
            }
        }
        rows.batchUpdate(
                "insert into review_mark (assignment_id, criterion_id, value, comment)"
                        + " values (?, ?, cast(? as integer), ?) on conflict (assignment_id, criterion_id)"
                        + " do update set value = excluded.value, comment = excluded.comment",
                marks);
    }
}
