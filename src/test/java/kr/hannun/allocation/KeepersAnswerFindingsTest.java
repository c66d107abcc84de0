package kr.hannun.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.hannun.audit.Invariants;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import kr.hannun.testing.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class KeepersAnswerFindingsTest {

    private static final String RULE = "supplier-receives";
    private static final String WHY = "자기 GPU를 자기 팀이 씀(협약서 확인)";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    Invariants invariants;

    @Autowired
    TestClock clock;

    @AfterEach
    void return_to_today() {
        clock.aheadBy(0);
    }

    @Test
    void an_answer_stands_beside_its_finding_and_the_open_ones_stand_first() {
        int open = counts(support(""), RULE)[0];
        assertThat(give(finding(), "OWN_USE", WHY)).hasStatus(303);
        Document page = support("");
        assertThat(counts(page, RULE)).containsExactly(open - 1, 1);
        Element last = list(page).last();
        assertThat(Objects.requireNonNull(last).text()).contains("SP-013", "공급사 자체 사용: " + WHY);
        assertThat(page.select(".lede").text()).contains("처리 완료 1건");
        assertThat(body("/support", People.admin())).doesNotContain("account/");
    }

    @Test
    void it_is_one_entry_of_the_history_of_the_team_and_of_the_organisation() {
        int before = entries();
        give(finding(), "OWN_USE", WHY);
        assertThat(entries()).isEqualTo(before + 1);
        for (String place : List.of("/teams/skt/history", "/organizations/skt/history")) {
            assertThat(Jsoup.parse(body(place, null))
                            .select("tbody.entry")
                            .get(0)
                            .text())
                    .contains("겹쳐 보이는 지원의 처리", "SP-011, SP-013, SP-014", "없음", "공급사 자체 사용", WHY);
        }
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_what_was_typed_stays() {
        String finding = finding();
        Document refused = parse(give(finding, "", "x".repeat(501)), 422);
        assertThat(refused.select(".problems a").eachAttr("href")).containsExactly("#kind", "#why");
        assertThat(refused.select("#why").text()).hasSize(501);
        refused = parse(give(finding, "WRONG", ""), 422);
        assertThat(refused.select("[name=kind][checked]").val()).isEqualTo("WRONG");
        refused = parse(send(finding + "/disposition/withdrawal", form(finding)), 422);
        assertThat(refused.select(".problems a").eachAttr("href")).containsExactly("#withdrawal_why");
    }

    @Test
    void a_form_counts_once_and_the_same_answer_is_no_answer() {
        String finding = finding();
        int before = entries();
        Map<String, String> form = answered(form(finding), "OWN_USE", WHY);
        assertThat(send(finding + "/disposition", form)).hasStatus(303);
        assertThat(send(finding + "/disposition", form)).hasStatus(303);
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(parse(give(finding, "OWN_USE", WHY), 422)
                        .select(".problems a")
                        .eachAttr("href"))
                .containsExactly("#kind");
    }

    @Test
    void an_answer_is_changed_and_taken_back_and_stays_in_the_course() {
        String finding = finding();
        give(finding, "OWN_USE", WHY);
        give(finding, "REAL", "예산이 두 번 쓰임");
        Map<String, String> back = form(finding);
        back.put("withdrawal_why", "다시 살펴봄");
        assertThat(send(finding + "/disposition/withdrawal", back)).hasStatus(303);
        Document page = page(finding);
        assertThat(page.select("section[aria-labelledby=course] tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).contains("처리 취소", "다시 살펴봄"),
                        row -> assertThat(row).contains("실제 중복", "예산이 두 번 쓰임"),
                        row -> assertThat(row).contains("공급사 자체 사용", WHY));
        assertThat(page.select("dl.kv").text()).contains("처리 전").doesNotContain("실제 중복");
        assertThat(counts(support(""), RULE)[1]).isZero();
    }

    @Test
    void somebody_who_answers_on_what_another_changed_meanwhile_sees_it_first() {
        String finding = finding();
        Map<String, String> mine = answered(form(finding), "WRONG", "겹치지 않음");
        give(finding, "OWN_USE", WHY);
        Document stale = parse(send(finding + "/disposition", mine), 409);
        assertThat(stale.select("[role=alert]").text()).contains("기록하지 않았습니다");
        assertThat(stale.select("#why").text()).isEqualTo("겹치지 않음");
        assertThat(stale.select("dl.kv").text()).contains(WHY);
    }

    @Test
    void a_corrected_line_opens_its_finding_again_and_says_what_was_said_before() {
        String finding = finding();
        Map<String, String> mine = answered(form(finding), "WRONG", "겹치지 않음");
        give(finding, "OWN_USE", WHY);
        correct("SP-013", "1001");
        Document page = support("");
        assertThat(counts(page, RULE)[1]).isZero();
        assertThat(list(page).text()).contains("처리한 뒤 자료가 변경되었습니다(SP-013). 이전 처리: 공급사 자체 사용: " + WHY);
        mine.put("version", "1");
        assertThat(send(finding + "/disposition", mine)).hasStatus(409);
        assertThat(give(finding, "OWN_USE", WHY)).hasStatus(303);
        assertThat(counts(support(""), RULE)[1]).isOne();
    }

    @Test
    void no_earlier_day_tells_of_it_and_no_earlier_record_knows_of_it() {
        LocalDate today = LocalDate.now(clock);
        String earlier = body("/support?on=" + today.minusDays(1), null);
        clock.aheadBy(2);
        String unknown = body("/support?known=" + today, null);
        database.sql("select set_config('hannun.knowledge_time',"
                        + " cast(clock_timestamp() + interval '1 day' as text), true)")
                .query(String.class)
                .single();
        assertThat(give(finding(), "OWN_USE", WHY)).hasStatus(303);
        assertThat(body("/support", null)).contains(WHY);
        assertThat(body("/support?known=" + today.plusDays(1), null)).contains(WHY);
        assertThat(body("/support?known=" + today, null)).isEqualTo(unknown);
        clock.aheadBy(0);
        assertThat(body("/support?on=" + today.minusDays(1), null)).isEqualTo(earlier);
    }

    @Test
    void only_those_who_keep_the_record_answer_and_only_today() {
        String finding = finding();
        Document read = parse(mvc.get().uri(finding).with(People.staff()).exchange(), 200);
        assertThat(read.select("main form")).isEmpty();
        assertThat(page(finding + "?on=2026-06-01").select("main form")).isEmpty();
        assertThat(mvc.get().uri(finding).with(People.evaluator())).hasStatus(403);
        var attempt = mvc.post().uri(finding + "/disposition").with(People.staff());
        answered(form(finding), "WRONG", WHY).forEach(attempt::param);
        assertThat(attempt).hasStatus(403);
        assertThat(mvc.get().uri(finding.replaceFirst(".{4}$", "0000")).with(People.staff()))
                .hasStatus(404);
    }

    @Test
    void the_desk_of_a_keeper_says_how_many_wait() {
        String before = desk(People.coordinator());
        give(finding(), "OWN_USE", WHY);
        assertThat(before).contains("처리 전 11건").contains("11건 가운데");
        assertThat(desk(People.coordinator())).contains("11건 가운데 처리 전 10건(처리 뒤 자료가 바뀐 것 0건)");
        correct("SP-013", "1001");
        assertThat(desk(People.coordinator())).contains("11건 가운데 처리 전 11건(처리 뒤 자료가 바뀐 것 1건)");
        assertThat(desk(People.staff())).doesNotContain("처리 전");
    }

    @Test
    void the_invariants_hold_and_find_an_answer_that_skips_a_number() {
        give(finding(), "OWN_USE", WHY);
        assertThat(broken()).isEmpty();
        database.sql("insert into support_disposition (program_id, finding, number, question, kind, why, grounds,"
                        + " given_by) select program_id, finding, 5, question, kind, why, '{\"SP-999\":\"\"}', given_by"
                        + " from support_disposition")
                .update();
        assertThat(broken())
                .contains(
                        "allocation/dispositions-are-numbered",
                        "allocation/disposition-rests-on-lines-of-its-programme");
    }

    private List<String> broken() {
        return invariants.check().stream()
                .filter(answer -> !answer.broken().isEmpty())
                .map(answer -> answer.invariant().name())
                .toList();
    }

    /** The finding about SK Telecom, which supplies GPUs and leads a team. */
    private String finding() {
        return list(support("")).stream()
                .filter(item -> item.text().contains("SP-013"))
                .map(item -> item.select("a[href*=findings]").attr("href"))
                .findFirst()
                .orElseThrow();
    }

    private Document support(String query) {
        return Jsoup.parse(body("/support" + query, People.admin()));
    }

    private static Elements list(Document page) {
        return page.select("#rule-" + RULE + " > ul > li");
    }

    private static int[] counts(Document page, String rule) {
        String said = page.select("#rule-" + rule + " h3 .sub").text();
        return Pattern.compile("\\d+")
                .matcher(said)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group()))
                .toArray();
    }

    private Map<String, String> form(String finding) {
        Map<String, String> form = new HashMap<>();
        Element shown =
                Objects.requireNonNull(page(finding).select("form.stacked").first());
        shown.select("input[type=hidden]").forEach(field -> form.put(field.attr("name"), field.val()));
        form.put("once", UUID.randomUUID().toString());
        return form;
    }

    private static Map<String, String> answered(Map<String, String> form, String kind, String why) {
        form.put("kind", kind);
        form.put("why", why);
        return form;
    }

    private MvcTestResult give(String finding, String kind, String why) {
        return send(finding + "/disposition", answered(form(finding), kind, why));
    }

    private void correct(String code, String quantity) {
        Map<String, String> begin =
                new HashMap<>(Map.of("once", UUID.randomUUID().toString()));
        String line = location(send(Site.PROGRAM + "/facts/support/" + code + "/correction", begin));
        Map<String, String> typed = new HashMap<>();
        Element form = Objects.requireNonNull(page(line).select("form#confirm").first());
        form.select("input[type=text], input[type=hidden], input[checked]")
                .forEach(field -> typed.put(field.attr("name"), field.val()));
        form.select("option[selected]")
                .forEach(option -> typed.put(
                        Objects.requireNonNull(option.closest("select")).attr("name"), option.val()));
        typed.put("quantity", quantity);
        assertThat(send(line, typed)).hasStatus(303);
        String entry = line.replaceFirst("/lines/1$", "");
        Map<String, String> confirm = new HashMap<>(Map.of("why", "정정"));
        page(entry)
                .select("form[action*=confirmation] input[type=hidden]")
                .forEach(field -> confirm.put(field.attr("name"), field.val()));
        assertThat(send(entry + "/confirmation", confirm)).hasStatus(303);
    }

    private String desk(RequestPostProcessor who) {
        return parse(mvc.get().uri("/me").with(who).exchange(), 200)
                .select("#waiting + ul")
                .text();
    }

    private MvcTestResult send(String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(People.admin());
        form.forEach(request::param);
        return request.exchange();
    }

    private Document page(String address) {
        return parse(mvc.get().uri(address).with(People.admin()).exchange(), 200);
    }

    private String body(String place, @Nullable RequestPostProcessor who) {
        var request = mvc.get().uri(Site.PROGRAM + place);
        MvcTestResult answer = (who == null ? request : request.with(who)).exchange();
        assertThat(answer).hasStatus(200);
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private static Document parse(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int entries() {
        return database.sql("select count(*) from audit_entry")
                .query(Integer.class)
                .single();
    }
}
