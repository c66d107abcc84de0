package kr.hannun.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.hannun.audit.Outcome;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.change.RoundChange;
import kr.hannun.review.panel.AnswerInvitation;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.panel.Principals;
import kr.hannun.review.result.DecideRound;
import kr.hannun.review.result.Decisions;
import kr.hannun.review.result.MeasureTeams;
import kr.hannun.review.result.NotifyTeams;
import kr.hannun.review.result.Opinions;
import kr.hannun.review.result.Verdict;
import kr.hannun.review.round.Recommendation;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.review.writing.ReviewAssignments;
import kr.hannun.review.writing.SubmitReview;
import kr.hannun.review.writing.WriteReview;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Whatever people type into a round is read on some page or in some file of its coordinators; nothing is asked for in vain. */
@DatabaseTest
@Transactional
class WhatIsTypedIsReadTest {

    private static final List<String> TEAMS = List.of("lg-ai-research", "skt", "upstage");
    private static final Pattern COLUMN = Pattern.compile("\\(+([a-z_]+) IS NFC NORMALIZED");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    @Autowired
    ReviewFixture fixture;

    @Autowired
    WriteReview writing;

    @Autowired
    SubmitReview submitting;

    @Autowired
    ReviewAssignments works;

    @Autowired
    AnswerInvitation answering;

    @Autowired
    MeasureTeams measuring;

    @Autowired
    Principals principals;

    @Autowired
    Panel panel;

    @Autowired
    DecideRound deciding;

    @Autowired
    NotifyTeams telling;

    @Autowired
    Decisions decisions;

    @Autowired
    Opinions opinions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    private String round = "";
    private final List<Actor> judges = new ArrayList<>();

    @BeforeEach
    void a_round_in_which_everything_was_typed() {
        round = fixture.opened(TEAMS.toArray(String[]::new));
        principals.record(fixture.first(), fixture.command(round), "skt", "kaist", "전산학부 특별");
        for (String part : List.of("expert", "user")) {
            for (int number = 0; number < 4; number++) {
                Actor judge = fixture.evaluator(part + number);
                fixture.seat(round, judge, part, null, false, TEAMS.toArray(String[]::new));
                judges.add(judge);
            }
        }
        answering.decline(judges.removeLast(), fixture.command(round), "사양하는 까닭 특별");
        judges.forEach(judge -> fixture.pledge(round, judge));
        for (String criterion : List.of("nia", "common", "individual")) {
            measure(criterion);
        }
        judges.forEach(judge -> TEAMS.forEach(team -> review(judge, team)));
        changes();
        fixture.both(round, RoundTransition.CLOSE);
        decided();
    }

    private void measure(String criterion) {
        Map<String, MeasureTeams.Value> values = new LinkedHashMap<>();
        TEAMS.forEach(team -> values.put(
                team,
                new MeasureTeams.Value(BigDecimal.TEN, criterion.equals("individual") ? new BigDecimal("20") : null)));
        measuring.enter(
                fixture.first(),
                new MeasureTeams.Command(fixture.command(round), criterion, values, "측정 기관 " + criterion, DAY));
    }

    private void review(Actor judge, String team) {
        ReviewRound live = fixture.round(round);
        ReviewAssignment work = works.mine(live, judge, team).orElseThrow();
        Map<String, ReviewAssignment.Mark> marks = new LinkedHashMap<>();
        live.part(work.part())
                .orElseThrow()
                .criteria()
                .forEach(criterion -> marks.put(
                        criterion.code(),
                        new ReviewAssignment.Mark(
                                criterion.kind() == CriterionKind.GATE ? 1 : 4,
                                "의견 " + judge.name() + " " + team + " " + criterion.code())));
        writing.save(judge, live, team, work.version(), new ReviewAssignment.Text(marks, Recommendation.CHANGE_PLAN));
        long version = works.mine(live, judge, team).orElseThrow().version();
        submitting.submit(judge, new SubmitReview.Command(fixture.command(round), team, version, true));
    }

    private void changes() {
        UUID review =
                panel.of(fixture.round(round)).getFirst().reviews().getFirst().assignment();
        fixture.change(round, new RoundChange.OfReview(RoundChange.Deed.CHALLENGE, review), "기피 까닭 특별");
        fixture.change(round, new RoundChange.OfReview(RoundChange.Deed.LIFT, review), "제외를 푸는 까닭 특별");
        fixture.change(round, new RoundChange.OfReview(RoundChange.Deed.RETURN, review), "되돌리는 까닭 특별");
        review(judges.getFirst(), TEAMS.getFirst());
        fixture.change(round, new RoundChange.TeamOut("upstage", DAY), "자진 포기 특별");
    }

