package kr.hannun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 250 senders of one address begin a form and go no further. */
@DatabaseTest
class SlowSendersKeepNobodyWaitingTest {

    private static final int SENDERS = 250;

    /** Less than the server's patience with one who sends nothing. */
    private static final Duration SOON = Duration.ofSeconds(6);

    @LocalServerPort
    int port;

    private final List<Socket> senders = new ArrayList<>();

    @AfterEach
    void hangUp() {
        senders.forEach(sender -> {
            try {
                sender.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    @Proves("ASVS 15.2.2")
    @Test
    void readers_elsewhere_are_answered_and_the_crowd_is_told_to_come_later() throws Exception {
        assertThat(read()).isEqualTo(200);
        for (int sender = 0; sender < SENDERS; sender++) {
            begin();
        }
        assertThat(read()).isEqualTo(200);
        assertThat(answer(senders.getLast())).startsWith("HTTP/1.1 503").contains("Retry-After: 10");
    }

    private void begin() throws IOException {
        Socket sender = new Socket();
        sender.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.2"), 0));
        sender.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        sender.setSoTimeout((int) SOON.toMillis());
        sender.getOutputStream()
                .write(String.join(
                                "\r\n",
                                "POST /sign-in HTTP/1.1",
                                "Host: localhost",
                                "Content-Type: application/x-www-form-urlencoded",
                                "Content-Length: 1000",
                                "",
                                "name=a")
                        .getBytes(StandardCharsets.US_ASCII));
        senders.add(sender);
    }

    private static String answer(Socket sender) throws IOException {
        return new String(sender.getInputStream().readNBytes(400), StandardCharsets.UTF_8);
    }

    private int read() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Site.PROGRAM))
                .timeout(senders.isEmpty() ? Duration.ofMinutes(1) : SOON)
                .build();
        try (HttpClient reader = HttpClient.newHttpClient()) {
            return reader.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }
}
