package kr.hannun.review.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.Invariants;
import kr.hannun.audit.Outcome;
import kr.hannun.review.ReviewFixture;
import kr.hannun.review.panel.AnswerInvitation;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.panel.SeatReviewer;
import kr.hannun.review.result.Decisions;
import kr.hannun.review.result.MeasureTeams;
import kr.hannun.review.result.ReviewResults;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.writing.ReviewAssignments;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Teams leave, evaluators fall away and values never come: two people carry an opened round on, and nobody alone. */
@DatabaseTest
@Transactional
class TheWorldChangesUnderARoundTest {

    private static final String LEAVING = "skt";
    private static final List<String> TEAMS = List.of("lg-ai-research", LEAVING, "upstage");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    @Autowired
    ReviewFixture fixture;

    @Autowired
    ChangeRound changing;

    @Autowired
    RoundChanges changes;

    @Autowired
    MeasureTeams measuring;

    @Autowired
    SeatReviewer seats;

    @Autowired
    AmendRound amending;

    @Autowired
    AnswerInvitation answering;

    @Autowired
    Decisions decisions;

    @Autowired
    ReviewAssignments works;

    @Autowired
    Panel panel;

    @Autowired
    ReviewResults results;

    @Autowired
    Invariants invariants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private String round = "";
    private final List<Actor> experts = new ArrayList<>();

    @BeforeEach
    void two_parts_are_judged_and_half_of_it_is_in() {
        round = fixture.opened(TEAMS.toArray(String[]::new));
        for (int number = 0; number < 3; number++) {
            experts.add(seated("expert", number));
        }
        for (int number = 0; number < 3; number++) {
            Actor user = seated("user", number);
            TEAMS.forEach(team -> fixture.review(round, user, team, 4));
        }
    }

    private Actor seated(String part, int number) {
        Actor judge = fixture.evaluator(part + "-" + number + "-" + round);
        fixture.seat(round, judge, part, null, false, TEAMS.toArray(String[]::new));
        fixture.pledge(round, judge);
        return judge;
    }

    private void experts_review(String... teams) {
        for (int at = 0; at < experts.size(); at++) {
            for (String team : teams) {
                fixture.review(round, experts.get(at), team, at == 0 ? 5 : 3);
            }
        }
    }

    private void everything_is_measured(String... teams) {
        measure("nia", null, teams);
        measure("common", null, teams);
        measure("individual", "100", teams);
    }

    private Outcome measure(String criterion, @Nullable String target, String... teams) {
        Map<String, MeasureTeams.Value> values = new LinkedHashMap<>();
        for (String team : teams) {
            values.put(
                    team,
                    new MeasureTeams.Value(
                            new BigDecimal(9 - TEAMS.indexOf(team)), target == null ? null : new BigDecimal(target)));
        }
        return measuring.enter(
                fixture.first(), new MeasureTeams.Command(fixture.command(round), criterion, values, "측정 기관", DAY));
    }

    private static List<String> keys(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                ? refused.problems().stream().map(problem -> problem.key()).toList()
                : List.of();
    }

    private List<String> broken() {
        return invariants.check().stream()
                .filter(answer -> answer.invariant().name().startsWith("review/"))
                .flatMap(answer -> answer.broken().stream())
                .toList();
    }

    private RoundChange leaves() {
        return new RoundChange.TeamOut(LEAVING, DAY);
    }

    @Test
    void a_team_that_leaves_is_taken_out_by_two_and_nothing_else_moves() {
        experts_review("lg-ai-research", "upstage");
        everything_is_measured(TEAMS.toArray(String[]::new));
        assertThat(keys(fixture.both(round, RoundTransition.CLOSE))).contains("review.act.CLOSE.writing");
        Map<String, BigDecimal> before =
                results.soFar(fixture.round(round)).of("upstage").orElseThrow().parts();
        assertThat(keys(fixture.change(round, leaves(), "자진 포기"))).isEmpty();
        assertThat(results.soFar(fixture.round(round))
                        .of("upstage")
                        .orElseThrow()
                        .parts())
                .isEqualTo(before);
        assertThat(keys(fixture.both(round, RoundTransition.CLOSE))).isEmpty();
        List<Decisions.OfTeam> teams = decisions.of(fixture.round(round));
        assertThat(teams).extracting(Decisions.OfTeam::rank).containsExactly(1, null, 2);
        assertThat(teams.get(1).points()).isEmpty();
        assertThat(broken()).isEmpty();
    }

