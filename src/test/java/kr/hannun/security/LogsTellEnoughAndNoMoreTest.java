package kr.hannun.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kr.hannun.account.AccessLog;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is written down of those who come in, and what never is. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class LogsTellEnoughAndNoMoreTest {

    @Value("${hannun.data-dir}")
    Path folder;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AccessLog log;

    @Autowired
    JdbcClient database;

    @Proves({"ASVS 16.2.1", "ASVS 16.3.1"})
    @Test
    void each_attempt_to_sign_in_says_who_when_where_and_how_it_ended() throws IOException {
        signIn("evaluator6", Files.readString(folder.resolve("trial-password")));
        signIn("evaluator6", "wrong");
        assertThat(log.latest("evaluator6", 0, 2))
                .extracting(AccessLog.Line::action)
                .containsExactly("sign-in-refused", "sign-in");
        assertThat(log.latest("evaluator6", 0, 2)).allSatisfy(line -> {
            assertThat(line.place()).isEqualTo("127.0.0.1");
            assertThat(line.at()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        });
    }

    @Proves({"ASVS 16.2.5", "ASVS 14.2.1", "KISA 2.5"})
    @Test
    void no_password_and_no_token_is_written_down(CapturedOutput said) {
        String secret = "secret-" + UUID.randomUUID();
        MvcTestResult answer = signIn("evaluator6", secret);
        signIn(secret, secret);
        assertThat(answer.getResponse().getHeader("Location")).doesNotContain(secret);
        assertThat(said.getAll()).doesNotContain(secret);
        assertThat(database.sql("select count(*) from access_log l where l::text like :secret")
                        .param("secret", "%" + secret + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Proves("ASVS 16.4.1")
    @Test
    void a_line_cannot_be_forged(CapturedOutput said) {
        signIn("staff\r\n2026-01-01T00:00:00 forged", "wrong");
        signIn("staff\u2028forged\u0085forged", "wrong");
        assertThat(said.getAll().lines()).noneMatch(line -> line.contains("forged"));
        assertThat(log.latest("", 0, 2))
                .allSatisfy(line -> assertThat(line.account() + line.subject()).doesNotContain("forged"));
    }

    @Proves("ASVS 16.2.2")
    @Test
    void every_moment_in_a_log_is_kept_with_its_zone() {
        assertThat(database.sql("select table_name || '.' || column_name from information_schema.columns where"
                                + " table_schema = current_schema() and data_type = 'timestamp without time zone'"
                                + " and table_name in ('access_log', 'audit_entry', 'audit_head')")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of());
    }

    private MvcTestResult signIn(String name, String password) {
        return mvc.post()
                .uri("/sign-in")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("name", name)
                .param("password", password)
                .exchange();
    }
}
