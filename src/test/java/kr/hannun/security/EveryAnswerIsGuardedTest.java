package kr.hannun.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One answer of each kind, as it leaves the server. */
@DatabaseTest
class EveryAnswerIsGuardedTest {

    private static final String ELSEWHERE = "https://elsewhere.example";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    /** Method, address, status. */
    static Stream<String> outcomes() {
        return Stream.of(
                "GET " + Site.PROGRAM + " 200",
                "HEAD " + Site.PROGRAM + " 200",
                "GET " + Site.PROGRAM + "?on=2026-02-31 400",
                "GET /programs/nowhere 404",
                "GET /nowhere 404",
                "GET /sign-in 200",
                "GET /me 302",
                "POST /sign-out 403",
                "POST " + Site.PROGRAM + " 403",
                "GET /shell/app.css 200",
                "GET /shell/review.js 200",
                "GET /shell/none.js 404",
                "GET /actuator/health/liveness 200");
    }

    @Proves({"ASVS 3.4.3", "ASVS 3.4.4", "ASVS 3.4.5", "ASVS 3.4.6", "ASVS 3.2.1"})
    @ParameterizedTest
    @MethodSource("outcomes")
    void tells_the_browser_what_it_may_do(String outcome) throws Exception {
        var headers = ask(outcome).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "object-src", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Proves({"ASVS 3.4.2", "ASVS 13.4.2"})
    @ParameterizedTest
    @MethodSource("outcomes")
    void lets_no_other_origin_in_and_names_no_product(String outcome) throws Exception {
        var headers = ask(outcome, "Origin", ELSEWHERE).headers().map();
        assertThat(headers.keySet())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .noneMatch(name -> name.startsWith("access-control"))
                .doesNotContain("server", "x-powered-by", "x-application-context");
    }

    @Proves("ASVS 4.1.1")
    @ParameterizedTest
    @MethodSource("outcomes")
    void states_its_type_and_its_letters(String outcome) throws Exception {
        HttpResponse<String> answer = ask(outcome);
        String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!answer.body().isEmpty()) {
            assertThat(type).matches("text/(html|css|javascript);charset=utf-8|application/.*json");
        }
    }

