package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server on the other side of a real socket is told. */
class LettersAreMailedTest {

    @Test
    void a_letter_reaches_the_server_once_with_its_text_in_korean() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> listen(server));
            mailing(server.getLocalPort()).send("kim@example.org", "[한눈] 알림", "제출하지 않은 평가가 2건 있습니다.");
            assertThat(heard.get(20, TimeUnit.SECONDS))
                    .contains("RCPT TO:<kim@example.org>", "MAIL FROM:<hannun@example.org>")
                    .anyMatch(line -> line.startsWith("Subject: =?UTF-8?"))
                    .filteredOn("DATA"::equals)
                    .hasSize(1);
        }
    }

    @Proves({"ASVS 16.5.2", "KISA 4.2"})
    @Test
    void a_server_that_is_not_there_stops_nothing() {
        mailing(1).send("kim@example.org", "[한눈] 알림", "글");
        assertThat(new Mailing(beans(1), "", "").isOn()).isFalse();
    }

    @Proves("ASVS 1.3.11")
    @Test
    void nothing_typed_adds_to_the_head_of_a_letter() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> listen(server));
            mailing(server.getLocalPort()).send("kim@example.org", "[한눈] 알림\r\nBcc: lee@example.org", "글\r\n.\r\nRSET");
            assertThat(heard.get(20, TimeUnit.SECONDS))
                    .noneMatch(line -> line.startsWith("Bcc:"))
                    .containsSubsequence("DATA", "..", ".", "QUIT");
        }
    }

    private static Mailing mailing(int port) {
        return new Mailing(beans(port), "https://hannun.example.org", "hannun@example.org");
    }

    private static ObjectProvider<JavaMailSender> beans(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return beans.getBeanProvider(JavaMailSender.class);
    }

    private static List<String> listen(ServerSocket server) {
        List<String> heard = new ArrayList<>();
        try (Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII)) {
            say(out, "220 ready");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (data && !line.equals(".")) {
                    continue;
                }
                data = line.equals("DATA");
                say(out, data ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 good");
            }
            return heard;
        } catch (IOException failed) {
            throw new CompletionException(failed);
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }
}
