package kr.hannun.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator copies rules, changes them piece by piece, and makes a round from what came of it. */
@DatabaseTest
@Transactional
class RulePacksAreSetInTheBrowserTest {

    private static final String PACKS = Site.PROGRAM + "/rule-packs";
    private static final String OWN = PACKS + "/stage-own";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void a_pack_is_begun_from_a_shipped_one() {
        assertThat(send(PACKS, begun())).hasStatus(303).hasHeader("Location", OWN);
    }

    private static Map<String, String> begun() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("once", UUID.randomUUID().toString());
        form.put("from", "stage-40-35-25");
        form.put("code", "stage-own");
        form.put("name_ko", "2차 단계평가 규칙");
        form.put("name_en", "Rules of the second stage evaluation");
        form.put("as_of", "2026. 8. 1.");
        return form;
    }

    @Test
    void it_says_everything_the_shipped_one_says_and_is_ready() {
        Document page = page(OWN);
        assertThat(page.select("h1").text()).isEqualTo("2차 단계평가 규칙");
        assertThat(page.select("main").text())
                .contains("이 규칙으로 회차를 개시할 수 있습니다", "2026. 8. 1.", "합계 100 / 100", "합계 35 / 35", "NIA 벤치마크");
        assertThat(page(PACKS).select("main tbody").text()).contains("2차 단계평가 규칙", "사용 가능");
    }

    @Test
    void a_part_that_weighs_otherwise_is_a_further_version_and_does_not_add_up_until_the_rest_follows() {
        Map<String, String> part = form(OWN + "/parts/expert");
        part.put("weight", "30");
        assertThat(send(OWN + "/parts/expert", part)).hasStatus(303);
        Document page = page(OWN);
        assertThat(page.select(".note.stale").text()).contains("영역 배점의 합계가 100이어야 하는데 95입니다");
        assertThat(page.select("#versions + ul li")).hasSize(2);
        assertThat(page(PACKS).select("main tbody").text()).contains("95입니다");

        part = form(OWN + "/parts/benchmark");
        part.put("weight", "45");
        assertThat(send(OWN + "/parts/benchmark", part)).hasStatus(303);
        assertThat(page(OWN).select(".note.stale").text()).contains("아래 항목 배점의 합계가 45이어야 하는데 40입니다");
        Map<String, String> criterion = form(OWN + "/parts/benchmark/criteria/nia");
        criterion.put("weight", "15");
        assertThat(send(OWN + "/parts/benchmark/criteria/nia", criterion)).hasStatus(303);
        assertThat(page(OWN).select(".note.stale").text()).contains("전문가 평가: 아래 항목");
    }

    @Test
    void a_part_whose_scores_could_never_become_one_is_named() {
        Map<String, String> part = form(OWN + "/parts/expert");
        part.put("aggregation", "TRIMMED_MEAN");
        part.put("minimum", "3");
        assertThat(send(OWN + "/parts/expert", part)).hasStatus(303);
        assertThat(page(OWN).select(".note.stale").text()).contains("최소 인원이 5명 이상이어야 합니다");
    }

    @Test
    void a_criterion_comes_stands_below_another_and_goes_again_with_what_is_below_it() {
        assertThat(page(OWN + "/parts/expert/criteria/new").select("h1").text()).isEqualTo("항목 추가");
        assertThat(page(OWN + "/parts/expert/criteria/log").select("h1").text()).isEqualTo("항목 수정");
        Map<String, String> criterion = form(OWN + "/parts/expert/criteria/new");
        criterion.putAll(Map.of("code", "openness", "kind", "SCORED", "weight", "5"));
        say(criterion, "", "공개 수준");
        for (int row = 0; row < 2; row++) {
            criterion.put("step" + row + "value", String.valueOf(2 - row));
            criterion.put("step" + row + "share", String.valueOf(100 - 50 * row));
            say(criterion, "step" + row, "단계 " + row);
        }
        criterion.put("comment", "1");
        assertThat(send(OWN + "/parts/expert/criteria", criterion)).hasStatus(303);
        assertThat(page(OWN).select("tr:contains(공개 수준)").text()).contains("2 단계 0 · 1 단계 1", "1 이하를 선택하면 의견 필수", "5");

        Map<String, String> below = form(OWN + "/parts/expert/criteria/new");
        below.putAll(Map.of("code", "gate", "kind", "GATE", "parent", "openness", "step0value", "1"));
        say(below, "", "사용 조건");
        say(below, "step0", "충족");
        assertThat(send(OWN + "/parts/expert/criteria", below)).hasStatus(303);
        assertThat(page(OWN).select("th.below1").text()).contains("사용 조건");

        Map<String, String> gone = form(OWN + "/parts/expert/criteria/openness");
        assertThat(send(OWN + "/parts/expert/criteria/openness/removal", gone)).hasStatus(303);
        assertThat(page(OWN).select("main table").text()).doesNotContain("공개 수준", "사용 조건");
    }

    @ParameterizedTest
    @CsvSource({
        "/parts/expert, weight, viel, weight",
        "/parts/expert, minimum, 999, minimum",
        "/parts/expert, code, benchmark, code",
        "/parts/expert, code, Neu!, code",
        "/parts/expert, floor, 120, floor",
        "/parts/expert, aggregation, SUM, aggregation",
        "/parts/expert, name_en, '', name_en",
        "/parts/expert/criteria/log, parent, log, parent",
        "/parts/expert/criteria/log, kind, '', kind",
        "/parts/expert/criteria/log, step1value, 0, step1value",
        "/rules, version, 99999999999999999, ",
        "/rules, ties, nobody, ties",
        "/rules, as_of, 2026. 2. 30., as_of",
        "/rules, rounding, UNNECESSARY, rounding"
    })
    void what_cannot_be_read_is_said_beside_its_field_and_kept(String place, String field, String typed, String where) {
        Map<String, String> form = form(OWN + place);
        form.put(field, typed);
        Document page = parse(send(OWN + place, form), where == null ? 409 : 422);
        assertThat(page.select(".problems a").eachAttr("href"))
                .isEqualTo(where == null ? List.of() : List.of("#" + where));
        assertThat(page.select("[name=name_ko]").val()).isNotEmpty();
        assertThat(page(OWN).select("#versions + ul li")).hasSize(1);
    }

    @Test
    void a_form_of_an_earlier_version_is_not_laid_over_a_later_one() {
        Map<String, String> early = form(OWN + "/rules");
        Map<String, String> late = form(OWN + "/rules");
        late.put("objection", "14");
        assertThat(send(OWN + "/rules", late)).hasStatus(303);
        early.put("citation_ko", "다른 법령");
        Document page = parse(send(OWN + "/rules", early), 409);
        assertThat(page.select("[name=citation_ko]").val()).isEqualTo("다른 법령");
        assertThat(page.select("[role=alert]").text()).contains("새 버전");
        early.put("version", page.select("input[name=version]").val());
        assertThat(send(OWN + "/rules", early)).hasStatus(303);
    }

    @Test
    void a_round_has_the_rules_of_the_version_it_was_made_from() {
        Map<String, String> rules = form(OWN + "/rules");
        rules.put("objection", "14");
        assertThat(send(OWN + "/rules", rules)).hasStatus(303);
        Map<String, String> round = form(Site.PROGRAM + "/reviews/new");
        round.putAll(Map.of(
                "pack", "office/stage-own",
                "kind", "STAGE",
                "title", "연습 2차",
                "teams", "upstage",
                "softDay", "2027-01-10",
                "softTime", "18:00",
                "hardDay", "2027-01-11",
                "hardTime", "18:00"));
        assertThat(send(Site.PROGRAM + "/reviews", round)).hasStatus(303);
        assertThat(database.sql("select pack || ' ' || objection_days from review_round where title = '연습 2차'")
                        .query(String.class)
                        .single())
                .isEqualTo("stage-own@2 14");
    }

    @Test
    void no_code_is_given_twice_and_no_version_is_changed() {
        assertThat(parse(send(PACKS, begun()), 422).select(".problems a").eachAttr("href"))
                .containsExactly("#code");
        assertThatThrownBy(
                        () -> database.sql("update rule_pack set version = 9").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_but_coordinators_sets_rules() {
        assertThat(mvc.get().uri(PACKS).with(People.staff())).hasStatus(403);
        assertThat(mvc.get().uri(OWN + "/rules").with(People.admin())).hasStatus(403);
        assertThat(mvc.get().uri(PACKS + "/nothing").with(People.coordinator())).hasStatus(404);
    }

    /** Names and describes a piece in both languages. */
    private static void say(Map<String, String> form, String piece, String name) {
        for (String field : List.of("name_ko", "name_en", "about_ko", "about_en")) {
            form.put(piece + field, name);
        }
    }

    /** What stands in the fields of the form, as a browser would send it. */
    private Map<String, String> form(String place) {
        Map<String, String> fields = new LinkedHashMap<>();
        Elements forms = page(place).select("main form[method=post]");
        for (Element field : forms.getFirst().select("input[name], select[name], textarea[name]")) {
            boolean off = field.is("[type=radio], [type=checkbox]") && !field.hasAttr("checked");
            if (!off) {
                fields.put(
                        field.attr("name"),
                        field.is("select") ? field.select("option[selected]").val() : field.val());
            }
        }
        return fields;
    }

    private Document page(String place) {
        return parse(mvc.get().uri(place).with(People.coordinator()).exchange(), 200);
    }

    private MvcTestResult send(String place, Map<String, String> form) {
        var request = mvc.post().uri(place).with(People.coordinator());
        form.forEach(request::param);
        return request.exchange();
    }

    private static Document parse(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