    @Proves({"ASVS 16.5.1", "KISA 4.1", "KISA 4.2"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /nowhere",
                "GET /programs/nowhere",
                "GET " + Site.PROGRAM + "/rounds/%27",
                "GET " + Site.PROGRAM + "/rounds/nowhere",
                "GET " + Site.PROGRAM + "?on=x",
                "GET " + Site.PROGRAM + "?known=%27",
                "POST /sign-out"
            })
    void a_failure_tells_nothing_of_the_inside(String request) throws Exception {
        HttpResponse<String> answer = ask(request);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body())
                .doesNotContainPattern("Exception|\\tat |select |org\\.|java\\.|kr\\.hannun|PostgreSQL");
        assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isNotBlank();
    }

    @Proves({"ASVS 13.4.1", "ASVS 13.4.3", "ASVS 13.4.5", "ASVS 15.2.3"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.git/config",
                "/.git/HEAD",
                "/.svn/entries",
                "/shell/",
                "/shell",
                "/shell/../application.yml",
                "/application.yml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/sbom",
                "/META-INF/sbom/application.cdx.json",
                "/v3/api-docs",
                "/h2-console"
            })
    void nothing_is_served_that_is_not_meant_to_be(String address) throws Exception {
        assertThat(raw("GET " + address + " HTTP/1.1")).startsWith("HTTP/1.1 4").doesNotContain("[core]", "hannun:");
    }

    @Proves("ASVS 13.4.4")
    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG"})
    void a_method_nobody_needs_is_refused(String method) throws Exception {
        assertThat(raw(method + " / HTTP/1.1"))
                .matches("(?s)HTTP/1\\.1 (4\\d\\d|501).*")
                .doesNotContain("X-Secret");
    }

    @Proves("ASVS 4.2.1")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Content-Length: 4\r\nContent-Length: 5",
                "Transfer-Encoding: xchunked",
                "Content-Length: -1"
            })
    void a_message_with_two_ends_is_not_followed_by_another(String lengths) throws Exception {
        String smuggled = "0\r\n\r\nGET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n";
        assertThat(raw("POST /display HTTP/1.1", lengths, smuggled)).doesNotContain("\"UP\"");
    }

    @Proves({"ASVS 4.1.3", "ASVS 15.3.4"})
    @Test
    void a_reader_cannot_pretend_to_come_through_a_proxy() throws Exception {
        HttpResponse<String> answer = ask("GET /me", "X-Forwarded-Proto", "https");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        answer = ask("GET /me", "X-Forwarded-Host", "elsewhere.example");
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?back=%2Fme");
    }

    @Proves({"ASVS 1.2.1", "KISA 1.13"})
    @ParameterizedTest
    @ValueSource(
            strings = {"/display?back=%2F%0d%0aSet-Cookie:%20a=b", "/sign-in?back=%0d%0aX-Own:%20b&name=%0d%0aX-Own:b"})
    void no_line_is_added_to_the_head_of_an_answer(String address) throws Exception {
        for (String method : new String[] {"GET ", "POST "}) {
            var headers = ask(method + address).headers();
            assertThat(headers.firstValue("X-Own")).isEmpty();
            assertThat(headers.allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
        }
    }

    @Proves({"ASVS 3.7.2", "KISA 1.7"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example",
                "https://elsewhere.example",
                "/\\elsewhere.example",
                "%09//elsewhere.example"
            })
    void no_redirect_leads_elsewhere(String back) throws Exception {
        var answer = ask("POST /display?back=" + back.replace("\\", "%5C"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @Proves("ASVS 1.1.1")
    @ParameterizedTest
    @CsvSource({"%2541, %41", "%253Cscript%253E, %3Cscript%3E", "%C3%85, Å", "A%CC%8A, Å"})
    void what_was_typed_is_decoded_once(String sent, String shown) throws Exception {
        String page = ask("GET " + Site.PROGRAM + "/search?q=" + sent).body();
        assertThat(Jsoup.parse(page).select("main input[name=q]").val()).isEqualTo(shown);
    }

    @Proves({"ASVS 1.2.1", "ASVS 1.2.2", "KISA 1.4"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><script>alert(1)</script>",
                "' onfocus=alert(1) x='",
                "</title><svg onload=alert(1)>",
                "{{8123*7919}}${8123*7919}"
            })
    void what_was_typed_is_text_wherever_it_is_shown(String typed) throws Exception {
        String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        for (String place : new String[] {Site.PROGRAM + "/search?q=", "/sign-in?name=", Site.PROGRAM + "?x="}) {
            var page = Jsoup.parse(ask("GET " + place + query).body());
            assertThat(page.select("script:not([src]), [onfocus], [onload]")).isEmpty();
            assertThat(page.text()).doesNotContain("64326037");
        }
    }

    @Proves("ASVS 15.3.7")
    @Test
    void a_parameter_that_is_sent_twice_counts_once() throws Exception {
        String page = ask("GET " + Site.PROGRAM + "/search?q=LG&q=SKT").body();
        assertThat(Jsoup.parse(page).select("main input[name=q]").val()).isEqualTo("LG");
        assertThat(ask("GET " + Site.PROGRAM + "?on=2026-01-31&on=2026-02-31").statusCode())
                .isIn(200, 400);
    }

    @Proves("ASVS 14.2.3")
    @ParameterizedTest
    @ValueSource(strings = {Site.PROGRAM, Site.PROGRAM + "/teams", "/sign-in", "/nowhere", "/display"})
    void a_page_asks_nothing_of_anybody_else(String address) throws Exception {
        assertThat(Jsoup.parse(ask("GET " + address).body())
                        .select("link[href], script[src], img[src], [srcset], form[action], iframe, object, embed"))
                .isNotEmpty()
                .allMatch(part -> (part.attr("href") + part.attr("src") + part.attr("action")).startsWith("/"));
    }

    private HttpResponse<String> ask(String outcome, String... headers) throws Exception {
        String[] parts = outcome.split(" ", -1);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + parts[1]))
                .method(parts[0], BodyPublishers.noBody());
        HttpResponse<String> answer = http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (parts.length > 2) {
            assertThat(answer.statusCode()).as(outcome).isEqualTo(Integer.parseInt(parts[2]));
        }
        return answer;
    }

    /** What the server says to bytes that a client of its own accord would not send. */
    private String raw(String line, String... more) throws IOException {
        String head = line + "\r\nHost: localhost\r\nConnection: close\r\nX-Secret: told\r\n"
                + (more.length == 0 ? "" : more[0] + "\r\n") + "\r\n" + (more.length < 2 ? "" : more[1]);
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
