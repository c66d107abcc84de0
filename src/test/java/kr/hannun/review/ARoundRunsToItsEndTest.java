package kr.hannun.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.hannun.audit.Invariants;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.TeamCompositions;
import kr.hannun.review.change.AmendRound;
import kr.hannun.review.change.Amendments;
import kr.hannun.review.change.RoundChange;
import kr.hannun.review.course.TransitionRound;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.panel.RemindPanel;
import kr.hannun.review.result.DecideRound;
import kr.hannun.review.result.Decisions;
import kr.hannun.review.result.MeasureTeams;
import kr.hannun.review.result.NotifyTeams;
import kr.hannun.review.result.ReleaseResult;
import kr.hannun.review.result.Verdict;
import kr.hannun.review.round.DiscardRehearsal;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundTasks;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.review.writing.ReviewAssignments;
import kr.hannun.shared.Actor;
import kr.hannun.shared.TypedId;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Round 1 of the programme as a rehearsal (fixture F1): from the first mark to what stands. */
@DatabaseTest
@Transactional
class ARoundRunsToItsEndTest {

    private static final String LG = "lg-ai-research";
    private static final String GATED = "naver-cloud";
    private static final String LAST = "nc-ai";
    private static final List<String> TEAMS = List.of(LG, "skt", "upstage", GATED, LAST);

    @Autowired
    ReviewFixture fixture;

    @Autowired
    MeasureTeams measuring;

    @Autowired
    DecideRound deciding;

    @Autowired
    NotifyTeams telling;

    @Autowired
    Decisions decisions;

    @Autowired
    TransitionRound acts;

    @Autowired
    ReleaseResult releasing;

    @Autowired
    RoundTasks tasks;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReviewAssignments works;

    @Autowired
    AmendRound amending;

    @Autowired
    Amendments amendments;

    @Autowired
    DiscardRehearsal discarding;

    @Autowired
    RemindPanel reminding;

    @Autowired
    Panel panel;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    TeamCompositions lineups;

    private String round = "";
    private final List<Actor> experts = new ArrayList<>();

    @BeforeEach
    void everybody_has_reviewed() {
        run(true);
    }

    private void run(boolean rehearsal) {
        round = fixture.make(Duration.ofDays(3), rehearsal, 4, TEAMS.toArray(String[]::new));
        fixture.open(round);
        experts.clear();
        IntStream.range(0, 10).forEach(number -> experts.add(seated("expert", number)));
        for (int at = 0; at < experts.size(); at++) {
            for (String team : TEAMS) {
                fixture.review(
                        round, experts.get(at), team, step(team, at), team.equals(GATED) ? at % 3 == 0 ? 1 : 0 : 1);
            }
        }
        users(0, 4);
        measure("nia", "9.2", null);
        measure("common", "14.4", null);
        measure("individual", "100", "100");
    }

    private void users(int from, int until) {
        IntStream.range(from, until)
                .mapToObj(number -> seated("user", number))
                .forEach(user -> TEAMS.forEach(team -> fixture.review(round, user, team, team.equals(LG) ? 5 : 4)));
    }

    private Actor seated(String part, int number) {
        Actor judge = fixture.evaluator(part + "-" + number + "-" + round);
        fixture.seat(round, judge, part, null, false, TEAMS.toArray(String[]::new));
        fixture.pledge(round, judge);
        return judge;
    }

    private static int step(String team, int judge) {
        return switch (team) {
            case LG -> judge < 5 ? 5 : 4;
            case LAST -> 2;
            default -> judge % 2 == 0 ? 4 : 3;
        };
    }

    /** The first team gets what is typed, the others a tenth less. */
    private void measure(String criterion, String value, @Nullable String target) {
        Map<String, MeasureTeams.Value> values = new LinkedHashMap<>();
        for (String team : TEAMS) {
            BigDecimal own = new BigDecimal(value);
            values.put(
                    team,
                    new MeasureTeams.Value(
                            team.equals(LG) ? own : own.multiply(new BigDecimal("0.9")),
                            target == null ? null : new BigDecimal(target)));
        }
        assertThat(measuring.enter(
                        fixture.first(),
                        new MeasureTeams.Command(
                                fixture.command(round), criterion, values, "측정 기관", LocalDate.of(2026, 1, 10))))
                .isInstanceOf(Outcome.Done.class);
    }

