package kr.hannun.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
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
class AdminsCanEditOrganizationsTest {

    private static final String ORGANIZATIONS = Site.PROGRAM + "/organizations";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Test
    void an_organisation_is_registered_once_however_often_the_form_is_sent() {
        Map<String, String> form = newOrganization("새순연구소", "Sprout Lab");
        assertThat(send("", form)).hasStatus(303).hasHeader("Location", ORGANIZATIONS + "/sprout-lab");
        assertThat(send("", form)).hasStatus(303).hasHeader("Location", ORGANIZATIONS + "/sprout-lab");
        assertThat(page("/sprout-lab").select("h1").text()).isEqualTo("새순연구소");
        assertThat(entries("OrganizationRegistered")).isEqualTo(1);
    }

    @Test
    void whoever_came_from_another_form_goes_back_there_with_the_new_organisation_chosen() {
        Map<String, String> form = newOrganization("옆문반도체", "Yeopmun Semiconductor");
        form.put("back", Site.PROGRAM + "/teams/skt/members/new?lang=en");
        assertThat(send("", form))
                .hasStatus(303)
                .hasHeader(
                        "Location",
                        Site.PROGRAM
                                + "/teams/skt/members/new?lang=en&organization="
                                + URLEncoder.encode("옆문반도체", StandardCharsets.UTF_8));
        assertThat(page("/yeopmun-semiconductor").select("h1").text()).isEqualTo("옆문반도체");
    }

    @Test
    void a_name_somebody_goes_by_is_refused_and_shown() {
        Document page = parse(send("", newOrganization("과기정통부", "Some Ministry")), 422);
        assertThat(page.select("main a[href$=/organizations/msit]")).hasSize(1);
        assertThat(page.select("#name_ko-e").text()).contains("과학기술정보통신부");
        assertThat(page.select("#name_en").val()).isEqualTo("Some Ministry");
    }

    @Test
    void a_name_alike_is_registered_only_when_a_person_says_it_is_another() {
        Map<String, String> form = newOrganization("트웰브랩스코리아", "T Labs Korea");
        assertThat(parse(send("", form), 422).select("input[name=distinct]")).hasSize(1);
        form.put("distinct", "yes");
        assertThat(send("", form)).hasStatus(303);
    }

    @Test
    void a_new_name_counts_from_its_day_and_the_earlier_one_stays() {
        Map<String, String> form = grounds();
        form.put("version", page("/nota/name").select("input[name=version]").val());
        form.put("name_ko", "노타코리아");
        form.put("name_en", "Nota Korea");
        form.put("from", "2026. 3.");
        assertThat(send("/nota/name", form)).hasStatus(303);
        Document now = page("/nota");
        assertThat(now.select("h1").text()).isEqualTo("노타코리아");
        assertThat(now.select("main dl").text()).contains("이전 명칭").contains("2026. 2. 28.(토)까지");
        assertThat(search("노타코리아")).contains("/organizations/nota");
        assertThat(page("/nota?on=2026-02-28").select("h1").text()).isEqualTo("노타");
        assertThat(page("/nota?on=2026-03-01").select("h1").text()).isEqualTo("노타코리아");
    }

    @Test
    void a_stale_form_is_answered_with_both_versions() {
        Map<String, String> form = grounds();
        form.put("version", "41");
        form.put("name_ko", "노타코리아");
        form.put("name_en", "Nota Korea");
        form.put("from", "2026-03-01");
        Document page = parse(send("/nota/name", form), 409);
        assertThat(page.select("#name_ko").val()).isEqualTo("노타코리아");
        assertThat(page.select("main dl.kv").text()).contains("노타");
        form.put("version", page.select("input[name=version]").val());
        assertThat(send("/nota/name", form)).hasStatus(303);
    }

    @Test
    void what_is_missing_is_said_beside_its_field() {
        Document page =
                parse(send("/nota/name", Map.of("once", UUID.randomUUID().toString())), 422);
        assertThat(page.select(".err").eachText()).hasSize(5);
        assertThat(page.select(".problems a").eachAttr("href"))
                .containsExactly("#name_ko", "#name_en", "#from", "#source", "#why");
    }

    @Test
    void another_name_is_added_found_and_taken_back() {
        long before = entries("AliasAdded") + entries("AliasWithdrawn");
        Map<String, String> form = grounds();
        form.put("version", page("/nota/aliases").select("input[name=version]").val());
        form.put("alias", "노오타");
        form.put("kind", "misspelling");
        assertThat(send("/nota/aliases", form)).hasStatus(303);
        assertThat(search("노오타")).contains("/organizations/nota");
        Document page = page("/nota/aliases");
        Map<String, String> back = grounds();
        back.put("version", page.select("input[name=version]").val());
        back.put(
                "withdrawn",
                page.select("input[name=withdrawn]").eachAttr("value").getLast());
        assertThat(send("/nota/aliases/withdrawal", back)).hasStatus(303);
        assertThat(search("노오타")).doesNotContain("/organizations/nota");
        assertThat(entries("AliasAdded") + entries("AliasWithdrawn")).isEqualTo(before + 2);
    }

    @Test
    void nobody_else_may() {
        assertThat(mvc.get().uri(ORGANIZATIONS + "/new").with(People.staff())).hasStatus(403);
        assertThat(mvc.post().uri(ORGANIZATIONS).with(People.staff()).param("name_ko", "x"))
                .hasStatus(403);
        assertThat(mvc.get().uri(ORGANIZATIONS + "/new")).hasStatus(302);
    }

    private static Map<String, String> newOrganization(String ko, String en) {
        Map<String, String> form = grounds();
        form.put("name_ko", ko);
        form.put("name_en", en);
        form.put("kind", "startup");
        return form;
    }

    static Map<String, String> grounds() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("once", UUID.randomUUID().toString());
        form.put("source", "S069");
        form.put("why", "시험");
        return form;
    }

    private long entries(String event) {
        return database.sql("select count(*) from audit_entry join audit_head h using (program_id)"
                        + " where event = :event and h.slug = :slug")
                .param("slug", Site.SLUG)
                .param("event", event)
                .query(Long.class)
                .single();
    }

    private String search(String name) {
        var answer = mvc.get().uri(Site.PROGRAM + "/search").param("q", name).exchange();
        return parse(answer, 200).select(".found a").eachAttr("href").toString();
    }

    private Document page(String place) {
        return parse(mvc.get().uri(ORGANIZATIONS + place).with(People.admin()).exchange(), 200);
    }

    private MvcTestResult send(String place, Map<String, String> form) {
        var request = mvc.post().uri(ORGANIZATIONS + place).with(People.admin());
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
