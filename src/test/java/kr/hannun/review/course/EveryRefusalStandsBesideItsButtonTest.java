package kr.hannun.review.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hannun.audit.Outcome;
import kr.hannun.review.ReviewFixture;
import kr.hannun.review.calculation.Sheet;
import kr.hannun.review.result.DecideRound;
import kr.hannun.review.result.Decisions;
import kr.hannun.review.result.MeasureTeams;
import kr.hannun.review.result.NotifyTeams;
import kr.hannun.review.result.Verdict;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.shared.Actor;
import kr.hannun.shared.TypedId;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Whatever takes the ground from under a proposal is said to the second person, and the proposal falls away. */
@DatabaseTest
@Transactional
class EveryRefusalStandsBesideItsButtonTest {

    private static final String[] TEAMS = {"lg-ai-research", "nc-ai"};

    @Autowired
    ReviewFixture fixture;

    @Autowired
    TransitionRound acts;

    @Autowired
    MeasureTeams measuring;

    @Autowired
    DecideRound deciding;

    @Autowired
    NotifyTeams telling;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MessageSource messages;

    private String round = "";

    /** Every ground that can go after an act was proposed (a notice that was given stays), with what takes it away. */
    enum Gone {
        WEIGHTS(
                RoundTransition.OPEN,
                "review.weights.parts",
                "update review_part set weight = weight + 1 where round_id = :round"),
        MEASURES(
                RoundTransition.CLOSE,
                "review.act.CLOSE.lack.NOT_MEASURED",
                "delete from review_measure where round_id = :round"),
        PANEL(
                RoundTransition.CLOSE,
                "review.act.CLOSE.lack.PANEL_TOO_SMALL",
                "insert into review_exclusion (id, round_id, assignment_id, kind, why, recorded_by)"
                        + " select uuidv7(), round_id, id, 'DECLARED', 'x', 'x' from review_assignment where round_id = :round"),
        DECISIONS(
                RoundTransition.CONFIRM,
                "review.act.CONFIRM.undecided",
                "delete from review_decision where round_id = :round"),
        OBJECTION(RoundTransition.FINISH, "review.act.FINISH.unanswered", objection("null, null, null, null")),
        UPHELD(
                RoundTransition.FINISH,
                "review.act.FINISH.upheld",
                objection("'UPHELD', 'x', r.made_by, clock_timestamp()"));

        private final RoundTransition act;
        private final String key;
        private final String change;

        Gone(RoundTransition act, String key, String change) {
            this.act = act;
            this.key = key;
            this.change = change;
        }

        private static String objection(String answered) {
            return "insert into review_objection (id, round_id, consortium_id, ground, says, received_on, late, challenges,"
                    + " recorded_by, outcome, answer, answered_by, answered_at) select uuidv7(), r.id, t.consortium_id,"
                    + " 'DECISIVE_ERROR', 'x', current_date, false, false, r.made_by, " + answered
                    + " from review_round r join review_round_team t on t.round_id = r.id where r.id = :round limit 1";
        }
    }

    @BeforeEach
    void a_round() {
        round = fixture.make(TEAMS);
    }

