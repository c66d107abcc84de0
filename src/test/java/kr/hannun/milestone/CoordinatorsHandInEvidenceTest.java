package kr.hannun.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Slug;
import kr.hannun.shared.TypedId;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class CoordinatorsHandInEvidenceTest {

    private static final String CODE = MilestoneFixture.OF_TEAM;

    @Autowired
    MilestoneFixture fixture;

    @Autowired
    EvidenceQueries evidence;

    @Autowired
    MilestoneQueries milestones;

    @Autowired
    EvidenceHasItsFile invariant;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient database;

    @Value("${hannun.data-dir}")
    Path data;

    @Proves({"ASVS 3.2.1", "ASVS 5.3.1", "ASVS 5.4.1", "ASVS 5.4.2"})
    @Test
    void a_file_is_added_once_and_comes_back_as_a_download() {
        Map<String, String> once = Map.of("once", "0198f0d0-0000-7000-8000-000000000001");
        byte[] content = MilestoneFixture.PDF.getBytes(StandardCharsets.US_ASCII);
        assertThat(fixture.upload(CODE, "성적서.pdf", content, once)).hasStatus(303);
        assertThat(fixture.upload(CODE, "성적서.pdf", content, once)).hasStatus(303);
        assertThat(fixture.entries("EvidenceAdded")).isEqualTo(1);
        MvcTestResult file = fixture.get("/" + CODE + "/evidence/1/file", People.staff());
        assertThat(file).hasStatus(200).hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(file).hasHeader("Content-Type", "application/pdf").hasHeader("Cache-Control", "no-store");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("%EC%84%B1%EC%A0%81%EC%84%9C.pdf");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(content);
    }

    @Proves("ASVS 4.1.1")
    @Test
    void no_file_is_sent_as_text_in_letters_nobody_stated() {
        assertThat(FileKind.values()).extracting(FileKind::mediaType).noneMatch(type -> type.startsWith("text/"));
    }

    @Proves({"ASVS 2.3.3", "ASVS 1.4.3"})
    @Test
    void a_file_without_a_row_is_not_left_behind() {
        byte[] content = MilestoneFixture.PDF.getBytes(StandardCharsets.US_ASCII);
        List<Path> before = files();
        assertThat(fixture.upload(CODE, "성적서.pdf", content, Map.of("dated", "2999-01-01")))
                .hasStatus(422);
        assertThat(files()).isEqualTo(before);
        Map<String, String> once = Map.of("once", TypedId.next().toString());
        assertThat(fixture.upload(CODE, "성적서.pdf", content, once)).hasStatus(303);
        assertThat(fixture.upload(CODE, "성적서.pdf", content, once)).hasStatus(303);
        assertThat(files()).hasSize(before.size() + 1);
    }

    private List<HandInRow> standing() {
        return evidence.handIns(trail.head(slug()).orElseThrow(), id()).stream()
                .filter(handIn -> handIn.takenBack() == null)
                .toList();
    }

    private List<Path> files() {
        try (var files = Files.list(Files.createDirectories(data.resolve("evidence")))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void evidence_is_handed_in_with_a_hash_and_stays_as_it_was() {
        fixture.withEvidence(CODE);
        fixture.handIn(CODE);
        Document page = fixture.page("/" + CODE + "/evidence");
        assertThat(page.select(".lede").text()).contains("제출했습니다(1차)");
        assertThat(page.select("#v1 ~ p.seal").text()).matches(".*[0-9a-f]{64}");
        assertThat(page.select("input[type=file], form[action$=/hand-in]")).isEmpty();
        assertThat(standing())
                .singleElement()
                .satisfies(handIn -> assertThat(handIn.evidence()).hasSize(1));
        Document refused = MilestoneFixture.parse(
                fixture.upload(CODE, "b.pdf", MilestoneFixture.PDF.getBytes(StandardCharsets.US_ASCII)), 422);
        assertThat(refused.select(".problems").text()).contains("제출을 취소하십시오");
    }

    @Test
    void the_trail_keeps_the_hashes() {
        fixture.withEvidence(CODE);
        fixture.handIn(CODE);
        assertThat(database.sql(
                                "select count(*) from audit_entry a where cast(a.detail as jsonb) ->> 'sha256'"
                                        + " in (select sha256 from milestone_evidence union select list_hash from milestone_hand_in)")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private static Slug slug() {
        return new Slug(Site.SLUG);
    }

    private MilestoneId id() {
        return milestones
                .find(trail.head(slug()).orElseThrow(), CODE)
                .orElseThrow()
                .id();
    }

    @Test
    void nothing_is_handed_in_where_there_is_no_evidence() {
        Document page = MilestoneFixture.parse(fixture.send("/" + CODE + "/hand-in?lang=en", fixture.at(CODE)), 422);
        assertThat(page.select(".problems").text()).contains("There is no evidence");
    }

    @Test
    void what_was_taken_back_stays_to_be_read_and_the_next_is_another_version() {
        fixture.withEvidence(CODE);
        fixture.handIn(CODE);
        assertThat(fixture.send("/" + CODE + "/hand-in/withdrawal", fixture.at(CODE)))
                .hasStatus(303);
        assertThat(standing()).isEmpty();
        assertThat(fixture.send("/" + CODE + "/evidence/1/withdrawal", fixture.at(CODE)))
                .hasStatus(303);
        fixture.withEvidence(CODE);
        fixture.handIn(CODE);
        Document page = fixture.page("/" + CODE + "/evidence");
        assertThat(page.select("h3").eachText()).containsExactly("2차 제출", "1차 제출");
        assertThat(page.select("section[aria-labelledby=v1]").text()).contains("사유: 시험");
        assertThat(page.select("section .scroll").eachAttr("aria-label")).containsExactly("2차 제출 증빙", "1차 제출 증빙");
        assertThat(page.select("section[aria-labelledby=v1] tbody td.num").text())
                .isEqualTo("1");
        assertThat(page.select("section[aria-labelledby=v2] tbody td.num").text())
                .isEqualTo("2");
        assertThat(fixture.get("/" + CODE + "/evidence/1/file", People.staff())).hasStatus(200);
    }

    @Test
    void it_is_taken_back_only_for_a_reason() {
        fixture.withEvidence(CODE);
        fixture.handIn(CODE);
        Map<String, String> form = fixture.at(CODE);
        form.remove("why");
        Document page = MilestoneFixture.parse(fixture.send("/" + CODE + "/hand-in/withdrawal", form), 422);
        assertThat(page.select("#why-e").text()).contains("사유를 입력하십시오");
    }

    @Test
    void whoever_hands_in_sees_what_others_added_first() {
        fixture.withEvidence(CODE);
        Map<String, String> form = fixture.at(CODE);
        fixture.withEvidence(CODE);
        Document page = MilestoneFixture.parse(fixture.send("/" + CODE + "/hand-in", form), 409);
        assertThat(page.select("#evidence tbody tr")).hasSize(2);
        form.put("version", page.select("#hand-in input[name=version]").val());
        assertThat(fixture.send("/" + CODE + "/hand-in", form)).hasStatus(303);
        assertThat(fixture.send("/" + CODE + "/hand-in", form)).hasStatus(303);
        assertThat(fixture.entries("EvidenceHandedIn")).isEqualTo(1);
    }

    @Proves("ASVS 2.3.1")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into milestone_evidence (id, milestone_id, number, kind, description, dated_on, url, added_by)"
                        + " select uuidv7(), milestone_id, 9, 'LINK', 'x', '2026', 'https://example.org', 'x'"
                        + " from milestone_evidence",
                "update milestone_evidence set description = 'x'",
                "update milestone_evidence set withdrawn_at = now(), withdrawn_by = 'x'",
                "delete from milestone_evidence",
                "update milestone_hand_in set list_hash = repeat('0', 64)",
                "update milestone_hand_in set handed_in_by = 'x'",
                "delete from milestone_hand_in",
                "update milestone_handed_in set position = 1",
                "delete from milestone_handed_in",
                "insert into milestone_handed_in select hand_in_id, 2, milestone_id, pieces, uuidv7() from milestone_handed_in",
                "update milestone_evidence_past set description = 'x'"
            })
    void the_database_refuses_to_change_what_was_handed_in(String attempt) {
        fixture.withEvidence(CODE);
        fixture.handIn(CODE);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql(attempt).update());
    }

    @Proves("ASVS 11.4.3")
    @Test
    void the_invariants_hold_and_find_a_damaged_file() throws IOException {
        fixture.withEvidence(CODE);
        fixture.handIn(CODE);
        assertThat(invariant.check().broken()).isEmpty();
        Files.writeString(files().getLast(), "something else");
        assertThat(invariant.check().broken()).singleElement().asString().contains("milestone=" + CODE);
        Document page = MilestoneFixture.parse(fixture.get("/" + CODE + "/evidence/1/file", People.staff()), 410);
        assertThat(page.select(".lede").text()).contains("성적서.pdf");
        Files.delete(files().getLast());
        assertThat(fixture.get("/" + CODE + "/evidence/1/file?lang=en", People.admin()))
                .hasStatus(410);
    }

    @Proves({"ASVS 5.2.2", "KISA 1.6"})
    @ParameterizedTest
    @CsvSource({
        "program.exe, 4D5A90000300, file-kind",
        "report.pdf, 4D5A90000300, file-other",
        "report.pdf, '', file-empty",
        "table.xlsx, 504B0304, file-other",
        "picture.png, FFD8FFE0, file-other",
        "notes.txt, 4D5A9000, file-other",
        "old.hwp, D0CF11E0A1B11AE1, file-other",
        "page.html, 3C68746D6C3E, file-kind",
        "no-ending, 255044462D, file-kind"
    })
    void a_file_that_is_not_what_it_says_is_refused_in_both_languages(String name, String content, String problem) {
        List<Path> before = files();
        for (String language : List.of("", "?lang=en")) {
            byte[] bytes = HexFormat.of().parseHex(content);
            Document page = MilestoneFixture.parse(
                    fixture.upload(CODE, name, bytes, Map.of("place", language, "description", "보고서")), 422);
            assertThat(page.select("#file-e").text()).isNotEmpty();
            assertThat(page.select("#description").val()).isEqualTo("보고서");
            assertThat(page.select("#file-e").text()).contains(expected(problem, language));
        }
        assertThat(files()).isEqualTo(before);
    }

    private static String expected(String problem, String language) {
        boolean korean = language.isEmpty();
        return switch (problem) {
            case "file-kind" -> korean ? "올릴 수 없는 파일" : "not accepted";
            case "file-other" -> korean ? "파일의 내용이" : "The content of the file";
            default -> korean ? "빈 파일" : "empty";
        };
    }

    @Proves("ASVS 5.2.1")
    @Test
    void a_file_that_is_too_large_is_refused() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        System.arraycopy(MilestoneFixture.PDF.getBytes(StandardCharsets.US_ASCII), 0, large, 0, 5);
        Document page = MilestoneFixture.parse(fixture.upload(CODE, "a.pdf", large), 422);
        assertThat(page.select("#file-e").text()).contains("20MB");
    }

    @Proves({"ASVS 1.3.3", "ASVS 5.3.2", "ASVS 5.4.2", "KISA 1.3"})
    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.txt, passwd.txt",
        "'C:\\Users\\me\\보고서.txt', 보고서.txt",
        "..\\..\\x.txt, x.txt",
        "'\u202Etxt.exe.txt', txt.exe.txt",
        "'a\u0000b.txt', ab.txt",
        "'보고서.txt', 보고서.txt",
        "'a\"b<c>.txt', a_b_c_.txt"
    })
    void a_name_is_cleaned(String sent, String kept) {
        assertThat(fixture.upload(CODE, sent, "안녕".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(303);
        assertThat(fixture.page("/" + CODE + "/evidence")
                        .select("#evidence td a")
                        .text())
                .isEqualTo(kept);
    }

    @Proves("ASVS 5.2.2")
    @Test
    void every_accepted_kind_is_accepted() {
        Map<String, byte[]> files = Map.of(
                "a.docx", MilestoneFixture.packed("[Content_Types].xml", "word/document.xml"),
                "a.xlsx", MilestoneFixture.packed("[Content_Types].xml", "xl/workbook.xml"),
                "a.pptx", MilestoneFixture.packed("[Content_Types].xml", "ppt/presentation.xml"),
                "a.hwpx", MilestoneFixture.packed("mimetype=application/hwp+zip", "Contents/header.xml"),
                "a.zip", MilestoneFixture.packed("data.csv"),
                "a.jpg", HexFormat.of().parseHex("FFD8FFE000"),
                "a.png", HexFormat.of().parseHex("89504E470D0A1A0A00"),
                "a.hwp",
                        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 HWP Document File"
                                .getBytes(StandardCharsets.ISO_8859_1),
                "a.csv", "기관,역할".getBytes(Charset.forName("x-windows-949")));
        files.forEach((name, content) ->
                assertThat(fixture.upload(CODE, name, content)).as(name).hasStatus(303));
        assertThat(fixture.upload(
                        CODE, "b.docx", MilestoneFixture.packed("[Content_Types].xml", "word/vbaProject.bin")))
                .hasStatus(422);
    }

    @Proves({"ASVS 1.2.2", "ASVS 2.2.1"})
    @ParameterizedTest
    @CsvSource({
        "https://example.org/모델?v=1, 303",
        "HTTP://example.org, 303",
        "javascript:alert(1), 422",
        "https://user:secret@example.org/, 422",
        "https:///nowhere, 422",
        "ftp://example.org, 422",
        "not an address, 422"
    })
    void a_link_is_an_address_of_the_web(String url, int status) {
        Map<String, String> form = fixture.at(CODE);
        form.putAll(Map.of("description", "저장소", "dated", "2026-08", "url", url));
        assertThat(fixture.send("/" + CODE + "/evidence", form)).hasStatus(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=en"})
    void what_is_missing_is_said_beside_its_field(String language) {
        Map<String, String> form = Map.of("once", UUID.randomUUID().toString());
        Document page = MilestoneFixture.parse(fixture.send("/" + CODE + "/evidence" + language, form), 422);
        assertThat(page.select(".problems a").eachAttr("href")).containsExactly("#description", "#dated", "#file");
    }

    @Test
    void evidence_cannot_be_of_a_day_to_come_nor_of_the_whole_programme() {
        byte[] content = "x".getBytes(StandardCharsets.UTF_8);
        assertThat(fixture.upload(CODE, "a.txt", content, Map.of("dated", "2999-01-01")))
                .hasStatus(422);
        assertThat(fixture.upload("MS-001", "a.txt", content)).hasStatus(422);
    }

    @Proves({"ASVS 8.2.2", "ASVS 5.3.2", "KISA 1.3"})
    @Test
    void the_office_reads_and_only_coordinators_write() {
        assertThat(fixture.get("/" + CODE + "/evidence", People.staff())).hasStatus(200);
        assertThat(fixture.get("/" + CODE + "/evidence", People.admin())).hasStatus(200);
        assertThat(fixture.get("/" + CODE + "/evidence", People.evaluator())).hasStatus(403);
        assertThat(MilestoneFixture.parse(fixture.get("/" + CODE + "/evidence", People.staff()), 200)
                        .select("main form"))
                .isEmpty();
        assertThat(fixture.get("/" + CODE + "/evidence/../../file", People.staff()))
                .hasStatus4xxClientError();
        assertThat(fixture.get("/" + CODE + "/evidence/0/file", People.staff())).hasStatus(404);
    }
}
