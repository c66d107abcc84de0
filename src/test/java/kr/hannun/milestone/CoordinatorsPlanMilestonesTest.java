package kr.hannun.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class CoordinatorsPlanMilestonesTest {

    @Autowired
    MilestoneFixture fixture;

    @Autowired
    Site site;

    @Autowired
    JdbcClient database;

    @Autowired
    Trail trail;

    @Autowired
    MilestoneQueries milestones;

    @Autowired
    Clock clock;

    @Test
    void a_milestone_is_planned_once_however_often_the_form_is_sent() {
        Map<String, String> form = MilestoneFixture.aim();
        assertThat(fixture.send("/new", form)).hasStatus(303);
        assertThat(fixture.send("/new", form)).hasStatus(303);
        assertThat(fixture.entries("MilestonePlanned")).isEqualTo(1);
        assertThat(site.page("milestones").select("tbody th:contains(경량 모델 공개)"))
                .hasSize(1);
    }

    @Test
    void it_stands_from_the_day_on_which_it_was_planned_and_not_before() {
        String before = site.page("milestones?on=2026-08-31").select("main").html();
        String code = fixture.planned();
        String anchor = code.toLowerCase(Locale.ROOT);
        assertThat(site.page("milestones?on=2026-08-31").select("main").html()).isEqualTo(before);
        Document row = site.page("milestones?on=2026-09-01");
        assertThat(row.select("#" + anchor).text()).contains("예정", "경량 모델 공개", "2026. 10.");
        assertThat(site.page("milestones?on=2026-11-24").select("#" + anchor).text())
                .contains("보고 없음");
    }

    @Test
    void a_plan_that_moves_keeps_the_baseline() {
        String code = fixture.planned();
        Map<String, String> form = fixture.at(code);
        form.putAll(Map.of("from", "2026-12", "until", "2027-01", "stated", "2026-10-15"));
        assertThat(fixture.send("/" + code + "/plan", form)).hasStatus(303);
        assertThat(fixture.send("/" + code + "/plan", form)).hasStatus(303);
        assertThat(fixture.page("/" + code + "/plan")
                        .select("section[aria-labelledby=so-far] li")
                        .eachText())
                .containsExactly("2026. 10. 당초 계획", "2026. 12.~2027. 1. 2026. 10. 15. 알려짐");
        assertThat(plans(code, "2026-10-14")).hasSize(1);
        assertThat(plans(code, "2026-10-15")).hasSize(2);
        assertThat(fixture.entries("MilestonePlanMoved")).isEqualTo(1);
    }

    private List<String> plans(String code, String day) {
        return site.page("milestones?on=" + day)
                .select("#" + code.toLowerCase(Locale.ROOT) + " td:nth-child(4) li")
                .eachText();
    }

    @Test
    void what_was_known_before_an_edit_can_still_be_read() {
        Head before = trail.head(new Slug(Site.SLUG)).orElseThrow();
        record(MilestoneFixture.OF_TEAM, "done", "2026-11-20");
        fixture.planned();
        Head then = new Head(
                before.program(), before.slug(), before.seq(), before.hash(), before.movedAt(), LocalDate.now(clock));
        assertThat(milestones.find(then, MilestoneFixture.OF_TEAM).orElseThrow().outcomes())
                .isEmpty();
        assertThat(milestones.all(then)).hasSize(37);
        assertThat(fixture.page("").select("#ms-026 [id^=mo-]")).hasSize(1);
    }

    @Test
    void a_plan_can_lose_its_date() {
        String code = fixture.planned();
        Map<String, String> form = fixture.at(code);
        form.putAll(Map.of("undated", "yes", "stated", "2026-10-15"));
        assertThat(fixture.send("/" + code + "/plan", form)).hasStatus(303);
        assertThat(plans(code, "2026-10-15").getLast()).startsWith("시기 없음");
    }

    @ParameterizedTest
    @CsvSource({"done, 2026-11-20, 완료, 예정", "cancelled, 2026-10-20, 취소, 예정", "unknown, 2026-11-01, 보고 없음, 예정"})
    void what_became_of_it_counts_from_its_day(String status, String on, String after, String before) {
        String code = fixture.planned();
        String anchor = "#" + code.toLowerCase(Locale.ROOT);
        String earlier = site.page("milestones?on=2026-10-19").select("main").html();
        Map<String, String> form = fixture.at(code);
        form.putAll(Map.of("status", status, "on_day", on));
        assertThat(fixture.send("/" + code + "/state", form)).hasStatus(303);
        assertThat(site.page("milestones?on=2026-10-19").select("main").html()).isEqualTo(earlier);
        assertThat(site.page("milestones?on=2026-10-19").select(anchor).text()).startsWith(before);
        assertThat(site.page("milestones?on=2026-11-24").select(anchor).text()).startsWith(after);
        assertThat(site.page("milestones?on=2026-11-24").select(anchor + " [id^=mo-] .cite"))
                .hasSize(1);
    }

    @Test
    void a_wrong_record_is_followed_by_the_right_one() {
        String code = fixture.planned();
        record(code, "done", "2026-10-20");
        record(code, "planned", "2026-10-20");
        record(code, "done", "2026-11-10");
        String anchor = "#" + code.toLowerCase(Locale.ROOT);
        assertThat(site.page("milestones?on=2026-10-25").select(anchor).text()).startsWith("예정");
        assertThat(site.page("milestones?on=2026-11-24").select(anchor).text()).startsWith("완료");
        assertThat(site.page("milestones?on=2026-11-24").select(anchor + " td:nth-child(5) li"))
                .hasSize(3);
    }

    private void record(String code, String status, String on) {
        Map<String, String> form = fixture.at(code);
        form.putAll(Map.of("status", status, "on_day", on));
        assertThat(fixture.send("/" + code + "/state", form)).hasStatus(303);
    }

    @Test
    void of_a_milestone_that_is_over_no_plan_moves() {
        String code = fixture.planned();
        record(code, "cancelled", "2026-10-20");
        Map<String, String> form = fixture.at(code);
        form.putAll(Map.of("from", "2027", "stated", "2026-11-01"));
        Document page = MilestoneFixture.parse(fixture.send("/" + code + "/plan", form), 422);
        assertThat(page.select("#from-e").text()).contains("다시 예정");
        assertThat(page.select("#from").val()).isEqualTo("2027");
    }

    @Test
    void no_report_is_not_recorded_while_the_plan_lies_ahead() {
        String code = fixture.planned();
        Map<String, String> form = fixture.at(code);
        form.putAll(Map.of("status", "unknown", "on_day", "2026-10-31"));
        Document page = MilestoneFixture.parse(fixture.send("/" + code + "/state?lang=en", form), 422);
        assertThat(page.select("#on_day-e").text()).contains("had not passed");
    }

    @Test
    void a_stale_form_keeps_what_was_typed_and_can_be_sent_again() {
        String code = fixture.planned();
        Map<String, String> form = fixture.at(code);
        record(code, "done", "2026-10-20");
        form.putAll(Map.of("status", "cancelled", "on_day", "2026-11-01"));
        Document page = MilestoneFixture.parse(fixture.send("/" + code + "/state", form), 409);
        assertThat(page.select("#on_day").val()).isEqualTo("2026-11-01");
        assertThat(page.select("[role=alert] h2").text()).contains("다른 사용자");
        form.put("version", page.select("input[name=version]").val());
        assertThat(fixture.send("/" + code + "/state", form)).hasStatus(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=en"})
    void what_is_missing_is_said_beside_its_field(String language) {
        Map<String, String> nothing = Map.of("once", UUID.randomUUID().toString());
        Document page = MilestoneFixture.parse(fixture.send("/new" + language, nothing), 422);
        assertThat(page.select(".problems a").eachAttr("href"))
                .containsExactly("#title_ko", "#title_en", "#from", "#stated", "#certainty", "#source", "#why");
        assertThat(page.select(".err")).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "state, '', #status #on_day #certainty #source #why",
        "state, ?lang=en, #status #on_day #certainty #source #why",
        "plan, '', #from #stated #certainty #source #why",
        "plan, ?lang=en, #from #stated #certainty #source #why"
    })
    void what_is_missing_below_a_milestone_is_said_beside_its_field(String form, String language, String fields) {
        Map<String, String> nothing = Map.of("once", UUID.randomUUID().toString());
        String place = "/" + MilestoneFixture.OF_TEAM + "/" + form + language;
        Document page = MilestoneFixture.parse(fixture.send(place, nothing), 422);
        assertThat(String.join(" ", page.select(".problems a").eachAttr("href")))
                .isEqualTo(fields);
        assertThat(page.select(".err")).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "from, 31 February, from",
        "until, 2026-09, until",
        "until, x, until",
        "stated, 2999-01-01, stated",
        "team, nobody, team",
        "phase, nothing, phase",
        "undated, yes, undated",
        "certainty, sure, certainty",
        "source, S999, source",
        "title_ko, 독자 모델 공개, ",
    })
    void what_is_wrong_is_said_beside_its_field_in_both_languages(String field, String value, String where) {
        for (String language : new String[] {"", "?lang=en"}) {
            Map<String, String> form = MilestoneFixture.aim();
            form.put(field, value);
            if (where == null) {
                assertThat(fixture.send("/new" + language, form)).hasStatus(303);
                form = MilestoneFixture.aim();
                form.put(field, value);
                where = "title_ko";
            }
            Document page = MilestoneFixture.parse(fixture.send("/new" + language, form), 422);
            assertThat(page.select(".problems a").eachAttr("href")).containsExactly("#" + where);
        }
    }

    @Test
    void an_earlier_plan_cannot_be_told_after_a_later_one() {
        String code = fixture.planned();
        Map<String, String> form = fixture.at(code);
        form.putAll(Map.of("from", "2026-12", "stated", "2026-08-31"));
        Document page = MilestoneFixture.parse(fixture.send("/" + code + "/plan", form), 422);
        assertThat(page.select("#stated-e").text()).contains("2026. 9. 1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update milestone_plan_past set planned_on = '2030'",
                "delete from milestone_plan_past",
                "update milestone_outcome_past set status = 'DONE'",
                "delete from milestone_outcome_past"
            })
    void the_database_lets_no_plan_and_no_outcome_be_rewritten(String attempt) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql(attempt).update());
    }

    @Test
    void the_history_of_the_team_tells_it() {
        fixture.planned();
        assertThat(site.page("teams/skt/history").text()).contains("마일스톤 추가", "경량 모델 공개", "시험");
    }

    @Test
    void nobody_else_may() {
        assertThat(fixture.get("/new", People.staff())).hasStatus(403);
        assertThat(fixture.get("/new", People.admin())).hasStatus(403);
        assertThat(fixture.get("/MS-026/plan", People.evaluator())).hasStatus(403);
        assertThat(fixture.get("/MS-999/plan", People.coordinator())).hasStatus(404);
    }

    @Test
    void only_those_who_may_are_offered_it() {
        assertThat(fixture.page("").select("main a[href$=/milestones/new]")).hasSize(1);
        assertThat(site.page("milestones").select("main a[href*=/evidence], main a[href$=/plan], main a[href$=/new]"))
                .isEmpty();
    }
}
