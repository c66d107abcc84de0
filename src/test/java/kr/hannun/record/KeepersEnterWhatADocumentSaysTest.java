package kr.hannun.record;

import static kr.hannun.record.Keeping.location;
import static kr.hannun.record.Keeping.once;
import static kr.hannun.record.Keeping.parse;
import static kr.hannun.record.Keeping.text;
import static kr.hannun.record.Keeping.with;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class KeepersEnterWhatADocumentSaysTest {

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
    void one_document_is_recorded_as_one_act_and_taken_back_as_one() {
        String earlier = body("/rounds/round-2?on=2026-08-19");
        String history = body("/history?on=2026-08-19");
        String now = body("/rounds/round-2");
        int entries = entries();

        String entry = begin();
        assertThat(body("/rounds/round-2")).isEqualTo(now);
        write(entry, event());
        write(entry, result());
        assertThat(entries()).isEqualTo(entries);
        Document overview = keeping.page(entry);
        assertThat(overview.select("tbody tr")).hasSize(3);
        assertThat(overview.select("#line-3").text()).contains("2차 단계평가", "LG AI연구원 정예팀", "1번 줄", "이상 없음");

        assertThat(keeping.confirm(entry)).hasStatus(303);
        assertThat(entries()).isEqualTo(entries + 1);
        assertThat(body("/history")).contains("결과 발표(시험)");
        assertThat(body("/rounds/round-2?on=2026-08-19")).isEqualTo(earlier);
        assertThat(body("/history?on=2026-08-19")).isEqualTo(history);
        String source = keeping.page(entry).select(".lede a").text();
        assertThat(parse(get("/sources/" + source.split(" ", 2)[0]), 200).text())
                .contains("결과 발표(시험)");

        assertThat(keeping.send(entry + "/reversal", with(keeping.page(entry), Map.of("why", "잘못 옮김"))))
                .hasStatus(303);
        assertThat(entries()).isEqualTo(entries + 2);
        assertThat(body("/history")).doesNotContain("결과 발표(시험)");
        assertThat(body("/rounds/round-2")).isEqualTo(now);
    }

    @Test
    void a_document_that_is_known_is_recognised_by_its_address() {
        Map<String, String> form = document();
        form.put("url", "http://m2.asiatoday.co.kr/kn/view.php?key=20250805010001670/");
        MvcTestResult begun = keeping.send(RECORD, form);
        assertThat(begun).hasStatus(303);
        assertThat(keeping.page(location(begun)).select(".lede a").text()).startsWith("S002 ");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_what_was_typed_stays() {
        String entry = begin();
        Map<String, String> form = support();
        form.put("quantity", "-5");
        form.put("valid_from", "2026-02-31");
        Document refused = parse(keeping.send(entry + "/lines", form), 422);
        assertThat(refused.select(".problems a").eachAttr("href")).containsExactly("#valid_from");
        form.put("valid_from", "2026. 9");
        refused = parse(keeping.send(entry + "/lines", form), 422);
        assertThat(refused.select(".problems a").eachAttr("href")).containsExactly("#quantity");
        assertThat(refused.select("#quantity").val()).isEqualTo("-5");
        assertThat(refused.select("#description_ko").val()).isEqualTo("시험 지원");
        form.put("quantity", "1,024");
        assertThat(keeping.send(entry + "/lines", form)).hasStatus(303);
        assertThat(keeping.page(entry).select("#line-2").text()).contains("1024");
    }

    @Test
    void what_the_database_would_refuse_is_refused_before() {
        String entry = begin();
        Map<String, String> rank = result();
        rank.put("rank", "0");
        assertThat(parse(keeping.send(entry + "/lines", rank), 422)
                        .select(".problems a")
                        .eachAttr("href"))
                .containsExactly("#rank");
        Map<String, String> conflict = line("conflicts");
        conflict.putAll(Map.of("entity_id", "modality", "source_a", "S001", "source_b", "S001"));
        for (String pair : new String[] {"topic", "version_a", "version_b", "handling"}) {
            conflict.put(pair + "_ko", "시험");
            conflict.put(pair + "_en", "Test");
        }
        assertThat(parse(keeping.send(entry + "/lines", conflict), 422)
                        .select(".problems a")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder("#source_b", "#entity_id");
        Map<String, String> round = line("codes");
        round.putAll(Map.of("table", "evaluation_results", "column", "round", "code", "r".repeat(81)));
        round.putAll(Map.of("label_ko", "시험", "label_en", "Test"));
        assertThat(parse(keeping.send(entry + "/lines", round), 422)
                        .select(".problems a")
                        .eachAttr("href"))
                .containsExactly("#code");
    }

    @Test
    void a_certainty_that_no_source_can_give_is_refused() {
        String entry = begin();
        Map<String, String> form = support();
        form.put("source_id", "S118");
        Document refused = parse(keeping.send(entry + "/lines", form), 422);
        assertThat(refused.select(".problems a").eachAttr("href")).containsExactly("#certainty");
    }

    @Test
    void a_draft_is_nobody_elses() {
        String entry = begin();
        for (RequestPostProcessor other : new RequestPostProcessor[] {People.secondAdmin(), People.coordinator()}) {
            assertThat(mvc.get().uri(entry).with(other)).hasStatus(404);
            var confirmation = mvc.post().uri(entry + "/confirmation").with(other);
            with(keeping.page(entry), Map.of("why", "시험")).forEach(confirmation::param);
            assertThat(confirmation).hasStatus(404);
        }
        assertThat(mvc.get().uri(RECORD).with(People.staff())).hasStatus(403);
        assertThat(mvc.get().uri(RECORD)).hasStatus(302);
    }

    @Test
    void two_correct_one_fact_and_the_second_sees_what_the_first_wrote() {
        String mine = correction("SP-003");
        String theirs = correction("SP-003");
        correct(theirs, "210");
        assertThat(keeping.confirm(theirs)).hasStatus(303);
        asIfWrittenBefore(mine, "220");
        Document overtaken = parse(keeping.confirm(mine), 422);
        assertThat(overtaken.select(".problems a").eachAttr("href")).containsExactly("#line-1");
        assertThat(overtaken.select("#line-1").text()).contains("200", "210", "220");
        correct(mine, "220");
        assertThat(keeping.confirm(mine)).hasStatus(303);
        Document fact = keeping.page(Site.PROGRAM + "/facts/support/SP-003");
        assertThat(fact.select("dl.kv").text()).contains("220");
        assertThat(fact.select("tbody tr")).hasSize(2);
        Document trail = parse(get("/trail"), 200);
        assertThat(trail.text()).contains("자료에서 사실 기록");
    }

    @Test
    void a_fact_that_is_put_right_keeps_its_code_and_its_address() {
        String entry = location(keeping.send(Site.PROGRAM + "/facts/models/M-KEXAONE/correction", once()))
                .replaceFirst("/lines/1$", "");
        Document form = keeping.page(entry + "/lines/1");
        assertThat(form.select("#slug, #model_id")).isEmpty();
        Map<String, String> typed = Keeping.typed(form);
        typed.put("name_en", "K-EXAONE 236B, renamed");
        typed.put("slug", "elsewhere");
        assertThat(keeping.send(entry + "/lines/1", typed)).hasStatus(303);
        assertThat(keeping.confirm(entry)).hasStatus(303);
        assertThat(body("/models/k-exaone-236b?lang=en")).contains("K-EXAONE 236B, renamed");
    }

    @Test
    void a_correction_that_corrects_nothing_is_not_recorded() {
        String entry = correction("SP-003");
        Document refused = parse(keeping.confirm(entry), 422);
        assertThat(refused.select(".problems a").eachAttr("href")).containsExactly("#line-1");
    }

    @Test
    void two_windows_write_two_lines_and_no_number_means_two() {
        String entry = begin();
        Map<String, String> title = event();
        title.put("title_ko", "2차 결과(@1, @2)");
        keeping.page(entry + "/lines/new?of=events");
        keeping.page(entry + "/lines/new?of=support");
        write(entry, title);
        write(entry, support());
        assertThat(keeping.page(entry).select("tbody tr").eachAttr("id")).containsExactly("line-1", "line-2", "line-3");
        assertThat(keeping.send(entry + "/lines/3/removal", once())).hasStatus(303);
        write(entry, support());
        assertThat(keeping.page(entry).select("tbody tr").eachAttr("id")).containsExactly("line-1", "line-2", "line-4");
        assertThat(keeping.confirm(entry)).hasStatus(303);
        assertThat(body("/history")).contains("2차 결과(@1, @2)");
    }

    @Test
    void the_document_of_an_entry_stays_in_it() {
        String entry = begin();
        Document refused = parse(keeping.send(entry + "/lines/1/removal", once()), 422);
        assertThat(refused.select(".problems a").eachAttr("href")).containsExactly("#line-1");
    }

    @Test
    void a_line_that_another_window_wrote_meanwhile_is_not_written_over() {
        String entry = begin();
        write(entry, support());
        Map<String, String> mine = Keeping.typed(keeping.page(entry + "/lines/2"));
        Map<String, String> theirs = Keeping.typed(keeping.page(entry + "/lines/2"));
        theirs.put("quantity", "7");
        assertThat(keeping.send(entry + "/lines/2", theirs)).hasStatus(303);
        mine.put("quantity", "8");
        Document stale = parse(keeping.send(entry + "/lines/2", mine), 409);
        assertThat(stale.select("#quantity").val()).isEqualTo("8");
        assertThat(keeping.page(entry).select("#line-2").text()).contains("7");
        Map<String, String> again = Keeping.typed(stale);
        again.put("quantity", "8");
        assertThat(keeping.send(entry + "/lines/2", again)).hasStatus(303);
    }

    @Test
    void a_fact_on_which_another_rests_is_not_taken_out() {
        MvcTestResult begun = keeping.send(Site.PROGRAM + "/facts/models/M-KEXAONE/withdrawal", once());
        Document entry = keeping.page(location(begun));
        assertThat(entry.select(".problems").text()).contains("BR-001");
        assertThat(parse(keeping.confirm(location(begun)), 422).select("h2").text())
                .contains("수정할 사항");
    }

    @Test
    void a_fact_is_taken_out_with_its_reason_and_stays_known() {
        MvcTestResult begun = keeping.send(Site.PROGRAM + "/facts/glossary/GL-45/withdrawal", once());
        String entry = location(begun);
        assertThat(keeping.confirm(entry)).hasStatus(303);
        assertThat(mvc.get().uri(Site.PROGRAM + "/facts/glossary/GL-45").with(People.admin()))
                .hasStatus(404);
        assertThat(keeping.page(entry).select("#line-1").text()).contains("기록 취소");
    }

    @Test
    void and_comes_back_when_the_entry_is_taken_back() {
        Document before = keeping.page(Site.PROGRAM + "/facts/support/SP-017");
        String entry = location(keeping.send(Site.PROGRAM + "/facts/support/SP-017/withdrawal", once()));
        assertThat(keeping.confirm(entry)).hasStatus(303);
        assertThat(keeping.reverse(entry, "잘못 취소함")).hasStatus(303);
        assertThat(keeping.page(Site.PROGRAM + "/facts/support/SP-017")
                        .select("dd")
                        .eachText())
                .isEqualTo(before.select("dd").eachText());
        assertThat(keeping.page(Site.PROGRAM + "/support").select("#sp-017")).isNotEmpty();
    }

    @Test
    void what_a_new_document_says_otherwise_is_taken_back_with_the_document() {
        String fact = Site.PROGRAM + "/facts/models/M-HCX-OMNI-8B";
        List<String> before = keeping.page(fact).select("dd").eachText();
        String entry = begin();
        Map<String, String> line = once();
        line.putAll(Map.of("of", "models", "act", "revise", "about", "M-HCX-OMNI-8B", "context_tokens", "64000"));
        line.putAll(Map.of("source_id", "@1", "certainty", "official"));
        assertThat(keeping.send(entry + "/lines", line)).hasStatus(303);
        assertThat(keeping.confirm(entry)).hasStatus(303);
        assertThat(keeping.page(fact).select("dd").eachText()).isNotEqualTo(before);
        assertThat(keeping.reverse(entry, "시험")).hasStatus(303);
        assertThat(keeping.page(fact).select("dd").eachText()).isEqualTo(before);
    }

    @Test
    void a_reason_is_asked_for() {
        String entry = begin();
        Document refused =
                parse(keeping.send(entry + "/confirmation", with(keeping.page(entry), Map.of("why", ""))), 422);
        assertThat(refused.select(".problems a").eachAttr("href")).containsExactly("#why");
        assertThat(keeping.send(entry + "/discarding", with(keeping.page(entry), Map.of())))
                .hasStatus(303);
        assertThat(mvc.get().uri(entry).with(People.admin())).hasStatus(404);
    }

    private String begin() {
        return location(keeping.send(RECORD, document()));
    }

    private static Map<String, String> document() {
        Map<String, String> form = once();
        form.put("kind", "official");
        form.put("title", "시험 보도자료");
        form.put("label_ko", "시험 보도자료");
        form.put("label_en", "Test release");
        form.put("url", "https://example.org/test/2026-08-20");
        form.put("published_on", "26.8.20");
        return form;
    }

    private static Map<String, String> event() {
        Map<String, String> form = line("events");
        form.put("date", "2026. 8. 20.");
        form.put("title_ko", "2차 단계평가 결과 발표(시험)");
        form.put("title_en", "Second stage results (test)");
        return form;
    }

    private static Map<String, String> result() {
        Map<String, String> form = line("evaluation_results");
        form.put("round", "round_2");
        form.put("team_id", "T-LG");
        form.put("part", "total");
        form.put("statistic", "score");
        form.put("decision", "selected");
        return form;
    }

    private static Map<String, String> support() {
        Map<String, String> form = line("support");
        form.put("team_id", "T-LG");
        form.put("kind", "gpu");
        form.put("description_ko", "시험 지원");
        form.put("description_en", "Test support");
        return form;
    }

    private static Map<String, String> line(String kind) {
        Map<String, String> form = once();
        form.put("of", kind);
        form.put("source_id", "@1");
        form.put("certainty", "official");
        return form;
    }

    private void write(String entry, Map<String, String> line) {
        assertThat(keeping.send(entry + "/lines", line)).hasStatus(303);
    }

    private String correction(String code) {
        String form = location(keeping.send(Site.PROGRAM + "/facts/support/" + code + "/correction", once()));
        return form.replaceFirst("/lines/1$", "");
    }

    private void correct(String entry, String quantity) {
        Map<String, String> typed = Keeping.typed(keeping.page(entry + "/lines/1"));
        typed.put("quantity", quantity);
        assertThat(keeping.send(entry + "/lines/1", typed)).hasStatus(303);
    }

    /** As if the line had been written before the other person confirmed. */
    private void asIfWrittenBefore(String entry, String quantity) {
        correct(entry, quantity);
        database.sql("update record_line set before = json_set.before from (select l.entry_id, replace(l.before,"
                        + " '\"quantity\":\"210\"', '\"quantity\":\"200\"') as before from record_line l"
                        + " join record_entry e on e.id = l.entry_id where e.number = :number) json_set"
                        + " where record_line.entry_id = json_set.entry_id")
                .param("number", Integer.parseInt(entry.replaceFirst(".*/", "")))
                .update();
    }

    private int entries() {
        return database.sql("select count(*) from audit_entry where event in ('FactsRecorded', 'FactsTakenBack')")
                .query(Integer.class)
                .single();
    }

    private String body(String place) {
        return text(get(place));
    }

    private MvcTestResult get(String place) {
        return mvc.get().uri(Site.PROGRAM + place).exchange();
    }
}
