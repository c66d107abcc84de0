package kr.hannun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind a real port, as it is the server that counts. */
@DatabaseTest
class TooLargeIsExplainedTest {

    @LocalServerPort
    int port;

    @Proves("ASVS 5.2.1")
    @ParameterizedTest
    @ValueSource(ints = {21_200_000, 23_000_000, 36_000_000})
    void a_file_that_is_too_large_is_answered_with_a_page_that_says_so(int size) throws Exception {
        HttpResponse<String> answer = send(Site.PROGRAM + "/teams/skt/imports?lang=en", size);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("The request is too large");
        assertThat(answer.body()).contains("20 MB");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private HttpResponse<String> send(String address, int size) throws IOException, InterruptedException {
        String file = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "x".repeat(size) + "\r\n--x--\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(file, StandardCharsets.US_ASCII))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
