package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** As the application's own role. */
@DatabaseTest
class TheTrailIsAppendOnlyTest {

    private static final Slug PROGRAM = new Slug(Site.SLUG);

    @Autowired
    JdbcClient database;

    @Autowired
    Trail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    /** Something the trail cannot write: no text of a database has this letter in it. */
    @EventCode("Unwritable")
    record Unwritable(ProgramId program) implements AuditedEvent {

        @Override
        public String actor() {
            return "\0";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }
    }

    /** Something that says nothing. */
    @EventCode("Nothing")
    record Nothing(ProgramId program) implements AuditedEvent {

        @Override
        public String actor() {
            return "test";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }
    }

    @Proves({"ASVS 16.4.2", "ASVS 13.2.2", "KISA 2.3"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'somebody else'",
                "delete from audit_entry",
                "truncate audit_entry",
                "alter table audit_entry disable trigger user",
                "drop table audit_entry",
                "delete from audit_head",
                "update access_log set account = 'somebody else'",
                "delete from access_log",
                "select cut_access_log(now() - interval '2 years')",
                "insert into audit_cut select program_id, seq, hash, moved_at from audit_head",
                "update membership_past set note_en = ''",
                "delete from organization_past",
                "truncate organization_past",
                "truncate subject cascade",
                "insert into citation_past select *, known_from + interval '1 second' from citation limit 1",
                "set role hannun_owner",
                "set session_replication_role = replica"
            })
    @Transactional
    void nothing_in_it_can_be_changed_or_taken_away(String attempt) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql(attempt).update());
    }

    @Test
    @Transactional
    void what_a_row_said_before_is_kept_although_the_application_may_not_write_there() {
        database.sql("update organization set name_en = 'Another' where slug = 'kaist'")
                .update();

        assertThat(database.sql("select name_en from organization_past where slug = 'kaist'")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("KAIST"));
    }

    /** A statement that failed and was caught leaves a transaction that can only end; the driver would say it was kept. */
    @Test
    void what_the_database_has_given_up_is_not_said_to_be_done() {
        Head head = trail.head(PROGRAM).orElseThrow();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.executeWithoutResult(status -> {
                    trail.lock(head.program());
                    events.publishEvent(new Nothing(head.program()));
                    assertThatExceptionOfType(DataAccessException.class)
                            .isThrownBy(
                                    () -> database.sql("select 1 / 0").query().singleValue());
                }));
        assertThat(trail.head(PROGRAM)).contains(head);
    }

    @Proves({"ASVS 2.3.3", "ASVS 16.5.3", "KISA 4.2"})
    @Test
    void what_cannot_be_written_down_does_not_happen() {
        Head head = trail.head(PROGRAM).orElseThrow();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.executeWithoutResult(status -> {
                    trail.lock(head.program());
                    database.sql("update organization set name_en = 'Another' where slug = 'kaist'")
                            .update();
                    events.publishEvent(new Unwritable(head.program()));
                }));
        assertThat(database.sql("select name_en from organization where slug = 'kaist'")
                        .query(String.class)
                        .single())
                .isEqualTo("KAIST");
        assertThat(trail.head(PROGRAM)).contains(head);
    }
}
