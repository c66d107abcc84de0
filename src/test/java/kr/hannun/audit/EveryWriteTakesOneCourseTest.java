package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.shared.TypedId;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes of a write is a value, whatever happens on its way. */
@DatabaseTest
class EveryWriteTakesOneCourseTest {

    private static final Actor ADMIN = new Actor(UUID.randomUUID(), "관리자", Set.of(Actor.Role.ADMIN));

    @Autowired
    WriteCourse course;

    @Autowired
    Trail trail;

    @Autowired
    DatabaseRefusals refusals;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient database;

    @Test
    void only_who_may_writes() {
        Submission form = new Submission(ADMIN, Actor.Role.COORDINATOR, program(), TypedId.next());
        assertThatThrownBy(() -> course.take(form, () -> new Outcome.Done("x"))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_form_sent_twice_has_one_effect_and_one_answer() {
        UUID once = TypedId.next();
        AtomicInteger works = new AtomicInteger();
        Supplier<Outcome> work = () -> new Outcome.Done("place-" + works.incrementAndGet());
        assertThat(take(once, work)).isEqualTo(take(once, work)).isEqualTo(new Outcome.Done("place-1"));
    }

    @Test
    void what_is_refused_after_it_was_tried_leaves_nothing() {
        UUID tried = TypedId.next();
        Outcome outcome = take(TypedId.next(), () -> {
            note(tried);
            return Outcome.Refused.of("field", "key");
        });
        assertThat(outcome).isEqualTo(Outcome.Refused.of("field", "key"));
        assertThat(isNoted(tried)).isFalse();
    }

    @Test
    void what_two_did_at_once_is_tried_again() {
        UUID tried = TypedId.next();
        AtomicInteger works = new AtomicInteger();
        Outcome outcome = take(TypedId.next(), () -> {
            note(tried);
            if (works.incrementAndGet() == 1) {
                throw new CannotAcquireLockException("deadlock");
            }
            return new Outcome.Done("x");
        });
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(isNoted(tried)).isTrue();
    }

    @Test
    void what_the_database_refuses_at_the_end_is_said_beside_a_field() {
        Outcome outcome = take(TypedId.next(), () -> {
            database.sql("update membership set active_until = '2026-03-01' where program_id = :program"
                            + " and code = 'MB-009'")
                    .param("program", program().value())
                    .update();
            return new Outcome.Done("x");
        });
        assertThat(outcome).isEqualTo(Outcome.Refused.of("from", "consortium.problem.refused.no-lead"));
    }

    @Test
    void every_constraint_with_words_is_one_the_database_has_and_the_words_are_there() {
        for (Map.Entry<String, Problem> each : refusals.all().entrySet()) {
            assertThat(isConstraint(each.getKey())).as(each.getKey()).isTrue();
            Object[] none = {};
            assertThat(messages.getMessage(each.getValue().key(), none, Locale.KOREAN))
                    .isNotBlank();
        }
    }

    private boolean isConstraint(String name) {
        return name.matches("22\\d{3}")
                || database.sql("select exists (select from pg_constraint where conname = :name) or exists ("
                                + "select from pg_proc where prosrc like '%' || quote_literal(:name) || '%'"
                                + " or :name like 'review_stands_after_%' and proname = 'review_stands_after')")
                        .param("name", name)
                        .query(Boolean.class)
                        .single();
    }

    private Outcome take(UUID once, Supplier<Outcome> work) {
        return course.take(new Submission(ADMIN, Actor.Role.ADMIN, program(), once), work);
    }

    private ProgramId program() {
        return trail.head(new Slug(Site.SLUG)).orElseThrow().program();
    }

    private void note(UUID once) {
        database.sql("insert into submission (once, place) values (:once, 'tried')")
                .param("once", once)
                .update();
    }

    private boolean isNoted(UUID once) {
        return database.sql("select exists (select from submission where once = :once)")
                .param("once", once)
                .query(Boolean.class)
                .single();
    }
}
