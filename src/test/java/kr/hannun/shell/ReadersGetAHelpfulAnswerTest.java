package kr.hannun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class ReadersGetAHelpfulAnswerTest {

    @Autowired
    Site site;

    @Autowired
    MockMvcTester mvc;

    @Proves({"ASVS 2.2.1", "KISA 4.2"})
    @ParameterizedTest
    @CsvSource({"2026-02-31", "2027-02-29", "20261399", "%EC%96%B4%EC%A0%9C", "%27", "2026-1-1-1"})
    void a_day_that_does_not_exist_is_explained(String day) {
        assertThat(site.open(Site.PROGRAM + "?on=" + day, 400).select("main").text())
                .contains("달력에 없거나")
                .contains("오늘을 기준으로 보기");
    }

    @Test
    void a_programme_that_is_not_here_is_explained() {
        assertThat(site.open("/programs/nowhere", 404).select("main h1").text()).isEqualTo("사업을 찾을 수 없습니다");
        assertThat(site.open("/programs/NO_SUCH", 404).select("main h1").text()).isEqualTo("사업을 찾을 수 없습니다");
    }

    @Test
    void a_month_is_taken_to_its_last_day_and_the_page_says_so() {
        assertThat(site.page("?on=2026.%208.").select("main .note").text())
                .contains("2026. 8.")
                .contains("2026. 8. 31.(월)");
    }

    @Test
    void before_the_programme_was_announced_the_page_says_so() {
        assertThat(site.page("?on=2020-01-01").select("main .note").text()).contains("아직 이 사업이 발표되지 않았습니다");
    }

    @Test
    void the_language_keeps_the_place_and_the_query() {
        assertThat(site.page("comparison?on=2026-01-31&differs=1")
                        .select(".util a[lang=en]")
                        .attr("href"))
                .contains("on=2026-01-31")
                .contains("differs=1")
                .contains("lang=en");
        assertThat(site.page("?lang=en").select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void an_unchanged_page_answers_304_and_is_never_stored_for_others() {
        var first = site.get(Site.PROGRAM);
        String etag = String.valueOf(first.getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(first).hasHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        assertThat(mvc.get().uri(Site.PROGRAM).header(HttpHeaders.IF_NONE_MATCH, etag))
                .hasStatus(304);
        assertThat(mvc.get().uri(Site.PROGRAM + "?lang=en").header(HttpHeaders.IF_NONE_MATCH, etag))
                .hasStatus(200);
    }

    @Test
    void the_look_is_kept_in_a_cookie_and_leads_back_only_to_this_server() {
        var answer = mvc.post()
                .uri("/display")
                .param("contrast", "high")
                .param("text", "xl")
                .param("back", "//elsewhere")
                .exchange();
        assertThat(answer).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/");
        assertThat(answer.getResponse().getHeader(HttpHeaders.SET_COOKIE)).startsWith("display=high.xl;");
    }

    @Test
    void every_answer_carries_the_security_headers() {
        assertThat(site.get("/nowhere")).hasStatus(404).containsHeader("Content-Security-Policy");
        assertThat(site.get(Site.PROGRAM)).containsHeader("Content-Security-Policy");
    }

    @Proves("ASVS 8.2.1")
    @Test
    void nobody_can_write() {
        assertThat(mvc.post().uri(Site.PROGRAM)).hasStatus(403);
        assertThat(mvc.delete().uri(Site.PROGRAM)).hasStatus(403);
    }
}
