package kr.hannun.record;

import static kr.hannun.record.Keeping.location;
import static kr.hannun.record.Keeping.once;
import static kr.hannun.record.Keeping.parse;
import static kr.hannun.record.Keeping.text;
import static kr.hannun.record.Keeping.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** A trial release of the second evaluation: one of four teams leaves, one moves its model to March 2027. */
@DatabaseTest
@Transactional
class APressReleaseIsEnteredTest {

    private static final List<String> BEFORE = List.of(
            "?on=2026-08-19",
            "/comparison?on=2026-08-19",
            "/teams/upstage?on=2026-08-19",
            "/milestones?on=2026-08-19&lang=en",
            "/rounds/round-2?on=2026-08-19",
            "/history?on=2026-08-19",
            "/teams?on=2026-08-19");
    private static final List<String> TODAY =
            List.of("", "/comparison", "/teams/upstage", "/milestones", "/rounds/round-2", "/history", "/teams");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    private Keeping keeping;

    private String entry = "";

    @BeforeEach
    void four_lines_of_it_are_written() {
        keeping = new Keeping(mvc);
        entry = begin();
        line(
                "events",
                Map.of("date", "26.8.20", "title_ko", "2차 단계평가 결과(시험)", "title_en", "Second evaluation (trial)"));
        line(
                "evaluation_results",
                Map.of(
                        "round",
                        "round_2",
                        "team_id",
                        "T-UPSTAGE",
                        "part",
                        "total",
                        "statistic",
                        "score",
                        "decision",
                        "eliminated_score"));
        line(
                "consortia",
                Map.of(
                        "act",
                        "revise",
                        "about",
                        "T-UPSTAGE",
                        "exited_on",
                        "2026. 8. 20.",
                        "exit_reason",
                        "lowest_total_score",
                        "status",
                        "eliminated"));
        line(
                "milestone_plan_history",
                Map.of("milestone_id", "MS-036", "planned_on", "2027. 3.", "stated_on", "2026. 8. 20."));
    }

    @Test
    void everything_follows_at_once_and_no_day_before_is_other_than_it_was() {
        Map<String, String> before = bodies(BEFORE);
        Map<String, String> today = bodies(TODAY);
        confirm();
        assertThat(bodies(BEFORE)).isEqualTo(before);
        Map<String, String> after = bodies(TODAY);
        TODAY.forEach(place -> assertThat(after.get(place)).as(place).isNotEqualTo(today.get(place)));
        assertThat(page("/teams/upstage").text()).contains("탈락", "총점 최하위", "2026. 8. 20.", "가장 최근 평가: 2차 단계평가: 점수로 탈락");
        assertThat(page("").text()).contains("2차 단계평가: 점수로 탈락");
        assertThat(page("/rounds").select("tr:contains(2차 단계평가)").text()).contains("2026. 8. 20.(목) 보고된 날");
        assertThat(page("/rounds/round-2").select(".lede").text())
                .contains("2026. 8. 20.(목) 보고. 4팀 가운데 1건의 결정이 알려졌습니다(진출 0, 탈락 1).");
        assertThat(page("/milestones").select("#ms-036").text()).contains("2027. 3.", "2026. 7.");
        assertThat(page("/history").text()).contains("2차 단계평가 결과(시험)");
        Document fact = keeping.page(Site.PROGRAM + "/facts/consortia/T-UPSTAGE");
        assertThat(fact.select("dl").text()).contains("총점 최하위 출처: 2차 단계평가 결과(시험)");
        assertThat(fact.select("table").text()).contains("변경", "입력하지 않음 → 총점 최하위", "참여 중 → 탈락");
        assertThat(keeping.page(Site.PROGRAM + "/record/page?of=teams/upstage").text())
                .contains("업스테이지 정예팀");
    }

    @Test
    void one_act_takes_it_back() {
        Map<String, String> today = bodies(TODAY);
        confirm();
        Map<String, String> why = Map.of("why", "시험이었음");
        assertThat(keeping.send(People.admin(), entry + "/reversal", onIt(why))).hasStatus(303);
        assertThat(page("/teams/upstage").text()).contains("탈락");
        assertThat(keeping.send(People.admin(), entry + "/reversal", onIt(why))).hasStatus(422);
        assertThat(keeping.send(People.secondAdmin(), entry + "/reversal", onIt(why)))
                .hasStatus(303);
        assertThat(bodies(TODAY)).isEqualTo(today);
    }

    @Test
    void before_it_is_confirmed_it_is_said_what_each_line_brings() {
        Document draft = parse(keeping.get(People.admin(), entry), 200);
        assertThat(draft.select("#line-4").text()).contains("참여 종료일", "2026. 8. 20.", "업스테이지 정예팀 · 종료 사유");
        assertThat(draft.select("#line-5").text()).contains("마일스톤");
        assertThat(draft.select("tbody tr:contains(확인 필요)")).isEmpty();
    }

    @Test
    void whoever_wrote_it_does_not_confirm_it_alone() {
        assertThat(keeping.send(People.admin(), entry + "/confirmation", onIt(Map.of("why", "시험"))))
                .hasStatus(303);
        assertThat(page("/teams/upstage").text()).doesNotContain("총점 최하위");
        assertThat(parse(keeping.send(People.admin(), entry + "/second", onIt(Map.of())), 422)
                        .select(".problems")
                        .text())
                .contains("다른 담당자");
        assertThat(mvc.get().uri(entry).with(People.evaluator())).hasStatus(403);
        assertThat(keeping.send(People.secondAdmin(), entry + "/return", onIt(Map.of("why", "날짜가 다름"))))
                .hasStatus(303);
        assertThat(keeping.get(People.secondAdmin(), entry)).hasStatus(404);
        assertThat(parse(keeping.get(People.admin(), entry), 200).select("#confirm"))
                .isNotEmpty();
    }

