package kr.hannun.review.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.review.ReviewFixture;
import kr.hannun.review.change.ChangeRound;
import kr.hannun.review.change.RoundChange;
import kr.hannun.review.result.ReviewResults;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.writing.ReviewAssignments;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shared.TypedId;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Fixture F5 and what follows from it: who is kept from a team, and that nothing of it reaches them on any path. */
@DatabaseTest
@Transactional
class InterestsKeepPeopleOutTest {

    private static final List<String> TEAMS =
            List.of("lg-ai-research", "skt", "upstage", "naver-cloud", "nc-ai", "motif");

    @Autowired
    ReviewFixture fixture;

    @Autowired
    SeatReviewer seats;

    @Autowired
    ChangeRound changing;

    @Autowired
    AnswerInvitation answering;

    @Autowired
    Principals principals;

    @Autowired
    Panel panel;

    @Autowired
    BalancePanel balancing;

    @Autowired
    LaterTies later;

    @Autowired
    ReviewAssignments works;

    @Autowired
    ReviewResults results;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private String round = "";

    @BeforeEach
    void a_round_of_all_teams() {
        round = fixture.make(TEAMS.toArray(String[]::new));
        fixture.open(round);
    }

    private List<String> teamsWarnedOrExcluded(Actor evaluator, String field) {
        return TEAMS.stream()
                .filter(team -> fixture.seat(round, evaluator, null, team) instanceof Outcome.Refused refused
                        && refused.problems().stream()
                                .anyMatch(problem -> problem.field().equals(field)))
                .toList();
    }

    private void works(Actor evaluator, String organization, String unit) {
        database.sql(
                        "insert into account_affiliation (id, account_id, organization_id, unit, active_from)"
                                + " select uuidv7(), :id, o.id, :unit, date '2020-01-01' from organization o where o.slug = :slug")
                .param("id", evaluator.account())
                .param("unit", unit)
                .param("slug", organization)
                .update();
    }

