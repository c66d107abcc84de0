package kr.hannun.consortium;

import static kr.hannun.consortium.TeamFixture.LG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class AdminsEditTeamsTest {

    @Autowired
    TeamFixture fixture;

    @Autowired
    JdbcClient database;

    @Autowired
    AdmitMember admissions;

    @AfterEach
    void the_database_agrees_with_whatever_was_done() {
        database.sql("set constraints all immediate").update();
    }

    @Test
    void an_organisation_joins_from_its_first_day_on() {
        assertThat(fixture.admit(LG, "ORG-NOTA", "2026-02-25")).isEqualTo(done(LG));
        MembershipRecord nota = fixture.stint(LG, "ORG-NOTA");
        assertThat(nota.code()).isEqualTo("MB-085");
        assertThat(nota.active().from()).isEqualTo("2026-02-25");
        assertThat(nota.active().until()).isNull();
    }

    @Test
    void every_edit_makes_a_new_version_of_the_team() {
        long before = fixture.lineup(LG).version();
        fixture.admit(LG, "ORG-NOTA", "2026-02-25");
        assertThat(fixture.lineup(LG).version()).isEqualTo(before + 1);
    }

    @Test
    void an_edit_made_on_an_older_version_changes_nothing() {
        var stale = fixture.admission(
                LG, "ORG-NOTA", Role.PARTICIPANT, "2026-02-25", TeamFixture.grounds(Procedure.APPROVED));
        fixture.admit(LG, "ORG-VUNO", "2026-02-25");
        assertThat(admissions.admit(TeamFixture.ADMIN, stale)).isInstanceOf(Outcome.Stale.class);
        assertThat(stints("ORG-NOTA")).isZero();
    }

    @Test
    void a_form_sent_twice_has_one_effect_and_one_answer() {
        var once = fixture.admission(
                LG, "ORG-NOTA", Role.PARTICIPANT, "2026-02-25", TeamFixture.grounds(Procedure.APPROVED));
        assertThat(admissions.admit(TeamFixture.ADMIN, once)).isEqualTo(admissions.admit(TeamFixture.ADMIN, once));
        assertThat(stints("ORG-NOTA")).isOne();
    }

    @Proves({"ASVS 8.3.1", "ASVS 8.2.1"})
    @ParameterizedTest
    @CsvSource({"STAFF", "EVALUATOR", "COORDINATOR"})
    void nobody_but_an_administrator_edits(Actor.Role role) {
        var admission =
                fixture.admission(LG, "ORG-NOTA", Role.DEMAND, "2026-02-25", TeamFixture.grounds(Procedure.NOTIFIED));
        Actor other = new Actor(UUID.randomUUID(), "다른 사람", Set.of(role));
        assertThatThrownBy(() -> admissions.admit(other, admission)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void whoever_comes_back_after_leaving_has_two_records() {
        fixture.admit(LG, "ORG-NOTA", "2025-09-01");
        fixture.end(LG, "ORG-NOTA", "2025-12-31");
        assertThat(fixture.admit(LG, "ORG-NOTA", "2026-01-01")).isEqualTo(done(LG));
        assertThat(stints("ORG-NOTA")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ORG-FURIOSA, 2026-02-25, twice-open",
        "ORG-NOTA, 2025-08-03, before-team",
        "ORG-NOTA, 2999-01-01, in-the-future"
    })
    void what_cannot_be_is_refused_beside_the_day(String organization, String from, String problem) {
        assertThat(problem(fixture.admit(LG, organization, from))).isEqualTo("from: " + problem);
    }

    @Test
    void nobody_joins_a_team_that_has_left() {
        assertThat(problem(fixture.admit("nc-ai", "ORG-NOTA", "2026-01-16"))).isEqualTo("from: outside-team");
    }

    @Test
    void a_change_of_work_ends_one_record_and_begins_another_the_next_day() {
        assertThat(fixture.change(LG, "ORG-FURIOSA", Role.PARTICIPANT, "추론 서비스", "2026-03-01"))
                .isEqualTo(done(LG));
        MembershipRecord before = fixture.lineup(LG).stint("MB-013").orElseThrow();
        assertThat(before.statedUntil()).isEqualTo(new PartialDate("2026-02-28"));
        assertThat(fixture.stint(LG, "ORG-FURIOSA").active().from()).isEqualTo("2026-03-01");
        assertThat(change("opened_code"))
                .isEqualTo(fixture.stint(LG, "ORG-FURIOSA").code());
        assertThat(change("requirement")).isEqualTo("NOTICE");
    }

    @Test
    void a_change_on_the_first_day_is_a_correction() {
        assertThat(problem(fixture.change(LG, "ORG-FURIOSA", Role.DEMAND, null, "2025-08-04")))
                .isEqualTo("from: not-after-its-start");
    }

    @Test
    void a_change_that_changes_nothing_is_refused() {
        MembershipRecord lead = fixture.stint(LG, "ORG-LGAI");
        assertThat(problem(fixture.change(LG, "ORG-LGAI", Role.DEMAND, String.valueOf(lead.field()), "2026-03-01")))
                .startsWith("role: lead-is-handed-over");
    }

    @Test
    void an_end_is_the_last_day() {
        fixture.end(LG, "ORG-FURIOSA", "2026-02-28");
        assertThat(fixture.stint(LG, "ORG-FURIOSA").active().until()).isEqualTo("2026-03-01");
    }

    @ParameterizedTest
    @CsvSource({"ORG-FURIOSA, 2025-08-03, ends-before-start", "ORG-LGAI, 2026-02-28, no-lead"})
    @CsvSource({"ORG-FURIOSA, 2999-01-01, in-the-future"})
    void an_end_that_cannot_be_is_refused_beside_the_last_day(String organization, String last, String problem) {
        assertThat(problem(fixture.end(LG, organization, last))).isEqualTo("until: " + problem);
    }

    @Test
    void the_lead_is_handed_over_without_a_day_between() {
        assertThat(fixture.handOver(LG, "ORG-LGUPLUS", Role.PARTICIPANT, "2026-03-01"))
                .isEqualTo(done(LG));
        assertThat(leadOn("2026-02-28")).isEqualTo("ORG-LGAI");
        assertThat(leadOn("2026-03-01")).isEqualTo("ORG-LGUPLUS");
        assertThat(fixture.stint(LG, "ORG-LGAI").role()).isEqualTo(Role.PARTICIPANT);
    }

    @Test
    void the_lead_may_go_to_whoever_was_no_member_and_the_former_lead_leave() {
        fixture.handOver(LG, "ORG-NOTA", null, "2026-03-01");
        assertThat(leadOn("2026-03-01")).isEqualTo("ORG-NOTA");
        assertThat(fixture.stint(LG, "ORG-LGAI").active().until()).isEqualTo("2026-03-01");
    }

    @Test
    void the_day_of_a_hand_over_is_corrected_in_all_its_records_at_once() {
        fixture.handOver(LG, "ORG-LGUPLUS", Role.PARTICIPANT, "2026-03-01");
        MembershipRecord lead =
                fixture.lineup(LG).leadOn(LocalDate.parse("2026-03-01")).orElseThrow();
        assertThat(fixture.correct(LG, lead, "2026-02-15", null)).isEqualTo(done(LG));
        assertThat(leadOn("2026-02-14")).isEqualTo("ORG-LGAI");
        assertThat(leadOn("2026-02-15")).isEqualTo("ORG-LGUPLUS");
        assertThat(fixture.stint(LG, "ORG-LGAI").active().from()).isEqualTo("2026-02-15");
    }

    @Test
    void a_lead_that_begins_later_would_leave_days_without() {
        assertThat(problem(fixture.correct(LG, fixture.stint(LG, "ORG-LGAI"), "2025-08-10", null)))
                .isEqualTo("from: no-lead");
    }

    @Test
    void a_corrected_record_keeps_its_code_and_what_it_said_before_stays_in_the_history() {
        MembershipRecord wrong = fixture.stint(LG, "ORG-FURIOSA");
        assertThat(fixture.correct(LG, wrong, "2025-09", null)).isEqualTo(done(LG));
        assertThat(fixture.stint(LG, "ORG-FURIOSA").statedFrom()).isEqualTo(new PartialDate("2025-09"));
        assertThat(change("changes")).contains("2025-08-04").contains("2025-09");
    }

    @Test
    void what_never_was_is_taken_back_but_not_forgotten() {
        MembershipRecord wrong = fixture.stint(LG, "ORG-FURIOSA");
        fixture.withdraw(LG, wrong);
        assertThat(fixture.lineup(LG).stint(wrong.code())).isEmpty();
        assertThat(change("member_code")).isEqualTo(wrong.code());
        fixture.admit(LG, "ORG-FURIOSA", "2026-02-25");
        assertThat(fixture.stint(LG, "ORG-FURIOSA").code()).isEqualTo("MB-085");
    }

    @Test
    void a_correction_that_ends_before_it_starts_is_refused_beside_the_last_day() {
        assertThat(problem(fixture.correct(LG, fixture.stint(LG, "ORG-FURIOSA"), "2026-03-01", "2026-02-28")))
                .isEqualTo("until: ends-before-start");
    }

    @Test
    void what_was_said_by_the_month_may_reach_beyond_the_team() {
        fixture.admit(LG, "ORG-NOTA", "2025-08");
        assertThat(fixture.stint(LG, "ORG-NOTA").active().from()).isEqualTo("2025-08-04");
        assertThat(fixture.stint(LG, "ORG-NOTA").statedFrom()).isEqualTo(new PartialDate("2025-08"));
    }

    @Test
    void the_history_says_who_what_why_and_on_which_paper() {
        fixture.admit(LG, "ORG-NOTA", Role.PARTICIPANT, "2026-03-10", TeamFixture.approved("2026-02-20", "2026-03-09"));
        String line = database.sql("select detail from audit_entry where program_id = :program"
                        + " and event = 'MemberAdmitted' order by seq desc limit 1")
                .param("program", fixture.program().value())
                .query(String.class)
                .single();
        assertThat(line).contains("협약변경 2026-17", "T-LG", "ORG-NOTA", "MB-085", "2026-03-09", "participant");
        assertThat(cited("MB-085")).isEqualTo("D001");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2026-03-09, approved: approved-before-requested",
        ", 2026-04-01, from: before-approval",
        "2999-01-01, , requested: day-to-come"
    })
    void the_four_dates_stand_in_order(@Nullable String requested, @Nullable String approved, String problem) {
        Outcome edited = fixture.admit(
                LG, "ORG-NOTA", Role.PARTICIPANT, "2026-03-20", TeamFixture.approved(requested, approved));
        assertThat(problem(edited)).isEqualTo(problem);
    }

    private static Outcome done(String team) {
        return new Outcome.Done("teams/" + team + "/members");
    }

    static String problem(Outcome edited) {
        assertThat(edited).isInstanceOf(Outcome.Refused.class);
        Problem problem = ((Outcome.Refused) edited).problems().getFirst();
        return problem.field() + ": " + problem.key().replace("consortium.problem.", "");
    }

    private String leadOn(String day) {
        return fixture.lineup(LG)
                .leadOn(LocalDate.parse(day))
                .orElseThrow()
                .party()
                .code();
    }

    private long stints(String organization) {
        return fixture.lineup(LG).stints().stream()
                .filter(stint -> stint.party().code().equals(organization))
                .count();
    }

    private String cited(String code) {
        return database.sql("select sources[1] from cited c join subject s on s.id = c.subject_id"
                        + " where s.program_id = :program and s.code = :code")
                .param("program", fixture.program().value())
                .param("code", code)
                .query(String.class)
                .single();
    }

    private String change(String column) {
        return database.sql("select " + column
                        + " from membership_change where program_id = :program order by number desc" + " limit 1")
                .param("program", fixture.program().value())
                .query(String.class)
                .single();
    }
}