    @Test
    void taking_a_team_back_that_came_in_takes_two_as_well() {
        entry = begin();
        line(
                "consortia",
                Map.of(
                        "name_ko",
                        "시험 정예팀",
                        "name_en",
                        "Trial team",
                        "lead_org_id",
                        "ORG-KONAN",
                        "joined_on",
                        "2026-08-21",
                        "joined_how",
                        "additional_call",
                        "status",
                        "active",
                        "status_as_of",
                        "2026-08-21",
                        "headline_strategy_ko",
                        "시험",
                        "headline_strategy_en",
                        "Trial"));
        assertThat(keeping.send(People.admin(), entry + "/confirmation", onIt(Map.of("why", "시험"))))
                .hasStatus(303);
        assertThat(page("/teams/trial-team").text()).contains("시험 정예팀", "코난테크놀로지");
        Map<String, String> why = Map.of("why", "잘못 옮김");
        assertThat(keeping.send(People.admin(), entry + "/reversal", onIt(why))).hasStatus(303);
        assertThat(mvc.get().uri(Site.PROGRAM + "/teams/trial-team")).hasStatus(200);
        assertThat(keeping.send(People.secondAdmin(), entry + "/reversal", onIt(why)))
                .hasStatus(303);
        assertThat(mvc.get().uri(Site.PROGRAM + "/teams/trial-team")).hasStatus(404);
    }

    @Test
    void a_milestone_that_moves_twice_in_one_document_has_three_plans() {
        line(
                "milestone_plan_history",
                Map.of("milestone_id", "MS-036", "planned_on", "2027. 5.", "stated_on", "2026. 8. 20."));
        confirm();
        assertThat(page("/milestones").select("#ms-036").text()).contains("2026. 7.", "2027. 3.", "2027. 5.");
        assertThat(database.sql("select string_agg(p.planned_on, ' ' order by p.plan_order) from milestone_plan p"
                                + " join milestone m on m.id = p.milestone_id where m.code = 'MS-036'"
                                + " and m.program_id = (select program_id from audit_head where slug = :slug)")
                        .param("slug", Site.PROGRAM.replaceFirst(".*/", ""))
                        .query(String.class)
                        .single())
                .isEqualTo("2026-07 2027-03 2027-05");
    }

    @Test
    void a_revision_of_what_has_no_day_is_refused_beside_its_field() {
        Map<String, String> nothing = once();
        nothing.putAll(Map.of("of", "consortia", "act", "revise", "about", "T-LG", "source_id", "@1"));
        nothing.put("certainty", "official");
        assertThat(parse(keeping.send(People.admin(), entry + "/lines", nothing), 422)
                        .select(".problems")
                        .text())
                .contains("달라진 항목이 없습니다");
        nothing.put("about", "");
        assertThat(parse(keeping.send(People.admin(), entry + "/lines", nothing), 422)
                        .select(".problems a")
                        .eachAttr("href"))
                .containsExactly("#about");
    }

    @Test
    void the_database_refuses_one_person_too() {
        confirm();
        int number = Integer.parseInt(entry.replaceFirst(".*/", ""));
        assertThat(database.sql("select two_people and confirmed_by <> started_by from record_entry"
                                + " join audit_head h using (program_id) where number = :number and h.slug = :slug")
                        .param("slug", Site.SLUG)
                        .param("number", number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private String begin() {
        Map<String, String> release = once();
        release.putAll(Map.of("kind", "official", "title", "2차 단계평가 결과(시험)", "published_on", "2026. 8. 20."));
        release.putAll(Map.of("label_ko", "2차 단계평가 결과(시험)", "label_en", "Second evaluation (trial)"));
        release.put("url", "https://example.org/trial/2026-08-20");
        return location(keeping.send(People.admin(), Site.PROGRAM + "/record", release));
    }

    private void confirm() {
        assertThat(keeping.send(People.admin(), entry + "/confirmation", onIt(Map.of("why", "시험"))))
                .hasStatus(303);
        assertThat(keeping.send(People.secondAdmin(), entry + "/second", onIt(Map.of())))
                .hasStatus(303);
    }

    private void line(String kind, Map<String, String> cells) {
        Map<String, String> line = once();
        line.putAll(Map.of("of", kind, "source_id", "@1", "certainty", "official"));
        line.putAll(cells);
        assertThat(keeping.send(People.admin(), entry + "/lines", line))
                .as(kind)
                .hasStatus(303);
    }

    private Map<String, String> onIt(Map<String, String> typed) {
        return with(keeping.page(entry), typed);
    }

    private Map<String, String> bodies(List<String> places) {
        Map<String, String> bodies = new LinkedHashMap<>();
        places.forEach(place ->
                bodies.put(place, text(mvc.get().uri(Site.PROGRAM + place).exchange())));
        return bodies;
    }

    private Document page(String place) {
        return parse(mvc.get().uri(Site.PROGRAM + place).exchange(), 200);
    }
}
