package kr.hannun.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class AdminsBringProgrammesAsBundlesTest {

    private static final Path TRIAL = Path.of("src/main/resources/trial");
    private static final String SLUG = "haedam-marine-research-trial";
    private static final String NAME = "해담도 해양 공동연구(시험 자료)";
    private static final String UPLOAD = "/programs/new/bundles";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Test
    void a_sound_bundle_is_shown_first_and_becomes_a_programme_once_it_is_confirmed() throws Exception {
        String place = handIn(zip(files()));
        Document page = page(place, 200);
        assertThat(page.select(".lede").text()).contains("수정할 사항이 없습니다", NAME);
        assertThat(page.select("tbody tr")).hasSize(33);
        assertThat(get("/programs/" + SLUG)).hasStatus(404);

        MvcTestResult taken = send(place + "/confirmation", page);
        assertThat(taken).hasStatus(303).redirectedUrl().isEqualTo("/programs/" + SLUG);
        assertThat(page("/programs/" + SLUG, 200).title()).contains(NAME);
        assertThat(page("/programs/" + SLUG + "/trail", 200).text()).contains("ADMIN");
        assertThat(send(place + "/confirmation", page)).hasStatus(303);
        assertThat(get(place)).hasStatus(404);
    }

    @Test
    void all_faults_are_told_at_once_with_their_places() throws Exception {
        Map<String, String> files = files();
        files.compute("program.csv", (name, text) -> text.replace("," + SLUG + ",", ",Not A Slug,"));
        files.compute("phases.csv", (name, text) -> text.replace(",done,", ",finished,"));
        files.remove("glossary.csv");
        String place = handIn(zip(files));
        Document page = page(place, 200);
        assertThat(page.select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).startsWith("program.csv 2 slug"));
        assertThat(page.select("tbody").text()).contains("phases.csv", "glossary.csv 파일 전체");
        assertThat(page(place + "?lang=en", 200).select("tbody").text()).contains("whole file");
        assertThat(page.select("button").eachText()).doesNotContain("이 묶음으로 사업 만들기");
        assertThat(send(place + "/confirmation", page)).hasStatus(422);
    }

    @Test
    void what_other_programmes_brought_is_looked_at_too() throws Exception {
        Map<String, String> files = files();
        files.compute("program.csv", (name, text) -> text.replace(SLUG, "sovereign-ai-foundation-model"));
        files.compute("organizations.csv", (name, text) -> text + "ORG-NOTA,nota,노타리,Notary,sme,source,,T001,,\n");
        Document page = page(handIn(zip(files)), 200);
        assertThat(page.select("tbody").text()).contains("이미 있습니다", "노타");
    }

    @Test
    void what_is_no_zip_of_files_is_refused_beside_its_field() throws Exception {
        assertThat(refusal("hello".getBytes(StandardCharsets.UTF_8))).contains("ZIP 파일이 아니거나");
        assertThat(refusal(zip(Map.of("../program.csv", "x")))).contains("위치를 사용할 수 없습니다");
        assertThat(refusal(zip(Map.of("a/program.csv", "x", "b/program.csv", "x"))))
                .contains("이름이 같은 파일");
        assertThat(refusal(zip(Map.of("program.csv", "a".repeat(70_000_000))))).contains("너무 큽니다");
        assertThat(refusal(new byte[0])).contains("ZIP 파일을 선택하십시오");
    }

    @Test
    void a_folder_that_was_packed_is_read_and_what_systems_pack_along_is_left_out() throws Exception {
        Map<String, String> packed = new TreeMap<>();
        files().forEach((name, text) -> packed.put("bundle/" + name, text));
        packed.put("__MACOSX/bundle/._program.csv", "x");
        packed.put("bundle/datapackage.json", "{}");
        assertThat(page(handIn(zip(packed)), 200).select(".lede").text()).contains("수정할 사항이 없습니다");
    }

    @Test
    void a_bundle_is_seen_by_whoever_handed_it_in_and_replaced_by_the_next() throws Exception {
        String first = handIn(zip(files()));
        assertThat(mvc.get().uri(first).with(People.secondAdmin()).exchange()).hasStatus(404);
        assertThat(mvc.get().uri(first).with(People.coordinator()).exchange()).hasStatus(403);
        String second = handIn(zip(files()));
        assertThat(get(first)).hasStatus(404);
        assertThat(page("/me", 200).select("main").text()).contains("올려 둔 사업 묶음 확인");
        assertThat(send(second + "/discarding", page(second, 200))).hasStatus(303);
        assertThat(database.sql("select count(*) from bundle_draft")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String refusal(byte[] zip) throws Exception {
        MvcTestResult refused = upload(zip);
        assertThat(refused).hasStatus(422);
        return Jsoup.parse(refused.getResponse().getContentAsString())
                .select(".problems")
                .text();
    }

    private String handIn(byte[] zip) {
        MvcTestResult kept = upload(zip);
        assertThat(kept).hasStatus(303);
        return String.valueOf(kept.getResponse().getRedirectedUrl());
    }

    private MvcTestResult upload(byte[] zip) {
        return mvc.post()
                .uri(UPLOAD)
                .multipart()
                .file("file", zip)
                .param("once", UUID.randomUUID().toString())
                .with(People.admin())
                .exchange();
    }

    private MvcTestResult send(String action, Document page) {
        return mvc.post()
                .uri(action)
                .param("once", page.select("#confirm input[name=once]").val())
                .with(People.admin())
                .exchange();
    }

    private Document page(String address, int status) throws Exception {
        MvcTestResult answer = get(address);
        assertThat(answer).as(address).hasStatus(status);
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(People.admin()).exchange();
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(TRIAL)) {
            for (Path path :
                    paths.filter(path -> path.toString().endsWith(".csv")).toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