    @ParameterizedTest
    @EnumSource
    void what_has_lost_its_ground_falls_away_and_says_so(Gone gone) {
        until(gone.act);
        acts.propose(fixture.first(), fixture.command(round), gone.act, null);
        loseGround(gone);
        Document page = second(gone.act);
        assertThat(page.select("[role=alert]").text()).contains(start(gone.key));
        assertThat(beside(page, gone.act)).contains(say("review.act.fell-away"));
        assertThat(fixture.round(round).act(gone.act)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RoundTransition.class,
            names = {"CLOSE", "CONFIRM", "FINISH", "VOID"})
    void what_is_not_its_turn_any_more_says_so(RoundTransition act) {
        RoundTransition other = act == RoundTransition.VOID ? RoundTransition.FINISH : RoundTransition.VOID;
        until(act == RoundTransition.VOID ? RoundTransition.FINISH : act);
        acts.propose(fixture.first(), fixture.command(round), act, "이유");
        assertThat(fixture.both(round, other)).isInstanceOf(Outcome.Done.class);
        Document page = second(act);
        assertThat(beside(page, act)).contains(say("review.act." + act + ".order"));
    }

    @Test
    void what_fell_away_with_a_change_of_the_round_says_so() {
        until(RoundTransition.CLOSE);
        acts.propose(fixture.first(), fixture.command(round), RoundTransition.CLOSE, null);
        seated("expert", 10);
        assertThat(beside(second(RoundTransition.CLOSE), RoundTransition.CLOSE))
                .contains(say("review.act.not-proposed"));
    }

    @Test
    void what_stands_against_an_answer_stands_at_its_objection() {
        until(RoundTransition.FINISH);
        loseGround(Gone.OBJECTION);
        loseGround(Gone.OBJECTION);
        List<String> objections = database.sql(
                        "select 'decision/' || t.slug || '/objections/' || o.id from review_objection o"
                                + " join consortium t on t.id = o.consortium_id where o.round_id = :round order by o.id")
                .param("round", fixture.round(round).id())
                .query((row, number) -> row.getString(1))
                .list();
        for (String objection : objections) {
            Element form = post(objection, 422, "answerWhy", "아직")
                    .select("form#answer")
                    .first();
            assertThat(Objects.requireNonNull(form).attr("action")).endsWith(objection);
            assertThat(form.select("textarea").text()).isEqualTo("아직");
        }
        post(objections.getLast(), 303, "answerWhy", "이유 없음", "answer", "DISMISSED");
    }

    @ParameterizedTest
    @EnumSource(Sheet.Lack.class)
    void every_lack_has_its_sentence(Sheet.Lack lack) {
        assertThat(say("review.act.CLOSE.lack." + lack.name())).isNotBlank();
    }

    @Test
    void nobody_is_seated_in_two_parts_and_nobody_who_declined() {
        fixture.open(round);
        Actor sits = fixture.evaluator("sits");
        fixture.seat(round, sits, null, TEAMS);
        assertThat(seat("user", "sits")).contains("이미 다른 영역의 위원입니다");
        database.sql(
                        "update review_seat set declined_at = clock_timestamp(), declined_why = 'x' where round_id = :round")
                .param("round", fixture.round(round).id())
                .update();
        assertThat(seat("expert", "sits")).contains("사양하였습니다");
    }

    @Test
    void a_list_is_told_before_it_is_taken_that_one_person_stands_in_it_twice() {
        fixture.open(round);
        fixture.evaluator("twice");
        String lines = "twice,expert\ntwice,user";
        Document page = post("panel/list", 422, "lines", lines, "take", "yes");
        assertThat(page.text()).contains("이미 다른 영역의 위원입니다");
        assertThat(database.sql("select count(*) from review_seat where round_id = :round")
                        .param("round", fixture.round(round).id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String seat(String part, String account) {
        return post("panel", 422, "account", account, "part", part, "teams", TEAMS[0])
                .select("[role=alert]")
                .text();
    }

    private void until(RoundTransition act) {
        if (act == RoundTransition.OPEN) {
            return;
        }
        fixture.open(round);
        reviewed();
        if (act == RoundTransition.CLOSE || act == RoundTransition.VOID) {
            return;
        }
        fixture.both(round, RoundTransition.CLOSE);
        decide();
        if (act == RoundTransition.FINISH) {
            fixture.both(round, RoundTransition.CONFIRM);
            Arrays.stream(TEAMS).forEach(team -> telling.give(fixture.first(), fixture.command(round), team, "종합 의견"));
        }
    }

    private void reviewed() {
        Stream.concat(
                        IntStream.range(0, 10).mapToObj(at -> seated("expert", at)),
                        IntStream.range(0, 4).mapToObj(at -> seated("user", at)))
                .forEach(judge -> Arrays.stream(TEAMS).forEach(team -> fixture.review(round, judge, team, 4)));
        List.of("nia", "common", "individual").forEach(this::measure);
    }

    private Actor seated(String part, int number) {
        Actor judge = fixture.evaluator(part + "-" + number + "-" + round);
        fixture.seat(round, judge, part, null, false, TEAMS);
        fixture.pledge(round, judge);
        return judge;
    }

    private void measure(String criterion) {
        Map<String, MeasureTeams.Value> values = new LinkedHashMap<>();
        BigDecimal nine = new BigDecimal("9");
        Arrays.stream(TEAMS).forEach(team -> values.put(team, new MeasureTeams.Value(nine, nine)));
        measuring.enter(
                fixture.first(),
                new MeasureTeams.Command(
                        fixture.command(round), criterion, values, "측정 기관", LocalDate.of(2026, 1, 10)));
    }

    private void decide() {
        Map<String, Decisions.Decision> byTeam = new LinkedHashMap<>();
        Arrays.stream(TEAMS)
                .forEach(team -> byTeam.put(team, new Decisions.Decision(Verdict.CONTINUE, "이유", null, null)));
        Outcome decided = deciding.decide(
                fixture.first(),
                new DecideRound.Command(fixture.command(round), LocalDate.of(2026, 1, 15), "위원회", "이유", byTeam));
        assertThat(decided).isInstanceOf(Outcome.Done.class);
    }

    private void loseGround(Gone gone) {
        database.sql(gone.change).param("round", fixture.round(round).id()).update();
    }

    private static String beside(Document page, RoundTransition act) {
        return Objects.requireNonNull(page.getElementById(act.field()), act.field())
                .text();
    }

    private Document second(RoundTransition act) {
        return post("acts/" + act.name().toLowerCase(Locale.ROOT), 422);
    }

    private Document post(String place, int status, String... fields) {
        var request = mvc.post()
                .uri(Site.PROGRAM + "/reviews/" + round + "/" + place)
                .param("once", TypedId.next().toString())
                .with(People.as(fixture.second()))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        MvcTestResult answer = request.exchange();
        assertThat(answer).hasStatus(status);
        return Jsoup.parse(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String say(String key) {
        return messages.getMessage(key, new Object[] {"가", "나", "다"}, Locale.KOREAN);
    }

    /** The sentence up to the first thing it names. */
    private String start(String key) {
        String plain = messages.getMessage(key, null, Locale.KOREAN);
        int named = plain.indexOf('{');
        return named < 0 ? plain : plain.substring(plain.lastIndexOf('}') + 1).strip();
    }
}
