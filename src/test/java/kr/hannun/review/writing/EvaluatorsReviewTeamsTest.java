package kr.hannun.review.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.hannun.audit.Outcome;
import kr.hannun.review.ReviewFixture;
import kr.hannun.review.calculation.Sheet;
import kr.hannun.review.result.ReviewResults;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class EvaluatorsReviewTeamsTest {

    private static final String TEAM = "upstage";
    private static final List<String> CRITERIA = List.of("report", "log", "strategy", "effect", "originality");

    @Autowired
    ReviewFixture fixture;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    ReviewResults results;

    private String round = "";
    private Actor kim = People.actor(Actor.Role.EVALUATOR);

    @BeforeEach
    void an_open_round_with_one_evaluator() {
        round = fixture.make(TEAM, "skt");
        fixture.open(round);
        kim = fixture.evaluator("kim");
        fixture.seat(round, kim, null, TEAM);
    }

    private String place(String more) {
        return Site.PROGRAM + "/reviews/" + round + more;
    }

    private MvcTestResult get(Actor actor, String more) {
        return mvc.get().uri(place(more)).with(People.as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String more, String... fields) {
        var request = mvc.post()
                .uri(place(more))
                .with(People.as(actor))
                .param("once", UUID.randomUUID().toString());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult save(long version, String step, String comment) {
        return post(
                kim,
                "/mine/" + TEAM,
                CRITERIA.stream()
                        .flatMap(code -> List.of(
                                "mark." + code,
                                code.equals("originality") ? "1" : code.equals("log") ? "0" : step,
                                "comment." + code,
                                comment)
                                .stream())
                        .toList()
                        .toArray(String[]::new),
                version);
    }

    private MvcTestResult post(Actor actor, String more, String[] fields, long version) {
        String[] all = Arrays.copyOf(fields, fields.length + 6);
        all[fields.length + 4] = "seal";
        all[fields.length + 5] = seal();
        all[fields.length] = "version";
        all[fields.length + 1] = String.valueOf(version);
        all[fields.length + 2] = "recommendation";
        all[fields.length + 3] = "CONTINUE";
        return post(actor, more, all);
    }

    private String seal() {
        return database.sql("select a.seal from review_assignment a join review_seat s on s.id = a.seat_id"
                        + " where s.account_id = :account order by a.assigned_at limit 1")
                .param("account", kim.account())
                .query(String.class)
                .single();
    }

    @Proves("ASVS 2.3.1")
    @ParameterizedTest
    @ValueSource(strings = {"/mine/upstage", "/mine/upstage/submission"})
    void nothing_is_shown_before_the_pledge(String page) {
        assertThat(get(kim, page)).hasStatus(404);
        assertThat(get(kim, "/mine")).hasStatusOk();
        assertThat(post(kim, "/pledge")).hasStatus(303);
        assertThat(get(kim, page)).hasStatusOk();
    }

    @Proves({"ASVS 8.2.2", "KISA 2.2"})
    @Test
    void an_evaluator_finds_nothing_of_what_is_not_theirs() {
        fixture.pledge(round, kim);
        Actor lee = fixture.evaluator("lee");
        for (String page : List.of("/mine", "/mine/upstage", "/mine/upstage/submission")) {
            assertThat(get(lee, page)).as(page).hasStatus(404);
        }
        assertThat(get(kim, "/mine/skt")).hasStatus(404);
        assertThat(post(kim, "/mine/skt/draft", "version", "0")).hasStatus(404);
        assertThat(get(kim, "/result")).hasStatus(403);
    }

    @Test
    void from_the_pledge_to_the_receipt() {
        post(kim, "/pledge");
        assertThat(page(get(kim, "/mine/" + TEAM)).select("fieldset.crit .scale input[type=radio]"))
                .hasSize(23);
        assertThat(page(get(kim, "/mine/" + TEAM + "/submission")).select(".problems li"))
                .hasSize(6);
        assertThat(save(0, "4", "잘 됨")).hasStatus(303);
        Document read = page(get(kim, "/mine/" + TEAM + "/submission"));
        assertThat(read.select("tfoot").text()).contains("20.0 / 35");
        assertThat(post(kim, "/mine/" + TEAM + "/submission", "version", "1")).hasStatus(422);
        assertThat(post(kim, "/mine/" + TEAM + "/submission", "version", "1", "zeros", "yes"))
                .hasStatus(303);
        assertThat(page(get(kim, "/mine/" + TEAM + "/submission"))
                        .select(".receipt")
                        .text())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void a_second_window_is_refused_with_both_texts() {
        fixture.pledge(round, kim);
        save(0, "4", "첫째 창");
        MvcTestResult second = save(0, "3", "둘째 창");
        assertThat(second).hasStatus(409);
        assertThat(page(second).select("textarea").eachText().getFirst()).isEqualTo("둘째 창");
        assertThat(page(second).select("fieldset .note").text()).contains("첫째 창");
        assertThat(page(second).select("[name=version]").val()).isEqualTo("1");
    }

    @Proves("ASVS 1.2.3")
    @Test
    void the_script_saves_drafts_in_the_same_way() {
        fixture.pledge(round, kim);
        assertThat(post(kim, "/mine/" + TEAM + "/draft", "version", "0", "mark.report", "5", "seal", seal()))
                .hasStatusOk()
                .bodyText()
                .contains("\"version\":\"1\"");
        assertThat(post(kim, "/mine/" + TEAM + "/draft", "version", "0", "seal", seal()))
                .hasStatus(409);
        assertThat(post(kim, "/mine/" + TEAM + "/draft", "version", "1", "seal", "0".repeat(64)))
                .hasStatus(404);
    }

    @Test
    void what_was_handed_in_stays() {
        fixture.pledge(round, kim);
        assertThat(fixture.review(round, kim, TEAM, 4)).isInstanceOf(Outcome.Done.class);
        assertThat(save(1, "5", "나중에")).hasStatus(303);
        assertThatThrownBy(() -> database.sql("update review_mark set value = 5 where value = 4")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Proves("ASVS 2.3.2")
    @Test
    void what_comes_after_the_deadline_is_refused_by_the_databases_clock() {
        String late = fixture.make(Duration.ofMinutes(-1), TEAM);
        fixture.open(late);
        fixture.seat(late, kim, null, TEAM);
        fixture.pledge(late, kim);
        assertThat(fixture.review(late, kim, TEAM, 4)).isEqualTo(Outcome.Refused.of("version", "review.submit.late"));
        assertThatThrownBy(() -> database.sql(
                                "update review set submitted_at = clock_timestamp(), receipt = repeat('0', 64)"
                                        + " where assignment_id = (select id from review_assignment"
                                        + " where round_id = :late);"
                                        + " set constraints all immediate")
                        .param("late", fixture.round(late).id())
                        .update())
                .hasMessageContaining("The deadline has passed");
    }

    @ParameterizedTest
    @CsvSource({"skt, teams", "nia, waiver", "krafton, why"})
    void ties_to_any_member_are_found_before_anybody_is_assigned(String works, String field) {
        Actor tied = fixture.evaluator("tied", works);
        assertThat(fixture.seat(round, tied, null, "skt"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsOnly(field));
    }

    @Test
    void a_tie_that_does_not_exclude_is_kept_with_its_reason() {
        Actor tied = fixture.evaluator("tied", "krafton");
        assertThat(fixture.seat(round, tied, "다른 부서", "skt")).isInstanceOf(Outcome.Done.class);
        assertThat(database.sql("select why from review_assignment where tie is not null")
                        .query(String.class)
                        .single())
                .isEqualTo("다른 부서");
    }

    @Test
    void nobody_who_runs_rounds_sits_on_a_panel() {
        database.sql("insert into account_role (account_id, role) values (?, 'STAFF')")
                .param(kim.account())
                .update();
        assertThat(fixture.seat(round, kim, null, "skt")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void the_sheet_is_what_the_database_computes_by_itself() {
        IntStream.rangeClosed(2, 5).forEach(step -> {
            Actor judge = fixture.evaluator("judge-" + step);
            fixture.seat(round, judge, null, TEAM);
            fixture.pledge(round, judge);
            fixture.review(round, judge, TEAM, step);
        });
        BigDecimal alone = database.sql("""
                        select round(sum(c.weight * s.share) / count(distinct m.assignment_id), 2)
                        from review_mark m join review_criterion c on c.id = m.criterion_id and c.kind = 'SCORED'
                        join review_step s on s.criterion_id = c.id and s.value = m.value
                        join review v on v.assignment_id = m.assignment_id and v.submitted_at is not null
                        where c.round_id = :round
                        """)
                .param("round", fixture.round(round).id())
                .query(BigDecimal.class)
                .single();
        Sheet.Team sheet = results.soFar(fixture.round(round)).of(TEAM).orElseThrow();
        assertThat(sheet.parts()).containsEntry("expert", alone);
        assertThat(sheet.total()).isNull();
    }

    @Test
    void coordinators_find_their_pages_in_both_languages() {
        Actor coordinator = People.actor(Actor.Role.COORDINATOR);
        for (String more : List.of("", "/panel", "/result")) {
            assertThat(get(coordinator, more)).as(more).hasStatusOk();
            assertThat(get(coordinator, more + "?lang=en")).as(more).hasStatusOk();
        }
        for (String more : List.of("/reviews", "/reviews/new")) {
            assertThat(mvc.get().uri(Site.PROGRAM + more).with(People.as(coordinator)))
                    .hasStatusOk();
        }
        assertThat(mvc.post().uri(Site.PROGRAM + "/reviews").with(People.as(coordinator)))
                .hasStatus(422);
    }

    @Test
    void the_desk_says_what_is_left() {
        assertThat(mvc.get().uri("/me").with(People.as(kim))).bodyText().contains("/reviews/" + round + "/mine");
    }
}
