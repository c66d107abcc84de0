package kr.hannun.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class NoInputReachesPersonalPartsTest {

    /** Every picture of a control character there is, and what once stood for a name. */
    static final String PICTURES =
            IntStream.rangeClosed(0x2400, 0x2426).mapToObj(Character::toString).collect(Collectors.joining())
                    + "\u2402person\u2403";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Proves({"ASVS 1.2.1", "KISA 1.4"})
    @Test
    void what_was_typed_into_a_form_is_shown_as_typed_and_cuts_nothing() {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "name_ko", "연구소 " + PICTURES, "name_en", "Lab " + PICTURES, "slug", "pictures", "kind", "startup"));
        form.putAll(Map.of("why", "시험 " + PICTURES, "source", "S069", "certainty", "official"));
        form.put("once", UUID.randomUUID().toString());
        var request = mvc.post().uri(Site.PROGRAM + "/organizations").with(People.admin());
        form.forEach(request::param);
        assertThat(request).hasStatus(303);
        Document page = page(Site.PROGRAM + "/organizations/pictures", 200);
        assertThat(page.select("h1").text()).isEqualTo("연구소 " + PICTURES);
        assertThat(page.select("footer")).hasSize(1);
        assertThat(page.select(".util .me").text()).isEqualTo("[STAFF]");
    }

    /** A list and a bundle end in the same column, past every form. */
    @Test
    void what_stands_in_the_database_is_shown_as_it_stands_and_cuts_nothing() {
        database.sql("update organization set name_ko = :name where slug = 'nota'")
                .param("name", PICTURES)
                .update();
        database.sql("update audit_head set moved_at = moved_at + interval '1 microsecond'")
                .update();
        Document page = page(Site.PROGRAM + "/organizations/nota?lang=ko", 200);
        assertThat(page.select("h1").text()).isEqualTo(PICTURES);
        assertThat(page.select("footer")).hasSize(1);
    }

    @Test
    void what_is_searched_for_is_shown_as_typed() {
        Document page = page(Site.PROGRAM + "/search?q={q}", 200, PICTURES);
        assertThat(page.select("main input[name=q]").val()).isEqualTo(PICTURES);
        assertThat(page.select(".util .me").text()).isEqualTo("[STAFF]");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 413, 422, 429, 500, 503})
    void every_page_about_an_error_has_the_readers_own_parts(int status) {
        Document page = parse(
                mvc.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .with(People.staff())
                        .exchange(),
                status);
        assertThat(page.select("form[action=/sign-out] input[name=_csrf]").val())
                .hasSizeGreaterThan(60);
        assertThat(page.select(".util .me").text()).isEqualTo("[STAFF]");
    }

    private Document page(String address, int status, Object... variables) {
        return parse(mvc.get().uri(address, variables).with(People.staff()).exchange(), status);
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
