package kr.hannun.partnerlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kr.hannun.record.Keeping;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An administrator at work on the lists of one team. */
@TestComponent
class ImportFixture {

    private final MockMvcTester mvc;

    ImportFixture(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** Sends a file with what usually holds for its lines. */
    MvcTestResult send(String name, ByteBuffer file) {
        return send(name, file, Map.of());
    }

    MvcTestResult send(String name, ByteBuffer file, Map<String, String> otherwise) {
        return send("skt", name, file, otherwise);
    }

    private MvcTestResult send(String team, String name, ByteBuffer file, Map<String, String> otherwise) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "role", "participant",
                "from", "2026-02-25",
                "kind", "startup",
                "certainty", "official",
                "source", "S069",
                "why", "협약 변경",
                "once", UUID.randomUUID().toString()));
        form.putAll(otherwise);
        var request = mvc.post()
                .uri(Site.PROGRAM + "/teams/" + team + "/imports")
                .with(People.admin())
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes(file)));
        form.forEach(request::param);
        return request.exchange();
    }

    private static byte[] bytes(ByteBuffer file) {
        byte[] bytes = new byte[file.remaining()];
        file.duplicate().get(bytes);
        return bytes;
    }

    /** Sends a file that must be accepted, and answers where its list stands. */
    String receive(ByteBuffer file) {
        return receive(file, Map.of());
    }

    /** The same where something else than usually holds for its lines. */
    String receive(ByteBuffer file, Map<String, String> otherwise) {
        return receiveFor("skt", file, otherwise);
    }

    /** The same of another team. */
    String receiveFor(String team, ByteBuffer file, Map<String, String> otherwise) {
        return Keeping.location(send(team, "명단.csv", file, otherwise));
    }

    Document page(String address) {
        return parse(mvc.get().uri(address).with(People.admin()).exchange(), 200);
    }

    /** Sends the form of a line, with these cells changed. */
    MvcTestResult edit(String list, int line, Map<String, String> changed) {
        Document page = page(list + "?show=all&size=50&page=" + (line / 50 + 1) + "&line=" + line);
        Element form = page.select("#l" + line + " + tr form").first();
        Map<String, String> fields = new LinkedHashMap<>();
        if (form == null) {
            throw new AssertionError(
                    "No form for line " + line + " in " + page.select("main").text());
        }
        form.select("input[type=hidden], input[type=text]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.putAll(changed);
        return post(form.attr("action"), fields);
    }

    /** Presses a button of the list's page. */
    MvcTestResult press(String list, String place, Map<String, String> more) {
        Document page = page(list);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("once", UUID.randomUUID().toString());
        fields.put("version", page.select("input[name=version]").first() == null ? "" : version(page));
        fields.putAll(more);
        return post(list + "/" + place, fields);
    }

    private static String version(Document page) {
        return page.select("input[name=version]").eachAttr("value").getFirst();
    }

    /** Makes an entry of a list that is ready, and answers where it stands. */
    String enter(String list) {
        return Keeping.location(press(list, "entry", Map.of()));
    }

    /** Makes an entry of a list and confirms it; answers where it stands. */
    String take(String list) {
        String entry = enter(list);
        assertThat(keeping().confirm(entry)).hasStatus(303);
        return entry;
    }

    /** The administrator among the entries. */
    Keeping keeping() {
        return new Keeping(mvc);
    }

    MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(People.admin());
        fields.forEach(request::param);
        return request.exchange();
    }

    static Document parse(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