    @Test
    void a_professor_of_another_department_is_warned_about_and_excluded_from_none() {
        Actor professor = fixture.evaluator("professor");
        works(professor, "kaist", "수리과학과");
        List<String> warned = teamsWarnedOrExcluded(professor, "why");
        assertThat(warned).isNotEmpty();
        assertThat(teamsWarnedOrExcluded(professor, "teams")).isEmpty();
        assertThat(teamsWarnedOrExcluded(professor, "waiver")).isEmpty();
        String team = warned.getFirst();
        assertThat(principals.record(fixture.first(), fixture.command(round), team, "kaist", "수리과학과"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(teamsWarnedOrExcluded(professor, "waiver")).containsExactly(team);
    }

    @Test
    void whoever_works_for_an_agency_is_excluded_from_all_until_another_person_waives_it() {
        Actor agent = fixture.evaluator("agent");
        works(agent, "nia", "평가팀");
        assertThat(teamsWarnedOrExcluded(agent, "waiver")).containsExactlyElementsOf(TEAMS);
        assertThat(fixture.seat(round, agent, "expert", "유일한 전문가", true, "skt")).isInstanceOf(Outcome.Done.class);
        fixture.pledge(round, agent);
        assertThat(works.mine(fixture.round(round), agent)).isEmpty();
        UUID assignment = assignment();
        assertThat(seats.approve(fixture.first(), fixture.command(round), assignment))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(seats.approve(fixture.second(), fixture.command(round), assignment))
                .isInstanceOf(Outcome.Done.class);
        assertThat(works.mine(fixture.round(round), agent)).hasSize(1);
    }

    @Test
    void the_head_of_a_demand_partner_is_warned_about_that_team_only() {
        String partner = database.sql("select o.slug from membership m join organization o on o.id = m.organization_id"
                        + " join consortium c on c.id = m.consortium_id join audit_head h on h.program_id = m.program_id"
                        + " where h.slug = :slug and c.slug = 'skt' and m.role = 'DEMAND'"
                        + " and upper_inf(m.active) and not exists (select from membership n where n.program_id = m.program_id"
                        + " and n.organization_id = o.id and n.consortium_id <> c.id) order by o.slug limit 1")
                .param("slug", Site.SLUG)
                .query(String.class)
                .optional()
                .orElse("krafton");
        Actor head = fixture.evaluator("head");
        works(head, partner, "대표");
        assertThat(teamsWarnedOrExcluded(head, "why")).containsExactly("skt");
    }

    @Proves({"ASVS 8.2.2", "ASVS 14.2.4"})
    @Test
    void a_tie_that_arises_later_leaves_the_review_out_until_it_is_lifted() {
        Actor kim = fixture.evaluator("kim");
        fixture.seat(round, kim, null, "skt", "upstage");
        fixture.pledge(round, kim);
        fixture.review(round, kim, "skt", 5);
        works(kim, "krafton", "연구소");
        later.look(new ReviewFixtureEvent(fixture.head().program()));
        assertThat(state("skt")).isEqualTo(Panel.State.EXCLUDED);
        assertThat(results.soFar(fixture.round(round)).of("skt").orElseThrow().lines())
                .noneMatch(line -> line.judge() != null);
        for (String more : List.of("/mine/skt", "/mine/skt/submission", "/mine/skt/withdrawal")) {
            assertThat(mvc.get().uri(Site.PROGRAM + "/reviews/" + round + more).with(People.as(kim)))
                    .as(more)
                    .hasStatus(404);
        }
        assertThat(mvc.get().uri(Site.PROGRAM + "/reviews/" + round + "/mine").with(People.as(kim)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("mine/skt")
                .contains("mine/upstage");
        assertThat(fixture.change(round, lift(assignment()), "다른 연구소")).isInstanceOf(Outcome.Done.class);
        assertThat(state("skt")).isEqualTo(Panel.State.SUBMITTED);
        later.look(new ReviewFixtureEvent(fixture.head().program()));
        assertThat(state("skt")).isEqualTo(Panel.State.SUBMITTED);
    }

    @Test
    void the_leads_people_are_excluded_or_need_a_waiver_and_never_only_a_reason() {
        Actor own = fixture.evaluator("own");
        works(own, "skt", "모델 연구실");
        assertThat(teamsWarnedOrExcluded(own, "teams")).containsExactly("skt");
        principals.record(fixture.first(), fixture.command(round), "skt", "skt", "다른 연구실");
        assertThat(teamsWarnedOrExcluded(own, "waiver")).containsExactly("skt");
        principals.record(fixture.first(), fixture.command(round), "skt", "skt", "모델연구실");
        assertThat(teamsWarnedOrExcluded(own, "teams")).containsExactly("skt");
    }

    @Test
    void a_unit_that_is_recorded_later_suspends_who_sits_in_it_and_nobody_lifts_that() {
        Actor professor = fixture.evaluator("professor");
        works(professor, "kaist", "전산학부");
        String team = teamsWarnedOrExcluded(professor, "why").getFirst();
        fixture.seat(round, professor, "다른 학부", team);
        fixture.pledge(round, professor);
        assertThat(works.mine(fixture.round(round), professor))
                .anyMatch(work -> work.team().slug().equals(team));
        later.look(new ReviewFixtureEvent(fixture.head().program()));
        assertThat(state(team)).isEqualTo(Panel.State.ACCEPTED);
        principals.record(fixture.first(), fixture.command(round), team, "kaist", "전산 학부");
        later.look(new ReviewFixtureEvent(fixture.head().program()));
        assertThat(state(team)).isEqualTo(Panel.State.EXCLUDED);
        UUID excluded = panel.of(fixture.round(round)).getFirst().reviews().stream()
                .filter(review -> review.state() == Panel.State.EXCLUDED)
                .findFirst()
                .orElseThrow()
                .assignment();
        assertThat(fixture.change(round, lift(excluded), "괜찮음")).isInstanceOf(Outcome.Refused.class);
    }

    @Proves({"ASVS 8.2.2", "ASVS 14.2.4", "KISA 2.2"})
    @Test
    void whoever_sits_on_the_panel_does_not_run_the_round() {
        Actor kim = fixture.evaluator("kim");
        fixture.seat(round, kim, null, "skt");
        Actor both = new Actor(kim.account(), "kim", Set.of(Actor.Role.EVALUATOR, Actor.Role.COORDINATOR));
        RoundChange time = new RoundChange.MoreTime(1, clock.instant());
        assertThatThrownBy(() -> changing.propose(both, fixture.command(round), time, "x"))
                .isInstanceOf(NotPermitted.class);
        for (String more : List.of("", "/panel", "/result", "/decision")) {
            assertThat(mvc.get().uri(Site.PROGRAM + "/reviews/" + round + more).with(People.as(both)))
                    .as(more)
                    .hasStatus(404);
        }
    }

    @Proves("ASVS 8.2.2")
    @Test
    void whoever_withdraws_from_a_team_sees_it_no_more() {
        Actor kim = fixture.evaluator("kim");
        fixture.seat(round, kim, null, "skt", "upstage");
        fixture.pledge(round, kim);
        answering.withdraw(kim, fixture.command(round), "skt", "가족");
        assertThat(works.mine(fixture.round(round), kim)).hasSize(1);
        assertThat(state("skt")).isEqualTo(Panel.State.EXCLUDED);
    }

    @Test
    void an_invitation_can_be_declined_with_a_reason_and_another_invited() {
        Actor kim = fixture.evaluator("kim");
        fixture.seat(round, kim, null, "skt");
        var decline = mvc.post()
                .uri(Site.PROGRAM + "/reviews/" + round + "/decline")
                .param("once", TypedId.next().toString())
                .with(People.as(kim));
        assertThat(decline).hasStatus(422);
        assertThat(decline.param("why", "일정")).hasStatus(303);
        assertThat(state("skt")).isEqualTo(Panel.State.DECLINED);
        assertThat(mvc.get().uri(Site.PROGRAM + "/reviews/" + round + "/mine").with(People.as(kim)))
                .hasStatus(404);
        assertThat(fixture.seat(round, fixture.evaluator("lee"), null, "skt")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoever_sat_on_the_panel_before_does_not_sit_again_where_it_was_challenged() {
        Actor kim = fixture.evaluator("kim");
        fixture.seat(round, kim, null, "skt");
        fixture.both(round, RoundTransition.VOID);
        String again = fixture.make(Duration.ofDays(2), "skt");
        database.sql("update review_round set without_earlier = true,"
                        + " repeats_id = (select id from review_round where slug = :slug and program_id = :program)"
                        + " where slug = :again and program_id = :program")
                .params(Map.of(
                        "slug",
                        round,
                        "again",
                        again,
                        "program",
                        fixture.head().program().value()))
                .update();
        fixture.open(again);
        assertThat(fixture.seat(again, kim, null, "skt"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("review.panel.sat-before"));
    }

    @Test
    void a_list_is_looked_at_first_and_taken_whole() {
        fixture.evaluator("one");
        fixture.evaluator("two");
        String place = Site.PROGRAM + "/reviews/" + round + "/panel/list";
        var coordinator = People.as(fixture.first());
        assertThat(mvc.post()
                        .uri(place)
                        .with(coordinator)
                        .param("lines", "one,전문가 평가,SK텔레콤;upstage\nnobody,expert\n")
                        .param("once", TypedId.next().toString())
                        .param("take", "yes"))
                .hasStatus(422)
                .bodyText()
                .contains("nobody");
        assertThat(panel.of(fixture.round(round))).isEmpty();
        assertThat(mvc.post()
                        .uri(place)
                        .with(coordinator)
                        .param("lines", "one,전문가 평가,SK텔레콤;upstage\ntwo\tuser\n".replace("\t", ","))
                        .param("once", TypedId.next().toString())
                        .param("take", "yes"))
                .hasStatus(303);
        assertThat(panel.of(fixture.round(round)))
                .extracting(seat -> seat.reviews().size())
                .containsExactly(2, TEAMS.size());
    }

    @Test
    void teams_are_given_evenly_to_those_who_are_free_and_taken_back_together() {
        Actor tied = fixture.evaluator("tied", "krafton");
        List<Actor> free = List.of(fixture.evaluator("one"), fixture.evaluator("two"), fixture.evaluator("three"));
        fixture.seat(round, tied, null, "upstage");
        free.forEach(each -> fixture.seat(round, each, null, "upstage"));
        assertThat(balancing.balance(fixture.first(), fixture.command(round), "expert", 4))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("review.balance.short"));
        assertThat(balancing.balance(fixture.first(), fixture.command(round), "expert", 2))
                .isInstanceOf(Outcome.Done.class);
        List<Panel.Seat> seats = panel.of(fixture.round(round));
        UUID skt = fixture.round(round).team("skt").orElseThrow().id();
        assertThat(seats.getFirst().reviews()).noneMatch(review -> review.team().equals(skt));
        assertThat(seats).allSatisfy(seat -> assertThat(seat.reviews()).hasSizeBetween(3, 4));
        assertThat(balancing.undo(fixture.second(), fixture.command(round))).isInstanceOf(Outcome.Done.class);
        assertThat(panel.of(fixture.round(round)))
                .hasSize(4)
                .allSatisfy(seat -> assertThat(seat.reviews()).hasSize(1));
        assertThat(balancing.undo(fixture.second(), fixture.command(round))).isInstanceOf(Outcome.Done.class);
        assertThat(panel.of(fixture.round(round))).hasSize(3);
    }

    @Test
    void one_evaluator_can_be_given_more_time() {
        String late = fixture.make(Duration.ofMinutes(-1), "skt");
        fixture.open(late);
        Actor kim = fixture.evaluator("kim");
        fixture.seat(late, kim, null, "skt");
        fixture.pledge(late, kim);
        assertThat(fixture.change(
                        late, new RoundChange.MoreTime(1, clock.instant().plus(Duration.ofHours(1))), "병가"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(fixture.review(late, kim, "skt", 4)).isInstanceOf(Outcome.Done.class);
        database.sql("set constraints all immediate").update();
    }

    private static RoundChange lift(UUID assignment) {
        return new RoundChange.OfReview(RoundChange.Deed.LIFT, assignment);
    }

    private UUID assignment() {
        return panel.of(fixture.round(round)).getFirst().reviews().getFirst().assignment();
    }

    private Panel.State state(String team) {
        UUID id = fixture.round(round).team(team).orElseThrow().id();
        return panel.of(fixture.round(round)).getFirst().reviews().stream()
                .filter(review -> review.team().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
