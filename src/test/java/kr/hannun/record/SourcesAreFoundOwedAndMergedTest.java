package kr.hannun.record;

import static kr.hannun.record.Keeping.location;
import static kr.hannun.record.Keeping.once;
import static kr.hannun.record.Keeping.parse;
import static kr.hannun.record.Keeping.text;
import static kr.hannun.record.Keeping.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class SourcesAreFoundOwedAndMergedTest {

    private static final String RECORD = Site.PROGRAM + "/record";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    private Keeping keeping;

    @BeforeEach
    void somebody_keeps_the_record() {
        keeping = new Keeping(mvc);
    }

    @Test
    void words_offer_the_sources_that_fit_and_a_choice_is_taken() {
        Map<String, String> form = once();
        form.put("source", "아시아투데이");
        Document asked = parse(keeping.send(RECORD, form), 422);
        assertThat(asked.select("#source").val()).isEqualTo("아시아투데이");
        assertThat(asked.select(".problems a").eachAttr("href")).containsExactly("#source");
        assertThat(asked.select("input[name=source_choice]").eachAttr("value")).contains("S002");

        form.put("source_choice", "S002");
        assertThat(document(keeping.send(RECORD, form))).startsWith("S002 ");
    }

    @Test
    void a_choice_that_does_not_fit_the_words_is_not_taken() {
        Map<String, String> form = once();
        form.putAll(Map.of("source", "업스테이지", "source_choice", "S001"));
        assertThat(keeping.send(RECORD, form)).hasStatus(422);
    }

    @ParameterizedTest
    @CsvSource({
        "s002",
        "https://m.asiatoday.co.kr/kn/view.php?key=20250805010001670&utm_source=x",
        "http://www.asiatoday.co.kr/kn/view.php?fbclid=1&key=20250805010001670#top",
        "https://m2.asiatoday.co.kr/kn/view.php?key=20250805010001670/"
    })
    void a_source_is_known_however_its_address_is_written(String typed) {
        Map<String, String> form = once();
        form.put("source", typed);
        assertThat(document(keeping.send(RECORD, form))).startsWith("S002 ");
    }

    @Test
    void another_page_of_the_same_site_is_another_document() {
        Map<String, String> form = once();
        form.put("source", "https://m2.asiatoday.co.kr/kn/view.php?key=20250805010001671");
        assertThat(keeping.send(RECORD, form)).hasStatus(422);
    }

    @Test
    void another_document_of_the_same_title_is_asked_about() {
        String title = database.sql(
                        "select d.title from source_document d join audit_head h on h.program_id = d.program_id"
                                + " where h.slug = :slug and d.code = 'S007'")
                .param("slug", Site.SLUG)
                .query(String.class)
                .single();
        Map<String, String> form = press("https://example.org/elsewhere");
        form.put("title", title);
        Document asked = parse(keeping.send(RECORD, form), 422);
        assertThat(asked.select(".problems").text()).contains("S007");
        form.put("another", "yes");
        assertThat(document(keeping.send(RECORD, form))).isEmpty();
    }

    @Test
    void a_fact_without_a_known_source_is_marked_owed_and_supplied() {
        assertThat(owedOnTheDeskOf(People.coordinator())).isEmpty();
        String entry = location(keeping.send(RECORD, owed()));
        assertThat(keeping.page(entry + "/lines/new?of=support")
                        .select("input[name=certainty][checked], option[selected][value=unsourced]"))
                .hasSize(1);
        Map<String, String> support = support();
        support.putAll(Map.of("source_id", "@1", "certainty", "unsourced"));
        assertThat(keeping.send(entry + "/lines", support)).hasStatus(303);
        assertThat(confirm(entry)).hasStatus(303);

        Document page = parse(get("/support"), 200);
        assertThat(page.select("tr:contains(시험 지원)").text()).contains("출처 확인 전");
        Document owed = keeping.page(RECORD + "/owed");
        assertThat(owed.select("tbody tr")).hasSize(1);
        assertThat(owed.select("tbody tr").text()).contains("시험 지원", "2026");
        for (var person : new RequestPostProcessor[] {People.coordinator(), People.admin()}) {
            assertThat(owedOnTheDeskOf(person)).contains("출처를 입력할 사실 1건");
        }
        assertThat(owedOnTheDeskOf(People.staff())).isEmpty();

        String fact = Objects.requireNonNull(owed.select("tbody a").last()).attr("href");
        correct(fact, Map.of("source_id", "S002", "certainty", "press"));
        assertThat(keeping.page(RECORD + "/owed").select("tbody tr")).isEmpty();
        assertThat(parse(get("/support"), 200).select("tr:contains(시험 지원)").text())
                .doesNotContain("출처 확인 전");
    }

    @Test
    void what_is_owed_stands_in_pages() {
        String entry = location(keeping.send(RECORD, owed()));
        for (int number = 1; number <= 11; number++) {
            Map<String, String> support = support();
            support.putAll(
                    Map.of("source_id", "@1", "certainty", "unsourced", "description_en", "Test support " + number));
            assertThat(keeping.send(entry + "/lines", support)).hasStatus(303);
        }
        assertThat(confirm(entry)).hasStatus(303);
        Document first = keeping.page(RECORD + "/owed?size=10");
        assertThat(first.select("tbody tr")).hasSize(10);
        assertThat(first.select(".lede, caption").text()).contains("11건의 사실", "총 11건");
        assertThat(keeping.page(RECORD + "/owed?size=10&page=2").select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void a_line_may_say_that_its_source_is_not_yet_known() {
        Map<String, String> document = press("https://example.org/new");
        String entry = location(keeping.send(RECORD, document));
        Map<String, String> support = support();
        support.putAll(Map.of("source_id", "", "certainty", "unsourced"));
        assertThat(keeping.send(entry + "/lines", support)).hasStatus(303);
        assertThat(keeping.page(entry).select("#line-2").text()).contains("출처 확인 전인 자료");
        assertThat(confirm(entry)).hasStatus(303);
        assertThat(keeping.page(RECORD + "/owed").select("tbody tr")).hasSize(1);
    }

    @Test
    void what_is_not_yet_known_is_never_more_certain_and_what_is_known_never_less() {
        String entry = location(keeping.send(RECORD, owed()));
        Map<String, String> official = support();
        official.putAll(Map.of("source_id", "@1", "certainty", "official"));
        assertThat(parse(keeping.send(entry + "/lines", official), 422)
                        .select(".problems a")
                        .eachAttr("href"))
                .containsExactly("#certainty");
        Map<String, String> known = support();
        known.putAll(Map.of("source_id", "S002", "certainty", "unsourced"));
        assertThat(keeping.send(entry + "/lines", known)).hasStatus(422);
        Map<String, String> both = support();
        both.putAll(Map.of("source_id", "@1", "also_source_ids", "S002", "certainty", "press"));
        assertThat(keeping.send(entry + "/lines", both)).hasStatus(422);
    }

    @Test
    void the_document_of_several_facts_is_supplied_once() {
        String entry = location(keeping.send(RECORD, owed()));
        for (String name : new String[] {"하나", "둘"}) {
            Map<String, String> support = support();
            support.putAll(Map.of("source_id", "@1", "certainty", "unsourced"));
            support.putAll(Map.of("description_ko", "시험 " + name, "description_en", "Test " + name));
            assertThat(keeping.send(entry + "/lines", support)).hasStatus(303);
        }
        assertThat(confirm(entry)).hasStatus(303);
        String document =
                keeping.page(RECORD + "/owed").select("tbody a").getFirst().attr("href");
        correct(
                document,
                Map.of(
                        "kind",
                        "press",
                        "url",
                        "https://example.org/supplied",
                        "published_on",
                        "2026. 8.",
                        "counts_from",
                        ""));
        assertThat(keeping.page(RECORD + "/owed").select("tbody tr")).isEmpty();
        assertThat(parse(get("/support"), 200).select("tr:contains(시험 둘)").text())
                .contains("언론");
    }

    @Test
    void two_sources_that_are_one_are_merged_and_parted_again() {
        String before = plain(body("/sources/S002"));
        String overview = plain(body("/teams"));
        assertThat(before).contains("인용");
        String entry = correct(Site.PROGRAM + "/facts/sources/S002", Map.of("same_as", "S001"));

        Document merged = parse(get("/sources/S002"), 200);
        assertThat(merged.select(".note a").attr("href")).contains("/sources/S001");
        assertThat(merged.text()).contains("이 자료를 인용한 사실이 없습니다");
        assertThat(database.sql("select count(*) from citation_source cs join source_document d on d.id = cs.source_id"
                                + " where d.code = 'S002' and d.same_as_id is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(parse(get("/sources?q=S002"), 200).select("tbody tr td").text())
                .contains("S001");
        assertThat(keeping.page(Site.PROGRAM + "/facts/sources/S002").text()).contains("같은 자료");
        Map<String, String> form = once();
        form.put("source", "https://m2.asiatoday.co.kr/kn/view.php?key=20250805010001670");
        assertThat(document(keeping.send(RECORD, form))).startsWith("S001 ");
        assertThat(keeping.send(entry + "/reversal", with(keeping.page(entry), Map.of("why", "다른 자료임"))))
                .hasStatus(303);
        assertThat(plain(body("/sources/S002"))).isEqualTo(before);
        assertThat(plain(body("/teams"))).isEqualTo(overview);
    }

    @Test
    void the_title_day_and_kind_of_a_source_are_put_right_and_its_history_says_so() {
        String newest = parse(get(""), 200).select(".stamps").text();
        correct(
                Site.PROGRAM + "/facts/sources/S002",
                Map.of("title", "고친 제목", "published_on", "2026. 11. 20.", "kind", "official"));
        Document page = parse(get("/sources/S002"), 200);
        assertThat(page.text()).contains("고친 제목", "2026. 11. 20.", "공식 자료");
        Document fact = keeping.page(Site.PROGRAM + "/facts/sources/S002");
        assertThat(fact.select("tbody tr")).hasSize(1);
        assertThat(fact.select("tbody").text()).contains("시험");
        assertThat(parse(get(""), 200).select(".stamps").text())
                .isNotEqualTo(newest)
                .contains("2026. 11. 20.");
    }

    @Test
    void the_newest_source_follows_a_document_that_was_entered() {
        Map<String, String> form = press("https://example.org/newest");
        form.put("published_on", "2026. 11. 22.");
        String entry = location(keeping.send(RECORD, form));
        assertThat(parse(get(""), 200).select(".stamps").text()).doesNotContain("2026. 11. 22.");
        assertThat(confirm(entry)).hasStatus(303);
        assertThat(parse(get(""), 200).select(".stamps").text()).contains("2026. 11. 22.");
    }

    @Test
    void a_form_that_lacks_a_source_waits_while_it_is_recorded_and_goes_on_with_it() {
        String waits = Site.PROGRAM + "/milestones/new";
        Document form = parse(keeping.get(People.coordinator(), waits), 200);
        assertThat(form.select(".of-source button[name=_aside]").val()).endsWith("/record/sources/new?field=source");
        Map<String, String> described = press("https://example.org/aside");
        described.putAll(Map.of("back", waits, "field", "source"));
        String back = location(keeping.send(People.coordinator(), RECORD + "/sources", described));
        assertThat(back).startsWith(waits + "?source=S");
        String code = back.substring(back.indexOf("=S") + 1);
        assertThat(parse(get("/sources/" + code), 200).text()).contains("시험 기사", "2026. 8. 20.");

        Map<String, String> again = press("http://www.example.org/aside/?utm_source=x");
        again.putAll(Map.of("back", waits, "field", "source"));
        assertThat(location(keeping.send(People.coordinator(), RECORD + "/sources", again)))
                .isEqualTo(back);
        Map<String, String> away = press("https://example.org/aside");
        away.putAll(Map.of("back", "https://example.org/evil", "field", "source"));
        assertThat(location(keeping.send(People.coordinator(), RECORD + "/sources", away)))
                .startsWith("/?source=S");
    }

    @Test
    void forms_with_commands_of_their_own_check_what_a_source_can_say() {
        Map<String, String> form = once();
        form.putAll(Map.of("source", "S118", "certainty", "official", "why", "시험", "stated", "2026. 11. 1."));
        form.putAll(Map.of("title_ko", "시험", "title_en", "Test", "from", "2027", "team", "T-LG"));
        Document refused = parse(keeping.send(People.coordinator(), Site.PROGRAM + "/milestones/new", form), 422);
        assertThat(refused.select(".problems a").eachAttr("href")).contains("#certainty");
        form.putAll(Map.of("source", "아시아투데이", "certainty", "press"));
        refused = parse(keeping.send(People.coordinator(), Site.PROGRAM + "/milestones/new", form), 422);
        assertThat(refused.select("input[name=source_choice]").eachAttr("value"))
                .contains("S002");
    }

    /** Corrects what stands on this page of a fact, and answers the entry that did. */
    private String correct(String fact, Map<String, String> cells) {
        String line = location(keeping.send(fact.replaceFirst("\\?.*", "") + "/correction", once()));
        Map<String, String> typed = typed(keeping.page(line));
        typed.putAll(cells);
        MvcTestResult sent = keeping.send(line, typed);
        assertThat(sent).as(text(sent)).hasStatus(303);
        String entry = line.replaceFirst("/lines/1$", "");
        MvcTestResult confirmed = confirm(entry);
        assertThat(confirmed).as(text(confirmed)).hasStatus(303);
        return entry;
    }

    private static Map<String, String> typed(Document page) {
        Map<String, String> typed = once();
        page.select("form.edit input[type=text], form.edit input[type=hidden], form.edit input[checked]")
                .forEach(input -> typed.put(input.attr("name"), input.val()));
        page.select("form.edit select")
                .forEach(select -> typed.put(
                        select.attr("name"), select.select("option[selected]").attr("value")));
        return typed;
    }

    private MvcTestResult confirm(String entry) {
        return keeping.send(entry + "/confirmation", with(keeping.page(entry), Map.of("why", "시험")));
    }

    private String owedOnTheDeskOf(RequestPostProcessor person) {
        return parse(keeping.get(person, "/me"), 200)
                .select("a[href='" + RECORD + "/owed']")
                .text();
    }

    private String document(MvcTestResult begun) {
        return keeping.page(location(begun)).select(".lede a").text();
    }

    private MvcTestResult get(String page) {
        return keeping.get(People.admin(), Site.PROGRAM + page);
    }

    private String body(String page) {
        return text(get(page));
    }

    /** A page as it is read: where the history stands is not what it says. */
    private static String plain(String page) {
        return org.jsoup.Jsoup.parse(page).select("main").text();
    }

    private static Map<String, String> owed() {
        Map<String, String> form = once();
        form.put("owed", "yes");
        return form;
    }

    private static Map<String, String> press(String url) {
        Map<String, String> form = once();
        form.putAll(Map.of(
                "kind", "press",
                "title", "시험 기사",
                "label_ko", "시험 기사",
                "label_en", "Test article",
                "url", url,
                "published_on", "2026. 8. 20."));
        return form;
    }

    private static Map<String, String> support() {
        Map<String, String> form = once();
        form.putAll(Map.of(
                "of", "support",
                "kind", "gpu",
                "description_ko", "시험 지원",
                "description_en", "Test support",
                "team_id", "T-LG"));
        return form;
    }
}