    private static RoundChange of(RoundChange.Deed deed, Panel.Review review) {
        return new RoundChange.OfReview(deed, review.assignment());
    }

    private List<String> keys(Outcome taken) {
        return taken instanceof Outcome.Refused refused
                ? refused.problems().stream()
                        .map(problem -> problem.field() + " " + problem.key())
                        .toList()
                : List.of();
    }

    private Outcome decide(@Nullable String why, @Nullable String whyGated) {
        Map<String, Decisions.Decision> byTeam = new LinkedHashMap<>();
        for (String team : TEAMS) {
            boolean out = team.equals(GATED) || team.equals(LAST);
            byTeam.put(
                    team,
                    new Decisions.Decision(
                            out ? Verdict.STOP : Verdict.CONTINUE,
                            team.equals(LAST) ? whyGated : null,
                            out ? LocalDate.of(2026, 1, 12) : null,
                            out ? (team.equals(GATED) ? "originality_gate" : "lowest_total_score") : null));
        }
        return deciding.decide(
                fixture.first(),
                new DecideRound.Command(fixture.command(round), LocalDate.of(2026, 1, 15), "연습 심의위원회", why, byTeam));
    }

    private void confirmed() {
        fixture.both(round, RoundTransition.CLOSE);
        decide("둘이 나감", "넷째지만 나감");
        assertThat(keys(fixture.both(round, RoundTransition.CONFIRM))).isEmpty();
    }

