package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import kr.hannun.database.TestDatabase;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** By somebody who may do everything in the database; nothing of it is committed. */
@DatabaseTest
class OnlyItsCommandCutsTheAccessLogTest {

    private static final String LOG = "'00000000-0000-7000-8000-000000000002'";
    private static final String NOTE = "select append_entry(" + LOG + ", 'somebody', 'AccessNoted',"
            + " '{\"action\":\"sign-in\",\"place\":\"192.0.2.1\",\"subject\":\"somebody\"}')";

    @TempDir
    Path folder;

    private Connection powerful;

    @BeforeEach
    void note_three_lines() throws SQLException {
        powerful = TestDatabase.powerful().getConnection();
        powerful.setAutoCommit(false);
        execute(NOTE, NOTE, NOTE);
    }

    @AfterEach
    void leave_nothing_behind() throws SQLException {
        powerful.rollback();
        powerful.close();
    }

    @Test
    void lines_that_were_deleted_behind_an_anchor_of_ones_own_are_missed() throws SQLException {
        assertThat(findings()).isEmpty();
        execute(
                "insert into audit_cut select program_id, seq - 1, previous_hash, recorded_at from audit_entry"
                        + " where program_id = " + LOG + " order by seq desc limit 1",
                "delete from audit_entry where program_id = " + LOG + " and seq <= (select seq from audit_cut)");

        assertThat(findings()).singleElement().asString().startsWith("no entry tells that what was before entry ");
    }

    @Test
    void lines_that_were_deleted_without_an_anchor_are_missed() throws SQLException {
        execute(
                "alter table audit_entry disable trigger user",
                "delete from audit_entry e where program_id = " + LOG + " and seq = (select seq - 1 from audit_head h"
                        + " where h.program_id = e.program_id)");

        assertThat(findings()).singleElement().asString().endsWith("is missing");
    }

    @Test
    void nobody_cuts_what_is_younger_than_a_year() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute("select cut_access_log(now() - interval '11 months')"))
                .withMessageContaining("a year at least");
    }

    private void execute(String... statements) throws SQLException {
        try (var statement = powerful.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private List<String> findings() {
        return new VerifyTrail(
                        new JdbcTemplate(new SingleConnectionDataSource(powerful, true)),
                        new NotedHeads(folder),
                        Clock.systemUTC())
                .verify(Witnesses.NONE).of("access-log").stream()
                        .map(VerificationFinding::english)
                        .toList();
    }
}
