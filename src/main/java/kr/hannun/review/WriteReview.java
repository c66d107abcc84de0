package kr.hannun.review;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves drafts. Nobody but their author ever sees them, so they are no part of the history. */
@Component
public class WriteReview {

    private final JdbcClient jdbc;
    private final ReviewWorks works;

    WriteReview(JdbcClient jdbc, ReviewWorks works) {
        this.jdbc = jdbc;
        this.works = works;
    }

    /** What came of saving. */
    public sealed interface Saving {}

    /** It is saved as this version. */
    public record Saved(long version, Instant at) implements Saving {}

    /** Another window has saved since; this is what stands there now. */
    public record Stale(ReviewWork now) implements Saving {}

    /** It was handed in and stays as it is. */
    public record HandedIn() implements Saving {}

    /** Saves the marks on top of the version they were written on. */
    @Transactional
    public Saving save(Actor actor, LiveRound round, String team, long version, Map<String, ReviewWork.Mark> marks) {
        actor.mustBe(Actor.Role.EVALUATOR);
        ReviewWork now = works.held(round, actor, team).orElseThrow(NotPermitted::new);
        if (now.isSubmitted()) {
            return new HandedIn();
        }
        if (now.version() != version) {
            return new Stale(now);
        }
        Instant at = Objects.requireNonNull(jdbc.sql("""
                        insert into review (assignment_id, version, saved_at) values (:id, 1, clock_timestamp())
                        on conflict (assignment_id) do update set version = review.version + 1, saved_at = clock_timestamp()
                        returning saved_at
                        """)
                .param("id", now.assignment())
                .query((columns, number) -> LiveRounds.moment(columns, "saved_at"))
                .single());
        LiveRound.Part part = round.part(now.part()).orElseThrow();
        part.criteria().stream()
                .filter(criterion -> marks.containsKey(criterion.code()))
                .forEach(criterion ->
                        save(now.assignment(), criterion, Objects.requireNonNull(marks.get(criterion.code()))));
        return new Saved(version + 1, at);
    }

    private void save(UUID assignment, LiveRound.Criterion criterion, ReviewWork.Mark mark) {
        jdbc.sql("""
                        insert into review_mark (assignment_id, criterion_id, value, comment)
                        values (:id, :criterion, cast(:value as integer), :comment)
                        on conflict (assignment_id, criterion_id)
                            do update set value = excluded.value, comment = excluded.comment
                        """)
                .param("id", assignment)
                .param("criterion", criterion.id())
                .param("value", mark.value())
                .param("comment", mark.comment())
                .update();
    }
}
