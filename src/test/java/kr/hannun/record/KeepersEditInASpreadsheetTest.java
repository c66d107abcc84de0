package kr.hannun.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class KeepersEditInASpreadsheetTest {

    private static final String SHEETS = Site.PROGRAM + "/record/sheets";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext application;

    private Sheets sheets;

    @BeforeEach
    void open() {
        sheets = new Sheets(application);
    }

    @Test
    void what_differs_is_shown_cell_by_cell_and_becomes_one_entry() {
        String sheet = send(taken("support"), rows -> {
            Sheets.write(rows, "SP-003", "quantity", "210");
            List<String> fresh = fresh(rows);
            rows.add(fresh);
        });
        Document comparison = page(sheet);
        assertThat(counts(comparison)).containsExactly("1줄", "1줄, 1칸", "0줄, 선택하지 않으면 그대로 둠");
        assertThat(comparison.select("#row-5").text()).contains("SP-003", "F5", "200", "210");
        int entries = entries();

        String entry = location(enter(sheet, comparison, Map.of()));
        assertThat(page(entry).select("tbody tr").eachAttr("id")).containsExactly("line-5", "line-52");
        assertThat(entries()).isEqualTo(entries);
        assertThat(confirm(entry)).hasStatus(303);
        assertThat(entries()).isEqualTo(entries + 1);
        assertThat(fact("SP-003")).contains("210");
        assertThat(mvc.get().uri(sheet).with(People.admin())).hasStatus(404);
    }

    @Test
    void two_change_one_row_and_nothing_of_either_is_lost() {
        byte[] mine = sheets.workbook("support");
        correct("SP-003", "quantity", "210");
        correct("SP-003", "description_ko", "다른 사람의 말");
        String sheet = send(mine, rows -> {
            Sheets.write(rows, "SP-003", "quantity", "220");
            Sheets.write(rows, "SP-003", "note_ko", "내 비고");
        });
        Document comparison = page(sheet);
        assertThat(comparison.select("table.three").text())
                .contains("200", "210", "220", "다른 사람의 말", "수정하지 않음", "내 비고");

        Document undecided = parse(enter(sheet, comparison, Map.of()), 422);
        assertThat(undecided.select(".problems a").eachAttr("href")).containsExactly("#take.5.quantity");
        String entry = location(enter(sheet, comparison, Map.of("take.5.quantity", "sent")));
        assertThat(page(entry).select("#line-5").text()).contains("210", "220");
        assertThat(confirm(entry)).hasStatus(303);
        assertThat(fact("SP-003")).contains("220", "다른 사람의 말", "내 비고");
    }

    @Test
    void what_the_other_wrote_stays_where_one_says_so() {
        byte[] mine = sheets.workbook("support");
        correct("SP-003", "quantity", "210");
        String sheet = send(mine, rows -> {
            Sheets.write(rows, "SP-003", "quantity", "220");
            Sheets.write(rows, "SP-003", "note_ko", "내 비고");
        });
        String entry = location(enter(sheet, page(sheet), Map.of("take.5.quantity", "now")));
        assertThat(confirm(entry)).hasStatus(303);
        assertThat(fact("SP-003")).contains("210", "내 비고").doesNotContain("220");
    }

    @Test
    void a_fact_that_another_took_out_is_recorded_anew_only_where_one_says_so() {
        byte[] mine = sheets.workbook("glossary");
        confirm(location(post(Site.PROGRAM + "/facts/glossary/GL-45/withdrawal", once())));
        String sheet = send(mine, rows -> Sheets.write(rows, "GL-45", "meaning_ko", "고친 뜻"));
        Document comparison = page(sheet);
        String field = comparison.select("table.three input[type=radio]").attr("name");
        Document nothing = parse(enter(sheet, comparison, Map.of(field, "now")), 422);
        assertThat(nothing.select(".problems a").eachAttr("href")).containsExactly("#use");
        String entry = location(enter(sheet, comparison, Map.of(field, "sent")));
        assertThat(confirm(entry)).hasStatus(303);
        assertThat(page(entry).text()).contains("고친 뜻", "추가");
    }

    @Test
    void a_row_that_only_another_changed_stays_as_it_is_recorded() {
        byte[] mine = sheets.workbook("support");
        correct("SP-003", "quantity", "210");
        Document comparison = page(send(mine, rows -> {}));
        assertThat(comparison.select(".lede").text()).contains("바꿀 내용이 없습니다");
        assertThat(comparison.select("#n-same").text()).contains("다른 사람이 수정하여 현재 값을 유지하는 줄 1줄");
    }

    @Test
    void rows_that_are_missing_stay_unless_somebody_takes_them_out() {
        Consumer<List<List<String>>> change = rows -> {
            rows.removeIf(row -> List.of("GL-44", "GL-45").contains(row.getFirst()));
            Sheets.write(rows, "GL-01", "meaning_ko", "고친 뜻");
        };
        Document comparison = page(send(taken("glossary"), change));
        assertThat(comparison.select("input[name=out]").eachAttr("value")).containsExactly("GL-44", "GL-45");
        assertThat(comparison.select("input[name=out][checked]")).isEmpty();
        String entry = location(enter(send(taken("glossary"), change), comparison, Map.of()));
        assertThat(page(entry).select("tbody tr")).hasSize(1);
        String other = location(enter(send(taken("glossary"), change), comparison, Map.of("out", "GL-45")));
        assertThat(page(other).select("tbody tr")).hasSize(2);
        assertThat(confirm(other)).hasStatus(303);
        assertThat(mvc.get().uri(Site.PROGRAM + "/facts/glossary/GL-45").with(People.admin()))
                .hasStatus(404);
        assertThat(page(Site.PROGRAM + "/facts/glossary/GL-44").text()).contains("GL-44");
    }

    @Test
    void a_comparison_that_is_out_of_date_is_shown_anew() {
        String sheet = send(taken("support"), rows -> Sheets.write(rows, "SP-004", "quantity", "9"));
        Document comparison = page(sheet);
        correct("SP-003", "quantity", "210");
        Document stale = parse(enter(sheet, comparison, Map.of()), 409);
        assertThat(stale.select("input[name=use][checked]")).hasSize(1);
        assertThat(enter(sheet, stale, Map.of())).hasStatus(303);
    }

    @Test
    void one_form_makes_one_entry() {
        String sheet = send(taken("support"), rows -> Sheets.write(rows, "SP-004", "quantity", "9"));
        Document comparison = page(sheet);
        Map<String, String> form = form(comparison, Map.of());
        String entry = location(post(sheet + "/entry", form, List.of("6")));
        assertThat(location(post(sheet + "/entry", form, List.of("6")))).isEqualTo(entry);
    }

    @Test
    void a_new_document_becomes_the_first_line_and_the_source_of_rows_without_one() {
        String sheet = send(taken("support"), rows -> rows.add(fresh(rows)));
        Map<String, String> form = form(page(sheet), Map.of("source", "", "kind", "official", "title", "시험 보도자료"));
        form.put("label_ko", "시험 보도자료");
        form.put("label_en", "Test release");
        form.put("published_on", "2026-08-20");
        form.put("url", "https://example.org/test/2026-08-20");
        String entry = location(post(sheet + "/entry", form, List.of("52")));
        assertThat(page(entry).select("#line-52").text()).contains("1번 줄", "이상 없음");
        assertThat(confirm(entry)).hasStatus(303);
    }

    @Test
    void a_sheet_is_nobody_elses() {
        String sheet = send(taken("support"), rows -> Sheets.write(rows, "SP-004", "quantity", "9"));
        assertThat(mvc.get().uri(sheet).with(People.secondAdmin())).hasStatus(404);
        assertThat(mvc.get().uri(sheet).with(People.staff())).hasStatus(403);
        assertThat(mvc.get().uri(sheet)).hasStatus(302);
        assertThat(post(sheet + "/discarding", once())).hasStatus(303);
        assertThat(mvc.get().uri(sheet).with(People.admin())).hasStatus(404);
    }

    @Test
    void what_is_no_sheet_is_refused_beside_its_field() {
        assertThat(refusal(new byte[0])).contains("파일을 선택하십시오");
        assertThat(refusal("이름,나이\n가,1\n".getBytes(StandardCharsets.UTF_8))).contains("어느 종류의 표인지 알 수 없습니다");
        assertThat(refusal(new byte[6 * 1024 * 1024])).contains("5MB를 넘습니다");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4})).contains("손상되어");
    }

    @Test
    void a_text_that_does_not_tell_is_compared_with_what_is_recorded() {
        MvcTestResult sent = upload("support.csv", sheets.text("support"));
        assertThat(page(location(sent)).text()).contains("파일에서 알 수 없어");
        MvcTestResult named = upload(sheets.name("support") + " (2).csv", sheets.text("support"));
        assertThat(page(location(named)).text()).containsPattern("변경 기록 [0-9]+번째까지의 상태");
    }

    private byte[] taken(String kind) {
        return sheets.workbook(kind);
    }

    /** A support that is new: nobody has given it a code, and nobody says who says so. */
    private static List<String> fresh(List<List<String>> rows) {
        List<String> fresh = new ArrayList<>(rows.get(4));
        fresh.set(0, "");
        List<String> heads = rows.get(1);
        fresh.set(heads.indexOf("description_ko"), "시험 지원");
        fresh.set(heads.indexOf("description_en"), "Test support");
        fresh.set(heads.indexOf("source_id"), "");
        fresh.set(heads.indexOf("also_source_ids"), "");
        fresh.set(heads.indexOf("certainty"), "");
        return fresh;
    }

    private String send(byte[] workbook, Consumer<List<List<String>>> change) {
        String name =
                "표_r" + sheets.read("표.xlsx", workbook).mark().orElseThrow().seq() + ".xlsx";
        return location(upload(name, Sheets.changed(workbook, change)));
    }

    private MvcTestResult upload(String name, byte[] file) {
        return mvc.post()
                .uri(SHEETS)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .param("once", UUID.randomUUID().toString())
                .with(People.admin())
                .exchange();
    }

    private String refusal(byte[] file) {
        return parse(upload("표.xlsx", file), 422).select("#file-e").text();
    }

    private static List<String> counts(Document comparison) {
        return comparison.select("#n-added, #n-changed, #n-missing").eachText();
    }

    private MvcTestResult enter(String sheet, Document comparison, Map<String, String> chosen) {
        return post(
                sheet + "/entry",
                form(comparison, chosen),
                comparison.select("input[name=use][checked]").eachAttr("value"));
    }

    private static Map<String, String> form(Document comparison, Map<String, String> chosen) {
        Map<String, String> form = once();
        form.put("version", comparison.select("input[name=version]").val());
        form.put("source", "S001");
        form.putAll(chosen);
        return form;
    }

    private void correct(String code, String column, String text) {
        new Keeping(mvc).correct(Site.PROGRAM + "/facts/support/" + code, Map.of(column, text));
    }

    private String fact(String code) {
        return page(Site.PROGRAM + "/facts/support/" + code).select("dl.kv").text();
    }

    private MvcTestResult confirm(String entry) {
        Map<String, String> form = once();
        form.put("version", page(entry).select("input[name=version]").val());
        form.put("why", "시험");
        return post(entry + "/confirmation", form);
    }

    private int entries() {
        return database.sql("select count(*) from audit_entry where event = 'FactsRecorded'")
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> once() {
        return new LinkedHashMap<>(Map.of("once", UUID.randomUUID().toString()));
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        return post(address, form, List.of());
    }

    private MvcTestResult post(String address, Map<String, String> form, List<String> used) {
        var request = mvc.post().uri(address).with(People.admin());
        form.forEach(request::param);
        used.forEach(row -> request.param("use", row));
        return request.exchange();
    }

    private Document page(String address) {
        return parse(mvc.get().uri(address).with(People.admin()).exchange(), 200);
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
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
