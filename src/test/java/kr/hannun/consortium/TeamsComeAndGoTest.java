package kr.hannun.consortium;

import static kr.hannun.consortium.AdminsEditTeamsTest.problem;
import static kr.hannun.consortium.TeamFixture.LG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Slug;
import kr.hannun.shared.TypedId;
import kr.hannun.source.Aspect;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
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
class TeamsComeAndGoTest {

    private static final Actor OTHER = People.actor(Actor.Role.ADMIN);

    @Autowired
    TeamFixture fixture;

    @Autowired
    EnterTeam entries;

    @Autowired
    LeaveTeam exits;

    @Autowired
    StateCount counts;

    @Autowired
    CorrectTeam corrections;

    @Autowired
    WithdrawTeam withdrawals;

    @Autowired
    CorrectCount counting;

    @Autowired
    ApproveChange approvals;

    @Autowired
    TeamCompositions lineups;

    @Autowired
    JdbcClient database;

    @AfterEach
    void the_database_agrees_with_whatever_was_done() {
        database.sql("set constraints all immediate").update();
    }

    @Test
    void a_team_comes_in_with_its_lead() {
        assertThat(enter("nota", "2026-09-01")).isEqualTo(new Outcome.Done("teams/nota"));
        TeamComposition team = fixture.lineup("nota");
        assertThat(team.code()).isEqualTo("T-NOTA");
        assertThat(team.stints()).singleElement().matches(MembershipRecord::isLead);
        assertThat(position("nota")).isEqualTo(6);
    }

    @Test
    void a_second_team_of_the_same_lead_has_a_name_of_its_own() {
        assertThat(enter(LG, "2026-09-01")).isEqualTo(new Outcome.Done("teams/" + LG + "-2"));
    }

