package kr.hannun.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A coordinator at work on the milestones of the shipped programme. */
@TestComponent
public class MilestoneFixture {

    /** A milestone of a team that is still to come. */
    public static final String OF_TEAM = "MS-026";

    /** A small file that is a PDF by its first letters. */
    public static final String PDF = "%PDF-1.7 a report";

    private static final String MILESTONES = Site.PROGRAM + "/milestones";

    private final MockMvcTester mvc;
    private final JdbcClient database;

    MilestoneFixture(MockMvcTester mvc, JdbcClient database) {
        this.mvc = mvc;
        this.database = database;
    }

    /** The grounds of every form, with an identity of its own. */
    static Map<String, String> grounds() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("once", UUID.randomUUID().toString());
        form.put("source", "S069");
        form.put("certainty", "official");
        form.put("why", "시험");
        return form;
    }

    /** The form of a new milestone of a team. */
    static Map<String, String> aim() {
        Map<String, String> form = grounds();
        form.put("title_ko", "경량 모델 공개");
        form.put("title_en", "Release of a small model");
        form.put("team", "skt");
        form.put("from", "2026-10");
        form.put("stated", "2026-09-01");
        return form;
    }

    /** Grounds with the version the milestone has now. */
    public Map<String, String> at(String code) {
        Map<String, String> form = grounds();
        form.put("version", String.valueOf(version(code)));
        return form;
    }

    long version(String code) {
        return database.sql("select m.version from milestone m join audit_head h using (program_id)"
                        + " where h.slug = :slug and m.code = :code")
                .param("slug", Site.SLUG)
                .param("code", code)
                .query(Long.class)
                .single();
    }

    /** Plans the milestone of {@link #aim()} and answers its code. */
    String planned() {
        MvcTestResult answer = send("/new", aim());
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location")).replaceFirst(".*#ms-", "MS-");
    }

    public MvcTestResult send(String place, Map<String, String> form) {
        var request = mvc.post().uri(MILESTONES + place).with(People.coordinator());
        form.forEach(request::param);
        return request.exchange();
    }

    /** Adds a file as evidence. */
    MvcTestResult upload(String code, String name, byte[] content) {
        return upload(code, name, content, Map.of());
    }

    MvcTestResult upload(String code, String name, byte[] content, Map<String, String> otherwise) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "once", UUID.randomUUID().toString(),
                "description", "시험 성적서",
                "dated", "2026-08-04"));
        form.putAll(otherwise);
        String place = otherwise.getOrDefault("place", "");
        var request = mvc.post()
                .uri(MILESTONES + "/" + code + "/evidence" + place)
                .with(People.coordinator())
                .multipart()
                .file(new MockMultipartFile("file", name, "text/html", content));
        form.forEach(request::param);
        return request.exchange();
    }

    /** Adds a small PDF. */
    public void withEvidence(String code) {
        assertThat(upload(code, "성적서.pdf", PDF.getBytes(StandardCharsets.US_ASCII)))
                .hasStatus(303);
    }

    /** Hands in what is there. */
    public void handIn(String code) {
        assertThat(send("/" + code + "/hand-in", at(code))).hasStatus(303);
    }

    MvcTestResult get(String place, RequestPostProcessor person) {
        return mvc.get().uri(MILESTONES + place).with(person).exchange();
    }

    Document page(String place) {
        return parse(get(place, People.coordinator()), 200);
    }

    static Document parse(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    long entries(String event) {
        return database.sql("select count(*) from audit_entry where event = :event")
                .param("event", event)
                .query(Long.class)
                .single();
    }

    /** An archive with these files in it, each with its name as its content. */
    static byte[] packed(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name.replaceFirst("=.*", "")));
                zip.write(name.replaceFirst(".*=", "").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
