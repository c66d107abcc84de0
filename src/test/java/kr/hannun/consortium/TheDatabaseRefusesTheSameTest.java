package kr.hannun.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Locale;
import kr.hannun.audit.DatabaseRefusals;
import kr.hannun.shared.Problem;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the forms refuse is refused once more beneath them, and said beside the same field. */
@Proves({"ASVS 2.2.2", "ASVS 2.2.3"})
@DatabaseTest
@Transactional
class TheDatabaseRefusesTheSameTest {

    private static final String AGAIN = "insert into membership (id, version, program_id, code, consortium_id,"
            + " organization_id, role, stated_from, active_from, active_until, citation_id) select uuidv7(), 0, program_id,"
            + " 'MB-900', consortium_id, organization_id, role, stated_from, active_from, active_until, citation_id"
            + " from membership where program_id = :program and code = :code";

    @Autowired
    TeamFixture fixture;

    @Autowired
    JdbcClient database;

    @Autowired
    DatabaseRefusals refusals;

    @Autowired
    MessageSource messages;

    @Test
    void the_same_organisation_twice_at_a_time() {
        assertThat(refusal(AGAIN, "MB-013")).isEqualTo("from: refused.twice");
    }

    @Test
    void two_leads_at_a_time() {
        assertThat(refusal(move("role = 'LEAD'"), "MB-013")).isEqualTo("from: refused.two-leads");
    }

    @ParameterizedTest
    @CsvSource({"active_until = '2026-03-01'", "active_from = '2025-08-05'", "role = 'PARTICIPANT'"})
    void days_without_a_lead(String change) {
        assertThat(refusal(move(change), "MB-009")).isEqualTo("from: refused.no-lead");
    }

    @Test
    void a_member_outside_the_days_of_its_team() {
        assertThat(refusal(move("active_from = '2025-08-03'"), "MB-013")).isEqualTo("from: refused.outside-team");
    }

    @ParameterizedTest
    @CsvSource({"2025-08-04", "2025-08-03"})
    void an_end_before_the_start(String until) {
        assertThat(refusal(move("active_until = '" + until + "'"), "MB-013"))
                .isEqualTo("until: refused.ends-before-start");
    }

    @Test
    void a_day_the_calendar_does_not_have() {
        assertThat(refusal(move("active_from = '2027-02-29'"), "MB-013")).isEqualTo("from: refused.no-such-day");
    }

    @ParameterizedTest
    @CsvSource({
        "'NOTED', '2999-01-01', from: in-the-future",
        "'REQUESTED', '2999-01-01', from: too-far-ahead",
        "'NOTED', '2027-02-29', from: refused.no-such-day"
    })
    void a_day_to_come(String state, String day, String problem) {
        assertThat(refusal(change("", "", state, day, "'사유'"), "MB-013")).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "requested_on, '2999-01-01', requested: day-to-come",
        "approved_on, '2999-01-01', approved: day-to-come",
        "approved_on, '2026-03-01', approved: approved-too-late"
    })
    void four_dates_out_of_order(String column, String day, String problem) {
        String sql = change(", " + column, ", '" + day + "'", "APPROVED", "2026-02-25", "'사유'");
        assertThat(refusal(sql, "MB-013")).isEqualTo(problem);
    }

    @Test
    void a_change_without_a_reason() {
        assertThat(refusal(change("", "", "NOTED", "2026-02-25", "' '"), "MB-013"))
                .isEqualTo("reason: no-reason");
    }

    private static String move(String change) {
        return "update membership set " + change + " where program_id = :program and code = :code";
    }

    private static String change(String columns, String values, String state, String day, String reason) {
        String version = state.equals("REQUESTED") ? "null" : "1";
        return "insert into membership_change (id, version, program_id, number, consortium_id, kind, requirement, state,"
                + " effective_on, recorded_at, recorded_by, document, certainty, reason, team_version, changes"
                + columns
                + ") select uuidv7(), 0, program_id, 900, consortium_id, 'ADMISSION', 'APPROVAL', '" + state + "', '"
                + day
                + "', now(), 'test', '2026-1', 'PRESS', " + reason + ", " + version + ", '[]'" + values
                + " from membership where program_id = :program and code = :code";
    }

    private String refusal(String sql, String code) {
        Throwable refused = catchThrowable(() -> {
            database.sql(sql)
                    .param("program", fixture.program().value())
                    .param("code", code)
                    .update();
            database.sql("set constraints all immediate").update();
        });
        Problem problem = refusals.of(refused).orElseThrow();
        for (Locale language : new Locale[] {Locale.KOREAN, Locale.ENGLISH}) {
            assertThat(messages.getMessage(problem.key(), null, language)).isNotBlank();
        }
        return problem.field() + ": " + problem.key().replace("consortium.problem.", "");
    }
}