    @Test
    void a_team_leaves_once_another_confirms_it_and_its_members_with_it() {
        TeamComposition before = fixture.lineup(LG);
        Outcome filed = leave("2026-08-31", "AR-01");
        assertThat(fixture.lineup(LG)).isEqualTo(before);
        assertThat(problem(confirm(TeamFixture.ADMIN, filed))).isEqualTo("approved: own-request");
        assertThat(confirm(OTHER, filed)).isEqualTo(filed);
        TeamComposition after = fixture.lineup(LG);
        assertThat(after.active().until()).isEqualTo("2026-09-01");
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.terms().departure()).extracting(Departure::rule).isEqualTo("공고 제7조");
        assertThat(after.stints())
                .allSatisfy(stint -> assertThat(stint.active().until()).isEqualTo("2026-09-01"));
        assertThat(said(Aspect.EXIT)).containsExactly("S109");
    }

    @Test
    void an_exit_on_the_wrong_day_is_corrected_and_one_that_never_was_is_taken_back() {
        TeamTerms stays = fixture.lineup(LG).terms();
        List<MembershipRecord> members = fixture.lineup(LG).stints();
        confirm(OTHER, leave("2026-08-31", null));
        Departure withdrew = new Departure("withdrew", "left", null, "GPU 반납", null);
        Outcome filed = correct(stays, "2026-09-30", withdrew);
        assertThat(fixture.lineup(LG).active().until()).isEqualTo("2026-09-01");
        confirm(OTHER, filed);
        assertThat(fixture.lineup(LG).active().until()).isEqualTo("2026-10-01");
        assertThat(fixture.lineup(LG).terms().departure()).isEqualTo(withdrew);
        assertThat(fixture.lineup(LG).stints())
                .allSatisfy(stint -> assertThat(stint.active().until()).isEqualTo("2026-10-01"));
        confirm(OTHER, correct(stays, null, null));
        assertThat(fixture.lineup(LG).terms()).isEqualTo(stays);
        assertThat(fixture.lineup(LG).stints()).isEqualTo(members);
        assertThat(said(Aspect.EXIT)).isEmpty();
        assertThat(database.sql("select begins_on from subject where program_id = :program and code = 'T-LG/status'")
                        .param("program", fixture.program().value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2025-08-04");
    }

    @Test
    void what_a_team_is_called_is_corrected_by_one() {
        TeamTerms was = fixture.lineup(LG).terms();
        LocalizedText name = new LocalizedText("엘지 정예팀", "LG team");
        TeamTerms is = new TeamTerms(
                name, was.projectTitle(), was.headlineStrategy(), was.active(), was.joinedHow(), null, was.counts());
        assertThat(correct(is, null, null)).isEqualTo(new Outcome.Done("teams/" + LG));
        assertThat(fixture.lineup(LG).name()).isEqualTo(name);
        assertThat(said("T-LG")).startsWith("S109").hasSizeGreaterThan(1);
        assertThat(problem(correct(is, null, null))).isEqualTo("reason: nothing-corrected");
    }

    @Test
    void a_team_that_never_was_is_taken_back_and_one_with_a_record_is_not() {
        enter("nota", "2026-09-01");
        assertThat(problem(withdraw(LG))).isEqualTo("reason: team-is-used");
        assertThat(confirm(OTHER, withdraw("nota"))).isEqualTo(new Outcome.Done("requests"));
        assertThat(lineups.find(fixture.program(), "nota")).isEmpty();
        assertThat(enter("nota", "2026-09-01")).isEqualTo(new Outcome.Done("teams/nota-2"));
    }

    @Test
    void a_team_stands_after_the_last_one_also_where_one_before_it_was_taken_away() {
        enter("nota", "2026-09-01");
        enter(LG, "2026-09-01");
        confirm(OTHER, withdraw("nota"));
        assertThat(enter("nota", "2026-09-01")).isEqualTo(new Outcome.Done("teams/nota-2"));
        assertThat(position("nota-2")).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"2025-08-03, until: before-team", "2999-01-01, until: in-the-future", "2026-02-24, until: joins-later"})
    void an_exit_that_cannot_be_is_refused_beside_the_day(String last, String problem) {
        assertThat(problem(leave(last, null))).isEqualTo(problem);
    }

    @Test
    void a_team_leaves_once_and_on_a_decision_that_exists() {
        assertThat(problem(leave("2026-08-31", "AR-99999"))).isEqualTo("decision: no-such-decision");
        confirm(OTHER, leave("2026-08-31", null));
        assertThat(problem(leave("2026-08-31", null))).isEqualTo("until: team-left-already");
    }

    @Test
    void whoever_is_counted_without_a_name_is_counted_with_a_source() {
        assertThat(count(54, "2026-09")).isEqualTo(new Outcome.Done("teams/" + LG + "#cn-13"));
        assertThat(database.sql("select number from stated_count where code = 'CN-13' and program_id = :program")
                        .param("program", fixture.program().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(54);
    }

    @Test
    void a_number_is_corrected_and_one_that_nobody_stated_is_taken_back() {
        count(54, "2026-09");
        StateCount.Said right = new StateCount.Said("all_organizations", 45, null, null, null);
        assertThat(correct(right)).isEqualTo(new Outcome.Done("teams/" + LG + "#cn-13"));
        assertThat(fixture.lineup(LG).terms().count("CN-13")).contains(right.as("CN-13"));
        assertThat(problem(correct(right))).isEqualTo("reason: nothing-corrected");
        assertThat(correct((StateCount.Said) null)).isEqualTo(new Outcome.Done("teams/" + LG + "/members"));
        assertThat(fixture.lineup(LG).terms().count("CN-13")).isEmpty();
        assertThat(count(54, "2026-09")).isEqualTo(new Outcome.Done("teams/" + LG + "#cn-14"));
    }

    @Test
    void nobody_counts_for_a_day_to_come() {
        assertThat(problem(count(54, "2999-01"))).isEqualTo("asOf: in-the-future");
    }

    private Outcome enter(String slug, String from) {
        return entries.enter(
                TeamFixture.ADMIN,
                new EnterTeam.Command(
                        fixture.program(),
                        TypedId.next(),
                        new LocalizedText("노타 정예팀", "Nota team"),
                        null,
                        new LocalizedText("가벼운 모델", "Light models"),
                        fixture.organization("ORG-NOTA"),
                        new Slug(slug),
                        new PartialDate(from),
                        "additional_call",
                        TeamFixture.grounds(Procedure.RECORDED)));
    }

    private Outcome leave(String last, @Nullable String decision) {
        return exits.leave(
                TeamFixture.ADMIN,
                new LeaveTeam.Command(
                        fixture.target(LG),
                        new PartialDate(last),
                        new Departure(
                                "lowest_total_score",
                                "eliminated",
                                "공고 제7조",
                                null,
                                decision == null ? null : decision.replace("AR-01", anyResult())),
                        TeamFixture.grounds(Procedure.RECORDED)));
    }

    private Outcome count(int number, String asOf) {
        return counts.state(
                TeamFixture.ADMIN,
                new StateCount.Command(
                        fixture.target(LG),
                        new StateCount.Said("all_organizations", number, true, new PartialDate(asOf), null),
                        TeamFixture.grounds(Procedure.RECORDED)));
    }

    private String anyResult() {
        return database.sql(
                        "select code from subject where program_id = :program and kind = 'result' order by code limit 1")
                .param("program", fixture.program().value())
                .query(String.class)
                .single();
    }

    private Outcome correct(TeamTerms terms, @Nullable String last, @Nullable Departure departure) {
        CorrectTeam.Right right = new CorrectTeam.Right(
                terms.name(),
                terms.projectTitle(),
                terms.headlineStrategy(),
                PartialDate.of(terms.active().from()),
                terms.joinedHow(),
                PartialDate.orNull(last),
                departure);
        Justification grounds = TeamFixture.grounds(Procedure.RECORDED);
        return corrections.correct(TeamFixture.ADMIN, new CorrectTeam.Command(fixture.target(LG), right, grounds));
    }

    private Outcome correct(StateCount.@Nullable Said right) {
        Justification grounds = TeamFixture.grounds(Procedure.RECORDED);
        return counting.correct(
                TeamFixture.ADMIN, new CorrectCount.Command(fixture.target(LG), "CN-13", right, grounds));
    }

    private Outcome withdraw(String team) {
        Justification grounds = TeamFixture.grounds(Procedure.RECORDED);
        return withdrawals.withdraw(TeamFixture.ADMIN, new WithdrawTeam.Command(fixture.target(team), grounds));
    }

    /** The second person confirms what was filed. */
    private Outcome confirm(Actor second, Outcome filed) {
        String place = ((Outcome.Done) filed).place();
        int number = Integer.parseInt(place.substring(place.lastIndexOf('/') + 1));
        long version = database.sql(
                        "select t.version from consortium t join membership_change c on c.consortium_id = t.id"
                                + " where c.program_id = :program and c.number = :number")
                .param("program", fixture.program().value())
                .param("number", number)
                .query(Long.class)
                .single();
        return approvals.approve(
                second, new ApproveChange.Command(fixture.program(), number, version, TypedId.next(), null));
    }

    private List<String> said(Aspect aspect) {
        return said(aspect.of("T-LG"));
    }

    private List<String> said(String code) {
        return database.sql("select unnest(c.sources) from cited c join subject s on s.id = c.subject_id"
                        + " where s.program_id = :program and s.code = :code")
                .param("program", fixture.program().value())
                .param("code", code)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private int position(String slug) {
        return database.sql("select position from consortium where program_id = :program and slug = :slug")
                .param("program", fixture.program().value())
                .param("slug", slug)
                .query(Integer.class)
                .single();
    }
}