    private void decided() {
        Map<String, Decisions.Decision> byTeam = new LinkedHashMap<>();
        byTeam.put("lg-ai-research", new Decisions.Decision(Verdict.CONTINUE, "계속하는 까닭 특별", null, null));
        byTeam.put("skt", new Decisions.Decision(Verdict.STOP, "중단하는 까닭 특별", DAY, "lowest_total_score"));
        deciding.state(
                fixture.first(),
                fixture.command(round),
                "skt",
                new Decisions.Statement(DAY, "소명 내용 특별", true, "소명을 반영한 까닭 특별"));
        deciding.decide(
                fixture.first(),
                new DecideRound.Command(fixture.command(round), DAY, "심의위원 특별", "계획과 다른 까닭 특별", byTeam));
        assertThat(fixture.both(round, RoundTransition.CONFIRM)).isInstanceOf(Outcome.Done.class);
        for (String team : List.of("lg-ai-research", "skt")) {
            telling.give(fixture.first(), fixture.command(round), team, "종합 의견 특별 " + team);
        }
        LocalDate on = LocalDate.ofInstant(
                Objects.requireNonNull(
                                decisions.of(fixture.round(round)).getFirst().notice())
                        .at(),
                ZoneId.of("Asia/Seoul"));
        telling.object(
                fixture.first(),
                fixture.command(round),
                "skt",
                new NotifyTeams.Objecting(Decisions.Ground.METHOD, "이의 내용 특별", on, false));
        UUID objection = decisions
                .of(fixture.round(round))
                .get(1)
                .objections()
                .getFirst()
                .id();
        telling.answer(fixture.first(), fixture.command(round), objection, Decisions.Answer.INADMISSIBLE, "각하 까닭 특별");
    }

    @Test
    void somewhere_by_those_who_run_the_round() {
        String everything = everything();
        SoftAssertions all = new SoftAssertions();
        assertThat(typed()).hasSizeGreaterThan(20);
        typed().forEach((column, values) -> values.forEach(value ->
                all.assertThat(everything).as(column).contains(value.strip().replaceAll("\\s+", " "))));
        all.assertAll();
    }

    /** Text that people type is composed by a check of the database; every such column of a round with its values. */
    private Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        database.sql(
                        "select cast(conrelid as regclass)::text as table_name, pg_get_constraintdef(oid) as rule from pg_constraint"
                                + " where contype = 'c' and cast(conrelid as regclass)::text like 'review%'"
                                + " and pg_get_constraintdef(oid) like '%NFC NORMALIZED%' order by 1, 2")
                .query(columns -> {
                    Matcher column = COLUMN.matcher(columns.getString("rule"));
                    if (column.find()) {
                        String table = columns.getString("table_name");
                        typed.put(table + "." + column.group(1), values(table, column.group(1)));
                    }
                });
        return typed;
    }

    private List<String> values(String table, String column) {
        String of = switch (table) {
            case "review_round" -> "id = :round";
            case "review_mark" -> "assignment_id in (select id from review_assignment where round_id = :round)";
            case "review_step" -> "criterion_id in (select id from review_criterion where round_id = :round)";
            default -> "round_id = :round";
        };
        return database.sql("select distinct " + column + " from " + table + " where " + column + " is not null and "
                        + column + " <> '' and " + of)
                .param("round", fixture.round(round).id())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String page : List.of(
                "",
                "/panel",
                "/panel/seats/1",
                "/panel/seats/8",
                "/measures",
                "/changes",
                "/amendments",
                "/result",
                "/result.csv",
                "/booklet",
                "/decision",
                "/decision/lg-ai-research",
                "/decision/skt",
                "/decision/skt/notice",
                "/release")) {
            all.append(read(page)).append('\n');
        }
        return all.toString();
    }

    private String read(String page) {
        String body = raw(page);
        return page.endsWith(".csv") ? body : Jsoup.parse(body).text();
    }

    @Test
    void nobody_is_named_beside_what_they_said() {
        for (String page : List.of("/result", "/booklet", "/result.csv")) {
            String read = read(page);
            judges.forEach(judge -> assertThat(read.replaceAll("의견 " + judge.name(), ""))
                    .as(page)
                    .doesNotContain(judge.name() + " "));
        }
    }

    @Test
    void an_alias_is_the_same_for_all_teams() {
        Opinions.Of of = opinions.of(fixture.round(round));
        for (Actor judge : judges) {
            assertThat(of.said().stream()
                            .filter(said -> said.comment().contains(" " + judge.name() + " "))
                            .map(Opinions.Said::alias)
                            .distinct())
                    .hasSize(1);
        }
        assertThat(of.said()).extracting(Opinions.Said::alias).allMatch(alias -> alias >= 1 && alias <= 4);
    }

    @Test
    void a_team_is_told_no_single_comment() {
        assertThat(read("/decision/skt/notice"))
                .contains("종합 의견 특별 skt", "연습 단계평가", "기준일시", "결정적 오류")
                .doesNotContain("의견 expert", "의견 user", "위원 가");
    }

    @Test
    void the_booklet_shows_a_dot_for_each_judge() {
        String body = raw("/booklet/skt");
        var page = Jsoup.parse(body);
        assertThat(page.select("figure")).hasSize(6);
        assertThat(page.select("figure").getFirst().select("circle.dot")).hasSize(4);
        assertThat(page.select("figure svg title").getFirst().text()).contains("4 우수 4명", "중앙값 4 우수");
        assertThat(page.select(".boxes li")).hasSize(4);
    }

    private String raw(String page) {
        var answer = mvc.get()
                .uri(Site.PROGRAM + "/reviews/" + round + page)
                .with(People.as(fixture.first()))
                .exchange();
        assertThat(answer).as(page).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
