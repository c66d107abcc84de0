package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kr.hannun.database.TestDatabase;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** By somebody who may do everything in the database and leaves no trace in the trail; nothing of it is committed. */
@DatabaseTest
class FactsAreSealedTest {

    private Connection powerful;

    @BeforeEach
    void become_powerful() throws SQLException {
        powerful = TestDatabase.powerful().getConnection();
        powerful.setAutoCommit(false);
    }

    @AfterEach
    void leave_nothing_behind() throws SQLException {
        powerful.rollback();
        powerful.close();
    }

    @Proves("ASVS 16.4.2")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    membership | update membership set note_ko = 'x', note_en = 'x' where code = 'MB-010' | membership MB-010 was edited
                    organization | update organization set name_ko = '다른 이름' where slug = 'kaist' | organization kaist was edited
                    support_grant | update support_grant set known_from = known_from - interval '1 day' where code = 'SP-001' | added without a seal
                    milestone | update milestone set title_ko = 'x' where code = 'MS-015' | milestone MS-015 was edited
                    stated_count | delete from stated_count where code = 'CN-06' | was removed
                    membership_past | insert into membership_past select *, known_from + interval '1 second' from membership \
                    where code = 'MB-010' | membership MB-010 was moved in time
                    """)
    void what_was_done_past_the_application_is_found_at_its_row(String table, String damage, String found)
            throws SQLException {
        assertThat(findings()).isEmpty();
        try (var statement = powerful.createStatement()) {
            statement.execute(
                    "alter table " + table + " disable trigger user; set constraints all deferred; " + damage);
        }

        assertThat(findings()).anyMatch(finding -> finding.contains(found));
    }

    @Test
    void a_column_that_comes_later_breaks_no_seal() throws SQLException {
        try (var statement = powerful.createStatement()) {
            statement.execute("alter table membership add column later text not null default 'x'; call keep_pasts();"
                    + " call gather_facts()");
        }

        assertThat(findings()).isEmpty();
    }

    private List<String> findings() {
        return new FactsCheck(new JdbcTemplate(new SingleConnectionDataSource(powerful, true)))
                .unlikeTheirSeals().stream().map(VerificationFinding::english).toList();
    }
}