    @Test
    void it_stays_visible_as_taken_out_and_its_reviews_stay_as_struck() {
        experts_review("lg-ai-research", "upstage");
        everything_is_measured("lg-ai-research", "upstage");
        fixture.change(round, leaves(), "자진 포기");
        assertThat(panel.of(fixture.round(round)).getLast().reviews().get(1).state())
                .isEqualTo(Panel.State.STRUCK_SUBMITTED);
        assertThat(panel.of(fixture.round(round)).getFirst().reviews().get(1).state())
                .isEqualTo(Panel.State.STRUCK);
        Actor expert = experts.getFirst();
        assertThat(mvc.get().uri(place("/mine")).with(People.as(expert)))
                .bodyText()
                .contains("제외된 팀");
        assertThat(keys(fixture.review(round, expert, LEAVING, 3))).containsExactly("review.struck");
        fixture.both(round, RoundTransition.CLOSE);
        for (String page : List.of("/result", "/decision", "/changes")) {
            assertThat(mvc.get().uri(place(page)).with(People.as(fixture.first())))
                    .as(page)
                    .bodyText()
                    .contains("자진 포기");
        }
    }

    private String place(String more) {
        return Site.PROGRAM + "/reviews/" + round + more;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2099-01-01"})
    void not_before_the_day_has_come(String day) {
        assertThat(keys(fixture.change(round, new RoundChange.TeamOut(LEAVING, LocalDate.parse(day)), "x")))
                .containsExactly("review.decide.day");
    }

    @Test
    void not_twice_and_not_the_last_one() {
        fixture.change(round, leaves(), "자진 포기");
        assertThat(keys(fixture.change(round, leaves(), "다시"))).containsExactly("review.change.team-is-out");
        fixture.change(round, new RoundChange.TeamOut("upstage", DAY), "자진 포기");
        assertThat(keys(fixture.change(round, new RoundChange.TeamOut("lg-ai-research", DAY), "x")))
                .containsExactly("review.change.team.last");
    }

    @Test
    void nobody_does_it_alone_and_the_other_is_told_why_not() {
        changing.propose(fixture.first(), fixture.command(round), leaves(), "자진 포기");
        UUID waiting = fixture.waiting(round);
        assertThat(keys(changing.propose(fixture.second(), fixture.command(round), leaves(), "또")))
                .containsExactly("review.act.proposed-already");
        assertThat(changing.second(fixture.first(), fixture.command(round), waiting))
                .isEqualTo(Outcome.Refused.of(ChangeRound.field(waiting), "review.act.second-person"));
        assertThat(keys(fixture.both(round, RoundTransition.CLOSE))).contains("review.act.CLOSE.waiting");
        assertThat(changing.withdraw(fixture.second(), fixture.command(round), waiting))
                .isInstanceOf(Outcome.Done.class);
        assertThat(keys(changing.second(fixture.second(), fixture.command(round), waiting)))
                .containsExactly("review.change.gone");
    }

    @ParameterizedTest
    @EnumSource(RoundChange.Deed.class)
    void what_is_done_with_a_review_waits_for_the_second_person(RoundChange.Deed deed) {
        Panel.Review review = panel.of(fixture.round(round)).getLast().reviews().getFirst();
        if (deed == RoundChange.Deed.LIFT) {
            fixture.change(round, new RoundChange.OfReview(RoundChange.Deed.CHALLENGE, review.assignment()), "기피");
        }
        Panel.State before =
                panel.of(fixture.round(round)).getLast().reviews().getFirst().state();
        RoundChange change = new RoundChange.OfReview(deed, review.assignment());
        changing.propose(fixture.first(), fixture.command(round), change, "이유");
        assertThat(panel.of(fixture.round(round)).getLast().reviews().getFirst().state())
                .isEqualTo(before);
        assertThat(keys(changing.second(fixture.second(), fixture.command(round), fixture.waiting(round))))
                .isEmpty();
        assertThat(panel.of(fixture.round(round)).getLast().reviews().getFirst().state())
                .isNotEqualTo(before);
        assertThat(changes.of(fixture.round(round)).getLast().isDone()).isTrue();
        assertThat(broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into review_exclusion (id, round_id, assignment_id, kind, why, recorded_by)"
                        + " select uuidv7(), round_id, id, 'CHALLENGED', 'x', 'x' from review_assignment where round_id = ?",
                "insert into review_exclusion (id, round_id, assignment_id, kind, why, recorded_by)"
                        + " select uuidv7(), round_id, id, 'RELIEVED', 'x', 'x' from review_assignment where round_id = ?",
                "insert into review_return (id, round_id, assignment_id, version, submitted_at, receipt, marks, why, returned_by)"
                        + " select uuidv7(), round_id, id, 1, now(), 'x', '{}', 'x', assigned_by from review_assignment"
                        + " where round_id = ?",
                "insert into review_extension (id, round_id, seat_id, until, why, granted_by)"
                        + " select uuidv7(), round_id, id, now() + interval '9 days', 'x', seated_by from review_seat"
                        + " where round_id = ?",
                "delete from review_assignment a where round_id = ?"
                        + " and not exists (select from review v where v.assignment_id = a.id)",
                "insert into review_change (id, round_id, kind, consortium_id, left_on, why, proposed_by, done_by, done_at)"
                        + " select uuidv7(), t.round_id, 'TEAM_OUT', t.consortium_id, current_date, 'x', r.made_by, r.made_by,"
                        + " now() from review_round_team t join review_round r on r.id = t.round_id where r.id = ?"
            })
    void the_database_wants_two_persons_as_well(String alone) {
        assertThatThrownBy(() ->
                        database.sql(alone).param(fixture.round(round).id()).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(two people|review_change_by_two).*");
    }

    @Test
    void what_two_have_done_stays() {
        fixture.change(round, leaves(), "자진 포기");
        assertThatThrownBy(() -> database.sql("delete from review_change").update())
                .hasMessageContaining("What two have done stays");
    }

    @Test
    void nobody_seats_or_withdraws_alone_once_reviews_are_in() {
        var seating = new SeatReviewer.Seating(fixture.evaluator("late").name(), "expert", TEAMS, null, false);
        assertThat(keys(seats.seat(fixture.first(), fixture.command(round), List.of(seating), clock.instant())))
                .containsExactly("review.panel.begun");
        UUID unbegun =
                panel.of(fixture.round(round)).getFirst().reviews().getFirst().assignment();
        assertThat(keys(seats.withdraw(fixture.first(), fixture.command(round), unbegun)))
                .containsExactly("review.withdraw.by-two");
    }

    @Test
    void a_panel_below_its_minimum_gets_a_substitute() {
        everything_is_measured(TEAMS.toArray(String[]::new));
        experts_review("lg-ai-research", "upstage");
        fixture.review(round, experts.get(0), LEAVING, 4);
        fixture.review(round, experts.get(1), LEAVING, 4);
        answering.withdraw(experts.get(2), fixture.command(round), LEAVING, "가족");
        assertThat(keys(fixture.both(round, RoundTransition.CLOSE))).contains("review.act.CLOSE.lack.PANEL_TOO_SMALL");
        Actor substitute = fixture.evaluator("substitute");
        assertThat(keys(fixture.seat(round, substitute, "expert", "회피한 위원을 대신함", false, LEAVING)))
                .isEmpty();
        fixture.pledge(round, substitute);
        fixture.review(round, substitute, LEAVING, 4);
        assertThat(keys(fixture.both(round, RoundTransition.CLOSE))).isEmpty();
        assertThat(broken()).isEmpty();
    }

    @Test
    void everybody_gets_more_time_with_the_reason_and_by_whom() {
        var until = clock.instant().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
        assertThat(keys(fixture.change(round, new RoundChange.MoreTime(null, until), "자료가 늦음")))
                .isEmpty();
        assertThat(fixture.round(round).deadline()).isEqualTo(until);
        assertThat(panel.of(fixture.round(round)))
                .allSatisfy(seat -> assertThat(seat.deadline()).isEqualTo(until));
        assertThat(mvc.get().uri(place("/mine")).with(People.as(experts.getFirst())))
                .bodyText()
                .contains("자료가 늦음", "연장");
        assertThat(keys(fixture.change(round, new RoundChange.MoreTime(null, until), "또")))
                .containsExactly("review.extension.earlier");
    }

    @Test
    void a_value_that_never_comes_gives_one_team_nothing() {
        experts_review(TEAMS.toArray(String[]::new));
        measure("nia", null, "lg-ai-research", "upstage");
        measure("common", null, TEAMS.toArray(String[]::new));
        measure("individual", "100", TEAMS.toArray(String[]::new));
        RoundChange nothing = new RoundChange.NotMeasured("nia", LEAVING);
        assertThat(keys(fixture.both(round, RoundTransition.CLOSE)))
                .containsExactly("review.act.CLOSE.lack.NOT_MEASURED");
        assertThat(keys(fixture.change(round, new RoundChange.NotMeasured("nia", null), "고장")))
                .containsExactly("review.change.NOT_MEASURED.some");
        assertThat(keys(fixture.change(round, nothing, "고장"))).isEmpty();
        assertThat(keys(measure("nia", null, LEAVING))).containsExactly("review.measure.given-up");
        assertThat(keys(fixture.both(round, RoundTransition.CLOSE))).isEmpty();
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_value_that_comes_for_nobody_is_carried_by_the_others() {
        experts_review(TEAMS.toArray(String[]::new));
        measure("nia", null, TEAMS.toArray(String[]::new));
        measure("individual", "100", TEAMS.toArray(String[]::new));
        assertThat(keys(fixture.change(round, new RoundChange.NotMeasured("common", null), "고장")))
                .isEmpty();
        assertThat(keys(fixture.both(round, RoundTransition.CLOSE))).isEmpty();
        // 9 of 10 and 9 % of 10 for the first team: 9.9 of 20, brought to 40.
        assertThat(decisions.of(fixture.round(round)).getFirst().points().get("benchmark"))
                .isEqualByComparingTo("19.8");
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_part_without_weight_keeps_nothing_open() {
        experts_review(TEAMS.toArray(String[]::new));
        ReviewRound now = fixture.round(round);
        Map<String, BigDecimal> weights = Map.of(
                "benchmark", BigDecimal.ZERO,
                "nia", BigDecimal.ZERO,
                "common", BigDecimal.ZERO,
                "individual", BigDecimal.ZERO,
                "expert", new BigDecimal("75"),
                "log", new BigDecimal("50"));
        assertThat(keys(amending.propose(
                        fixture.first(),
                        new AmendRound.Command(fixture.command(round), weights, now.soft(), now.hard(), "측정하지 않음"))))
                .isEmpty();
        amending.second(fixture.second(), fixture.command(round));
        assertThat(keys(fixture.both(round, RoundTransition.CLOSE))).isEmpty();
        assertThat(broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update review_part set aggregation = 'TRIMMED_MEAN' where code = 'expert' and round_id = ?",
                "update review_part set panel_size = 0, minimum = 0 where code = 'expert' and round_id = ?",
                "update review_part set conversion = 'SHARE_OF_TARGET' where code = 'expert' and round_id = ?",
                "update review_criterion set kind = 'MEASURED' where code = 'log' and round_id = ?",
                "delete from review_step where criterion_id = (select id from review_criterion where code = 'log'"
                        + " and round_id = ?)",
                "update review_round set tie_break = array['nothing'] where id = ?"
            })
    void what_could_never_close_does_not_open(String rules) {
        String other = fixture.make(TEAMS.toArray(String[]::new));
        database.sql(rules).param(fixture.round(other).id()).update();
        assertThat(keys(fixture.both(other, RoundTransition.OPEN)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("review.never-closes.");
        assertThatThrownBy(() -> database.sql(
                                "insert into review_act (round_id, act, proposed_by) values (?, 'OPEN', ?)")
                        .params(fixture.round(other).id(), fixture.first().account())
                        .update())
                .hasMessageContaining("could never come to a result");
    }
}