    @Test
    void the_totals_are_kept_and_come_out_of_the_reviews_again() {
        users(4, 49);
        assertThat(keys(fixture.both(round, RoundTransition.CLOSE))).isEmpty();
        Decisions.OfTeam first = decisions.of(fixture.round(round)).getFirst();
        assertThat(first.points().get("benchmark")).isEqualByComparingTo("33.6");
        assertThat(first.points().get("expert")).isEqualByComparingTo("31.5");
        assertThat(first.points().get("user")).isEqualByComparingTo("25.0");
        assertThat(first.points().get("")).isEqualByComparingTo("90.1");
        assertThat(first.rank()).isEqualTo(1);
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_total_that_the_reviews_do_not_give_is_found() {
        database.sql("insert into review_total (round_id, consortium_id, part, points)"
                        + " select t.round_id, t.consortium_id, '', 90.2 from review_round_team t"
                        + " where t.round_id = :round and t.position = 0")
                .param("round", fixture.round(round).id())
                .update();
        assertThat(broken()).singleElement().asString().contains("kept=90.2").contains("again=90.1");
    }

    private List<String> broken() {
        return invariants.check().stream()
                .filter(answer -> answer.invariant().name().startsWith("review/"))
                .flatMap(answer -> answer.broken().stream())
                .toList();
    }

    @Test
    void a_gate_excludes_whatever_the_score() {
        fixture.both(round, RoundTransition.CLOSE);
        List<Decisions.OfTeam> teams = decisions.of(fixture.round(round));
        assertThat(teams.get(3).points().get(""))
                .isGreaterThan(teams.get(4).points().get(""));
        assertThat(teams.get(3).rank()).isNull();
        assertThat(teams).extracting(Decisions.OfTeam::rank).containsExactly(1, 2, 2, null, 4);
    }

    @Test
    void two_can_be_out_where_one_was_planned_with_a_reason() {
        fixture.both(round, RoundTransition.CLOSE);
        assertThat(keys(decide(null, null))).containsExactly("why.nc-ai review.decide.departs");
        assertThat(keys(decide(null, "하한에 가깝다"))).containsExactly("why review.decide.planned");
        assertThat(decide("기준 미달 한 팀이 더 나감", "최하위")).isInstanceOf(Outcome.Done.class);
        assertThat(fixture.both(round, RoundTransition.CONFIRM)).isInstanceOf(Outcome.Done.class);
        assertThat(keys(decide("다시", "다시"))).containsExactly("metOn review.decide.not-now");
    }

    @Test
    void one_person_cannot_close_or_confirm_alone() {
        fixture.both(round, RoundTransition.CLOSE);
        assertThatThrownBy(() -> database.sql("insert into review_act (round_id, act, proposed_by, done_by, done_at)"
                                + " select id, 'CONFIRM', made_by, made_by, now() from review_round where slug = :slug")
                        .param("slug", round)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update review_mark set value = 5",
                "update review set recommendation = 'STOP'",
                "delete from review_measure",
                "update review_total set points = 0",
                "insert into review_exclusion (id, round_id, assignment_id, kind, why, recorded_by)"
                        + " select uuidv7(), round_id, id, 'CHALLENGED', 'x', 'x' from review_assignment order by assigned_at desc limit 1"
            })
    void what_is_closed_stays(String change) {
        fixture.both(round, RoundTransition.CLOSE);
        assertThatThrownBy(() -> database.sql(change).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void from_the_notice_to_what_stands() {
        confirmed();
        assertThat(keys(fixture.both(round, RoundTransition.FINISH)))
                .containsExactly("act.finish review.act.FINISH.not-told");
        TEAMS.forEach(team -> assertThat(telling.give(fixture.first(), fixture.command(round), team, "종합 의견"))
                .isInstanceOf(Outcome.Done.class));
        assertThat(keys(telling.give(fixture.first(), fixture.command(round), LAST, "다시")))
                .containsExactly("opinion review.notice.given");
        object(Decisions.Ground.METHOD, 0);
        object(Decisions.Ground.DECISIVE_ERROR, 0);
        object(Decisions.Ground.MISREADING, 30);
        List<Decisions.Objection> objections = of(LAST).objections();
        assertThat(objections).extracting(Decisions.Objection::isAdmissible).containsExactly(false, true, false);
        assertThat(keys(answer(objections.get(0), Decisions.Answer.DISMISSED)))
                .containsExactly("answer review.objection.is-not-admissible");
        assertThat(keys(answer(objections.get(1), Decisions.Answer.INADMISSIBLE)))
                .containsExactly("answer review.objection.is-admissible");
        assertThat(waitingObjections()).hasSize(3).containsOnly(LAST);
        answer(objections.get(0), Decisions.Answer.INADMISSIBLE);
        assertThat(waitingObjections()).hasSize(2);
        assertThat(keys(fixture.both(round, RoundTransition.FINISH)))
                .containsExactly("act.finish review.act.FINISH.unanswered");
        answer(objections.get(1), Decisions.Answer.DISMISSED);
        answer(objections.get(2), Decisions.Answer.INADMISSIBLE);
        assertThat(fixture.both(round, RoundTransition.FINISH)).isInstanceOf(Outcome.Done.class);
        assertThat(fixture.round(round).is(RoundTransition.FINISH)).isTrue();
        assertThat(keys(fixture.both(round, RoundTransition.VOID))).containsExactly("act.void review.act.VOID.order");
    }

    private List<String> waitingObjections() {
        return tasks.of(fixture.first()).stream()
                .filter(task -> task.kind().equals("OBJECTION"))
                .map(task -> String.valueOf(task.team()))
                .toList();
    }

    private void object(Decisions.Ground ground, int daysLater) {
        LocalDate notified =
                LocalDate.ofInstant(Objects.requireNonNull(of(LAST).notice()).at(), ZoneId.of("Asia/Seoul"));
        assertThat(telling.object(
                        fixture.first(),
                        fixture.command(round),
                        LAST,
                        new NotifyTeams.Objecting(ground, "이의", notified.plusDays(daysLater), false)))
                .isInstanceOf(Outcome.Done.class);
    }

    private Outcome answer(Decisions.Objection objection, Decisions.Answer answer) {
        return telling.answer(fixture.first(), fixture.command(round), objection.id(), answer, "이유");
    }

    private Decisions.OfTeam of(String team) {
        return decisions.of(fixture.round(round)).stream()
                .filter(each -> each.team().slug().equals(team))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_rehearsal_is_thrown_away_without_a_trace_and_a_real_round_is_not() {
        confirmed();
        TEAMS.forEach(team -> telling.give(fixture.first(), fixture.command(round), team, "종합 의견"));
        object(Decisions.Ground.METHOD, 0);
        database.sql("savepoint before").update();
        assertThatThrownBy(() -> database.sql("delete from review_act").update())
                .isInstanceOf(DataAccessException.class);
        database.sql("rollback to savepoint before").update();
        UUID id = fixture.round(round).id();
        assertThat(discarding.discard(fixture.first(), fixture.command(round))).isEqualTo(new Outcome.Done("reviews"));
        for (String table : database.sql("select table_name from information_schema.columns"
                        + " where table_schema = 'public' and column_name = 'round_id' and table_name like 'review%'"
                        + " and table_name <> 'review_tie'")
                .query(String.class)
                .list()) {
            assertThat(database.sql("select count(*) from " + table + " where round_id = :round")
                            .param("round", id)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        run(false);
        assertThat(keys(discarding.discard(fixture.first(), fixture.command(round))))
                .containsExactly("discard review.discard.real");
    }

    @Test
    void only_those_who_have_something_left_are_reminded() {
        Panel.Review review =
                panel.of(fixture.round(round)).getFirst().reviews().getFirst();
        assertThat(keys(reminding.remind(fixture.first(), fixture.command(round), "x")))
                .containsExactly("remind review.remind.nobody");
        fixture.change(round, of(RoundChange.Deed.RETURN, review), "근거를 더");
        assertThat(reminding.remind(fixture.first(), fixture.command(round), "x"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(database.sql("select s.number from review_reminder m join review_seat s on s.id = m.seat_id"
                                + " where m.round_id = :round")
                        .param("round", fixture.round(round).id())
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }

    @Test
    void rules_of_an_opened_round_change_as_another_version_by_two_and_with_a_reason() {
        ReviewRound before = fixture.round(round);
        assertThat(keys(amend("10.1", "7.9", "오타"))).isEmpty();
        assertThat(amending.withdraw(fixture.first(), fixture.command(round))).isInstanceOf(Outcome.Done.class);
        assertThat(keys(amend("10.1", "8", "오타"))).containsExactly("amend.expert review.weights.level");
        assertThat(keys(amend("9", "9", "전략을 더 보기로 함"))).isEmpty();
        assertThat(fixture.round(round).rules()).isEqualTo(before.rules());
        assertThat(keys(amending.second(fixture.first(), fixture.command(round))))
                .containsExactly("amendment review.act.second-person");
        assertThat(amending.second(fixture.second(), fixture.command(round))).isInstanceOf(Outcome.Done.class);
        assertThat(fixture.round(round).weights())
                .containsEntry("log", new BigDecimal("9"))
                .containsEntry("strategy", new BigDecimal("9"));
        assertThat(amendments.of(fixture.round(round))).singleElement().satisfies(version -> {
            assertThat(version.version()).isEqualTo(2);
            assertThat(version.touched()).isEqualTo(50);
        });
        assertThat(keys(fixture.both(round, RoundTransition.CLOSE))).isEmpty();
        assertThat(broken()).isEmpty();
        assertThat(keys(amend("10", "8", "늦음"))).containsExactly("amendment review.not-open");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update review_criterion set weight = 9.5 where code = 'log' and round_id = ?",
                "update review_criterion set kind = 'GATE' where code = 'log' and round_id = ?",
                "update review_part set minimum = 0 where round_id = ?",
                "delete from review_criterion where code = 'log' and round_id = ?"
            })
    void only_what_the_waiting_version_says_can_change(String change) {
        amend("9", "9", "전략을 더 보기로 함");
        assertThatThrownBy(() ->
                        database.sql(change).param(fixture.round(round).id()).update())
                .isInstanceOf(DataAccessException.class);
    }

    private Outcome amend(String log, String strategy, String why) {
        ReviewRound now = fixture.round(round);
        return amending.propose(
                fixture.first(),
                new AmendRound.Command(
                        fixture.command(round),
                        Map.of("log", new BigDecimal(log), "strategy", new BigDecimal(strategy)),
                        now.soft(),
                        now.hard(),
                        why));
    }

    @Test
    void a_proposal_falls_away_when_what_it_rested_on_changes() {
        acts.propose(fixture.first(), fixture.command(round), RoundTransition.CLOSE, null);
        measure("nia", "9.0", null);
        assertThat(keys(acts.second(fixture.second(), fixture.command(round), RoundTransition.CLOSE)))
                .containsExactly("act.close review.act.not-proposed");
        acts.propose(fixture.first(), fixture.command(round), RoundTransition.CLOSE, null);
        assertThat(acts.withdraw(fixture.second(), fixture.command(round), RoundTransition.CLOSE))
                .isInstanceOf(Outcome.Done.class);
        assertThat(fixture.round(round).act(RoundTransition.CLOSE)).isEmpty();
    }

    @Test
    void a_result_with_an_upheld_objection_does_not_become_final() {
        confirmed();
        TEAMS.forEach(team -> telling.give(fixture.first(), fixture.command(round), team, "종합 의견"));
        object(Decisions.Ground.DECISIVE_ERROR, 0);
        answer(of(LAST).objections().getFirst(), Decisions.Answer.UPHELD);
        assertThat(keys(fixture.both(round, RoundTransition.FINISH)))
                .containsExactly("act.finish review.act.FINISH.upheld");
        assertThat(fixture.both(round, RoundTransition.VOID)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_returned_review_is_written_again_and_its_old_version_stays() {
        Panel.Review review =
                panel.of(fixture.round(round)).getFirst().reviews().getFirst();
        assertThat(review.state()).isEqualTo(Panel.State.SUBMITTED);
        assertThat(fixture.change(round, of(RoundChange.Deed.RETURN, review), "근거를 더"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(panel.of(fixture.round(round))
                        .getFirst()
                        .reviews()
                        .getFirst()
                        .state())
                .isEqualTo(Panel.State.RETURNED);
        assertThat(keys(fixture.both(round, RoundTransition.CLOSE)))
                .containsExactly("act.close review.act.CLOSE.writing");
        fixture.review(round, experts.getFirst(), LG, 3);
        assertThat(database.sql("select marks -> 'report' ->> 'value' from review_return")
                        .query(String.class)
                        .single())
                .isEqualTo("5");
        ReviewAssignment work =
                works.mine(fixture.round(round), experts.getFirst(), LG).orElseThrow();
        assertThat(works.returned(work)).singleElement().satisfies(version -> {
            assertThat(version.why()).isEqualTo("근거를 더");
            assertThat(version.text().marks()).containsEntry("report", new ReviewAssignment.Mark(5, "까닭"));
        });
        assertThat(fixture.both(round, RoundTransition.CLOSE)).isInstanceOf(Outcome.Done.class);
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_challenged_evaluator_counts_no_longer() {
        Panel.Review review =
                panel.of(fixture.round(round)).getFirst().reviews().getFirst();
        fixture.change(round, of(RoundChange.Deed.CHALLENGE, review), "기피 신청");
        fixture.both(round, RoundTransition.CLOSE);
        assertThat(of(LG).points().get("expert")).isEqualByComparingTo("31.11");
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_real_result_waits_for_the_last_day_to_object_and_then_ends_the_teams_time() {
        run(false);
        fixture.both(round, RoundTransition.CLOSE);
        decideWithout("skt", LocalDate.now(clock));
        fixture.both(round, RoundTransition.CONFIRM);
        database.sql("""
                        insert into review_notice (round_id, consortium_id, opinion, object_by, answer_by, notified_by)
                        select t.round_id, t.consortium_id, '의견', current_date - 2, current_date + 20, :by
                        from review_round_team t where t.round_id = :round and t.position > 0
                        """)
                .param("by", TypedId.next())
                .param("round", fixture.round(round).id())
                .update();
        assertThat(telling.give(fixture.first(), fixture.command(round), LG, "의견"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(keys(fixture.both(round, RoundTransition.FINISH)))
                .containsExactly("act.finish review.act.FINISH.can-object");
        assertThatThrownBy(() -> database.sql("insert into review_act (round_id, act, proposed_by, done_by, done_at)"
                                + " values (?, 'FINISH', ?, ?, now())")
                        .params(fixture.round(round).id(), TypedId.next(), TypedId.next())
                        .update())
                .hasMessageContaining("does not stand yet");
    }

    @Proves({"ASVS 8.2.3", "ASVS 15.3.1"})
    @Test
    void a_field_is_released_by_two_and_everybody_reads_that_field_alone() {
        run(false);
        fixture.both(round, RoundTransition.CLOSE);
        decideWithout("skt", LocalDate.now(clock));
        assertThat(keys(release(fixture.first(), true))).containsExactly("field review.release.not-now");
        fixture.both(round, RoundTransition.CONFIRM);
        assertThat(published()).hasStatus(404);
        assertThat(release(fixture.first(), true)).isInstanceOf(Outcome.Done.class);
        assertThat(keys(release(fixture.first(), false))).containsExactly("field review.act.second-person");
        assertThat(keys(release(fixture.second(), true))).containsExactly("field review.release.moved");
        assertThat(published()).hasStatus(404);
        assertThat(release(fixture.second(), false)).isInstanceOf(Outcome.Done.class);
        assertThat(published())
                .hasStatusOk()
                .bodyText()
                .contains("중단", "잠정 결과입니다")
                .doesNotContain("90.1", "연습 이유");
        assertThatThrownBy(() -> database.sql("delete from review_release").update())
                .isInstanceOf(DataAccessException.class);
    }

    /** One list of all rounds: what others publish of theirs, and what was released here, until it is final as provisional. */
    @Test
    void what_was_released_stands_among_all_rounds_and_says_whether_it_is_final() {
        run(false);
        fixture.both(round, RoundTransition.CLOSE);
        LocalDate today = LocalDate.now(clock);
        decideWithout("skt", today);
        fixture.both(round, RoundTransition.CONFIRM);
        assertThat(read("/rounds")).doesNotContain("/published");
        release(fixture.first(), true);
        release(fixture.second(), false);

        assertThat(read("/rounds")).contains("/reviews/" + round + "/published", "잠정(이의신청 절차 진행 중)");
        assertThat(read("/teams/skt")).contains("/reviews/" + round + "/published", "잠정");
        assertThat(read("/teams/motif")).doesNotContain("/published");
        assertThat(read("/rounds?on=" + today.minusDays(1))).doesNotContain("/published");

        finishAfterTheTimeToObject();
        assertThat(read("/rounds")).contains("최종 확정").doesNotContain("잠정");
        assertThat(read("/teams/skt")).contains("최종 확정").doesNotContain("잠정");
        assertThat(published()).bodyText().contains("최종 확정한 결과입니다").doesNotContain("잠정");
    }

    private void finishAfterTheTimeToObject() {
        database.sql("""
                        insert into review_notice (round_id, consortium_id, opinion, object_by, answer_by, notified_by)
                        select t.round_id, t.consortium_id, '의견', current_date - 2, current_date + 20, :by
                        from review_round_team t where t.round_id = :round
                        """)
                .param("by", TypedId.next())
                .param("round", fixture.round(round).id())
                .update();
        assertThat(keys(fixture.both(round, RoundTransition.FINISH))).isEmpty();
    }

    private String read(String place) {
        MvcTestResult page = mvc.get().uri(Site.PROGRAM + place).exchange();
        assertThat(page).hasStatusOk();
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Outcome release(Actor actor, boolean propose) {
        return propose
                ? releasing.propose(actor, fixture.command(round), ReleaseResult.Field.DECISION)
                : releasing.second(actor, fixture.command(round), ReleaseResult.Field.DECISION);
    }

    private MvcTestResult published() {
        return mvc.get().uri(Site.PROGRAM + "/reviews/" + round + "/published").exchange();
    }

    @Test
    void a_rehearsal_is_never_released() {
        confirmed();
        assertThat(keys(release(fixture.first(), true))).containsExactly("field review.release.not-now");
        assertThatThrownBy(
                        () -> database.sql("insert into review_release (round_id, field, proposed_by) values (?, ?, ?)")
                                .params(fixture.round(round).id(), "TOTAL", TypedId.next())
                                .update())
                .hasMessageContaining("real rounds");
    }

    @Test
    void a_final_result_ends_the_time_of_the_teams_it_stops() {
        run(false);
        fixture.both(round, RoundTransition.CLOSE);
        LocalDate today = LocalDate.now(clock);
        decideWithout("skt", today);
        fixture.both(round, RoundTransition.CONFIRM);
        finishAfterTheTimeToObject();
        assertThat(lineups.find(fixture.head().program(), "skt")
                        .orElseThrow()
                        .active()
                        .until())
                .isEqualTo(today.plusDays(1));
    }

    private void decideWithout(String stopped, LocalDate today) {
        Map<String, Decisions.Decision> byTeam = new LinkedHashMap<>();
        TEAMS.forEach(team -> byTeam.put(
                team,
                team.equals(stopped)
                        ? new Decisions.Decision(Verdict.STOP, "연습", today, "lowest_total_score")
                        : new Decisions.Decision(Verdict.CONTINUE, "연습", null, null)));
        assertThat(deciding.decide(
                        fixture.first(), new DecideRound.Command(fixture.command(round), today, "심의위원회", "연습", byTeam)))
                .isInstanceOf(Outcome.Done.class);
    }
}
