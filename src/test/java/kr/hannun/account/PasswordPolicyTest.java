package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.hannun.shared.Problem;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final Guessable GUESSABLE = new Guessable(List.of("가나다부", "gnd"));
    private static final PasswordPolicy USUAL = PasswordPolicy.usual(GUESSABLE);
    private static final PasswordPolicy AGENCY = PasswordPolicy.agency(GUESSABLE);
    private static final List<String> PERSON = List.of("gildong", "홍길동", "hong.gd@example.org");

    @Proves({"ASVS 6.2.1", "ASVS 6.2.11", "ASVS 6.2.4", "ASVS 6.2.12", "KISA 2.9"})
    @ParameterizedTest
    @CsvSource({
        "짧다, account.password.short",
        "password123, account.password.common",
        "password1234, account.password.common",
        "2026P@ssw0rd!!, account.password.common",
        "gksrnr2026!, account.password.common",
        "qlalfqjsgh1!, account.password.common",
        "비밀번호1234567, account.password.common",
        "2026-11-27!, account.password.common",
        "hannun2026!, account.password.named",
        "H4nnun12345, account.password.named",
        "gkssns2026!!, account.password.named",
        "가나다부2026!!!, account.password.named",
        "rkskekqn2026, account.password.named",
        "홍길동19900101, account.password.named",
        "ghdrlfehd1990, account.password.named",
        "hong.gd2026!, account.password.named",
        "qwertyuiop, account.password.common",
        "1234567890, account.password.common",
        "hannun-hannun, account.password.named",
        "gildong-gildong, account.password.named"
    })
    void what_is_short_common_or_a_name_is_refused(String password, String key) {
        assertThat(USUAL.problem("password", password, PERSON))
                .map(Problem::key)
                .hasValue(key);
    }

    @Proves("ASVS 6.1.2")
    @Test
    void the_words_that_are_refused_are_written_down() throws IOException {
        String decisions = Files.readString(Path.of("docs", "security", "decisions.md"));
        String words = decisions
                .replaceFirst("(?s).*do not consist of the account's name or of these\\s+words: ", "")
                .replaceFirst("(?s), and what the office is called .`HANNUN_OFFICE`.*", "");
        assertThat(words.replace("`", "").split(", ")).containsExactlyInAnyOrderElementsOf(Guessable.PRODUCT);
    }

    @Proves("ASVS 6.2.5")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "비 오는 날의 수제비는 맛있다",
                "수제비 한 그릇 더",
                "서울에서 먹은 수제비가 그립다",
                "correct horse battery staple",
                "sduh-g2jc-v3wm-9erz"
            })
    void what_is_long_needs_no_signs(String password) {
        assertThat(USUAL.problem("password", password, PERSON)).isEmpty();
    }

    @Test
    void an_agency_may_demand_composition() {
        assertThat(AGENCY.problem("password", "비 오는 날의 수제비는 맛있다", PERSON))
                .map(Problem::key)
                .hasValue("account.password.kinds");
        assertThat(AGENCY.problem("password", "Sujebi on a rainy day 7", PERSON))
                .isEmpty();
    }

    @Proves("ASVS 6.2.8")
    @Test
    void more_than_the_longest_is_refused_and_not_cut() {
        assertThat(USUAL.problem("password", "수제비 ".repeat(50), PERSON))
                .map(Problem::key)
                .hasValue("account.password.long");
    }

    @Proves("ASVS 6.2.10")
    @Test
    void an_agency_wants_another_one_after_ninety_days() {
        Instant chosen = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(AGENCY.isTooOld(chosen, chosen.plus(Duration.ofDays(91)))).isTrue();
        assertThat(AGENCY.isTooOld(chosen, chosen.plus(Duration.ofDays(89)))).isFalse();
        assertThat(USUAL.isTooOld(chosen, chosen.plus(Duration.ofDays(9_000)))).isFalse();
    }
}
