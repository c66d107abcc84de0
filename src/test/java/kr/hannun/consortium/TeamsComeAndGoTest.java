package kr.hannun.consortium;

import static kr.hannun.consortium.AdminsEditTeamsTest.problem;
import static kr.hannun.consortium.Bench.LG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Slug;
import kr.hannun.shared.TypedId;
import kr.hannun.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(Bench.class)
@Transactional
class TeamsComeAndGoTest {

    @Autowired
    Bench bench;

    @Autowired
    EnterTeam entries;

    @Autowired
    LeaveTeam exits;

    @Autowired
    StateCount counts;

    @Autowired
    JdbcClient database;

    @AfterEach
    void the_database_agrees_with_whatever_was_done() {
        database.sql("set constraints all immediate").update();
    }

    @Test
    void a_team_comes_in_with_its_lead() {
        assertThat(enter("nota", "2026-09-01")).isEqualTo(new Outcome.Done("teams/nota"));
        Lineup team = bench.lineup("nota");
        assertThat(team.code()).isEqualTo("T-NOTA");
        assertThat(team.stints()).singleElement().matches(Stint::isLead);
        assertThat(position("nota")).isEqualTo(6);
    }

    @Test
    void a_second_team_of_the_same_lead_has_a_name_of_its_own() {
        assertThat(enter(LG, "2026-09-01")).isEqualTo(new Outcome.Done("teams/" + LG + "-2"));
    }

    @Test
    void a_team_leaves_and_its_members_with_it() {
        assertThat(leave("2026-08-31", "AR-01")).isEqualTo(new Outcome.Done("teams/" + LG));
        assertThat(bench.lineup(LG).active().until()).isEqualTo("2026-09-01");
        assertThat(bench.lineup(LG).stints())
                .allSatisfy(stint -> assertThat(stint.active().until()).isEqualTo("2026-09-01"));
        assertThat(kept("rule")).isEqualTo("공고 제7조");
    }

    @ParameterizedTest
    @CsvSource({"2025-08-03, until: before-team", "2999-01-01, until: in-the-future", "2026-02-24, until: joins-later"})
    void an_exit_that_cannot_be_is_refused_beside_the_day(String last, String problem) {
        assertThat(problem(leave(last, null))).isEqualTo(problem);
    }

    @Test
    void a_team_leaves_once_and_on_a_decision_that_exists() {
        assertThat(problem(leave("2026-08-31", "AR-99999"))).isEqualTo("decision: no-such-decision");
        leave("2026-08-31", null);
        assertThat(problem(leave("2026-08-31", null))).isEqualTo("until: team-left-already");
    }

    @Test
    void whoever_is_counted_without_a_name_is_counted_with_a_source() {
        assertThat(count(54, "2026-09")).isEqualTo(new Outcome.Done("teams/" + LG + "#cn-13"));
        assertThat(database.sql("select number from stated_count where code = 'CN-13' and program_id = :program")
                        .param("program", bench.program().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(54);
    }

    @Test
    void nobody_counts_for_a_day_to_come() {
        assertThat(problem(count(54, "2999-01"))).isEqualTo("asOf: in-the-future");
    }

    private Outcome enter(String slug, String from) {
        return entries.enter(
                Bench.ADMIN,
                new EnterTeam.Command(
                        bench.program(),
                        TypedId.next(),
                        new LocalizedText("노타 정예팀", "Nota team"),
                        null,
                        new LocalizedText("가벼운 모델", "Light models"),
                        bench.organization("ORG-NOTA"),
                        new Slug(slug),
                        new PartialDate(from),
                        "additional_call",
                        Bench.grounds(Handling.RECORDED)));
    }

    private Outcome leave(String last, @Nullable String decision) {
        return exits.leave(
                Bench.ADMIN,
                new LeaveTeam.Command(
                        bench.target(LG),
                        new PartialDate(last),
                        "lowest_total_score",
                        "eliminated",
                        "공고 제7조",
                        null,
                        decision == null ? null : decision.replace("AR-01", anyResult()),
                        Bench.grounds(Handling.RECORDED)));
    }

    private Outcome count(int number, String asOf) {
        return counts.state(
                Bench.ADMIN,
                new StateCount.Command(
                        bench.target(LG),
                        "all_organizations",
                        new LocalizedText("전체 기관", "All organisations"),
                        number,
                        true,
                        new PartialDate(asOf),
                        null,
                        Bench.grounds(Handling.RECORDED)));
    }

    private String anyResult() {
        return database.sql(
                        "select code from subject where program_id = :program and kind = 'result' order by code limit 1")
                .param("program", bench.program().value())
                .query(String.class)
                .single();
    }

    private String kept(String column) {
        return Objects.requireNonNull(database.sql("select " + column + " from team_exit")
                .query(String.class)
                .single());
    }

    private int position(String slug) {
        return database.sql("select position from consortium where program_id = :program and slug = :slug")
                .param("program", bench.program().value())
                .param("slug", slug)
                .query(Integer.class)
                .single();
    }
}
