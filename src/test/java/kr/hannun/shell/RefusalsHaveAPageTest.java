package kr.hannun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind a real port, byte by byte: what the server itself refuses is answered by a page of ours. */
@DatabaseTest
class RefusalsHaveAPageTest {

    @LocalServerPort
    int port;

    @Proves({"ASVS 3.4.3", "ASVS 3.4.4", "ASVS 3.4.5", "ASVS 3.4.6", "KISA 4.2"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/programs/%00",
                "/%2F",
                "/..%2f",
                "/a%2fb",
                "/%5c",
                "/../x",
                "/a%zz",
                "/a;b=c",
                "//a",
                "/a%0d%0ab",
                "/programs?a=%zz",
                "/sign-in?name=%00&a%00b=c",
                "/sign-in?back=%3Cx%3E",
                "/nowhere"
            })
    void whatever_is_asked_is_answered_in_korean_with_the_headers_of_the_house(String target) throws IOException {
        String answer = ask("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (200|302|400|404) .*");
        assertThat(answer).containsPattern("(?i)content-security-policy: default-src 'none'.*frame-ancestors 'none'");
        assertThat(answer).containsIgnoringCase("x-content-type-options: nosniff\r\n");
        assertThat(answer).containsIgnoringCase("referrer-policy: same-origin\r\n");
        if (!answer.startsWith("HTTP/1.1 302")) {
            assertThat(Jsoup.parse(answer).select("header .brand").text()).isEqualTo("한눈");
            assertThat(Jsoup.parse(answer).select("h1").text()).isNotEmpty();
        }
    }

    @Test
    void whoever_reads_english_is_told_in_english() throws IOException {
        String answer = ask("GET /%00?lang=en HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(Jsoup.parse(answer).select("h1").text()).isEqualTo("The request was not understood");
    }

    @Proves("ASVS 7.2.1")
    @Test
    void a_session_that_is_none_of_ours_is_nobodys() throws IOException {
        String answer = ask(String.join(
                "\r\n",
                "GET /me HTTP/1.1",
                "Host: localhost",
                "Cookie: session=YQBi; display=%00.",
                "Connection: close",
                "\r\n"));
        assertThat(answer).startsWith("HTTP/1.1 302");
    }

    @Proves({"ASVS 3.7.2", "KISA 1.7"})
    @Test
    void a_way_back_that_is_no_address_leads_to_the_first_page() throws IOException {
        String answer =
                ask("POST /display HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded"
                        + "\r\nContent-Length: 8\r\nConnection: close\r\n\r\nback=/<x");
        assertThat(answer).startsWith("HTTP/1.1 303").contains("Location: /\r\n");
    }

    private String ask(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
