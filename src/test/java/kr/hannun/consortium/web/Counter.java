package kr.hannun.consortium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Where an administrator hands in forms about teams, in a test. */
@TestComponent
class Counter {

    static final String LG = "teams/lg-ai-research/";
    static final String NEW = LG + "members/new";

    private final MockMvcTester mvc;
    private final JdbcClient database;

    Counter(MockMvcTester mvc, JdbcClient database) {
        this.mvc = mvc;
        this.database = database;
    }

    /** The form of the example: an organisation joins LG, press source, and so on. */
    Map<String, String> admission() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("once", UUID.randomUUID().toString());
        form.put("version", version("lg-ai-research"));
        form.put("organization", "노타");
        form.put("role", "participant");
        form.put("from", "2026. 2. 25.(수)");
        form.put("handling", "notified");
        form.put("source", "S109");
        form.put("certainty", "press");
        form.put("reason", "언론 보도에 따름");
        return form;
    }

    /** The same with one field filled in differently. */
    Map<String, String> admission(String field, String value) {
        Map<String, String> form = admission();
        form.put(field, value);
        return form;
    }

    String version(String team) {
        return database.sql("select t.version from consortium t join audit_head h on h.program_id = t.program_id"
                        + " where t.slug = :team and h.slug = :program")
                .param("team", team)
                .param("program", Site.SLUG)
                .query(String.class)
                .single();
    }

    MvcTestResult send(String place, Map<String, String> form) {
        return send(place, "", form);
    }

    MvcTestResult send(String place, String query, Map<String, String> form) {
        return send(People.admin(), place + query, form);
    }

    MvcTestResult sendAsStaff(String place, Map<String, String> form) {
        return send(People.staff(), place, form);
    }

    MvcTestResult sendAsSecondAdmin(String place, Map<String, String> form) {
        return send(People.secondAdmin(), place, form);
    }

    private MvcTestResult send(RequestPostProcessor person, String place, Map<String, String> form) {
        var request = mvc.post().uri(URI.create(Site.PROGRAM + "/" + place)).with(person);
        form.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult open(String place) {
        return mvc.get()
                .uri(URI.create(Site.PROGRAM + "/" + place))
                .with(People.admin())
                .exchange();
    }

    /** The page of an answer with this status. */
    static Document page(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is said beside a field. */
    static String beside(Document page, String field) {
        assertThat(page.select("[aria-invalid=true], fieldset.has-err")).isNotEmpty();
        assertThat(page.select(".problems a[href=#" + field + "]")).hasSize(1);
        return page.select("#" + field + "-e").text();
    }
}
