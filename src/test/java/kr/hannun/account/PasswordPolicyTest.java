package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kr.hannun.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "짧다, account.password.short",
        "password123, account.password.common",
        "qwertyuiop, account.password.common",
        "1234567890, account.password.common",
        "hannun-hannun, account.password.named",
        "gildong-gildong, account.password.named"
    })
    void what_is_short_common_or_a_name_is_refused(String password, String key) {
        assertThat(PasswordPolicy.usual().problem("password", password, "gildong"))
                .map(Problem::key)
                .hasValue(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"비 오는 날의 수제비는 맛있다", "correct horse battery staple", "sduh-g2jc-v3wm-9erz"})
    void what_is_long_needs_no_signs(String password) {
        assertThat(PasswordPolicy.usual().problem("password", password, "gildong"))
                .isEmpty();
    }

    @Test
    void an_agency_may_demand_composition() {
        assertThat(PasswordPolicy.agency().problem("password", "비 오는 날의 수제비는 맛있다", "gildong"))
                .map(Problem::key)
                .hasValue("account.password.kinds");
        assertThat(PasswordPolicy.agency().problem("password", "Sujebi on a rainy day 7", "gildong"))
                .isEmpty();
    }

    @Test
    void more_than_the_longest_is_refused_and_not_cut() {
        assertThat(PasswordPolicy.usual().problem("password", "수제비 ".repeat(50), "gildong"))
                .map(Problem::key)
                .hasValue("account.password.long");
    }

    @Test
    void an_agency_wants_another_one_after_ninety_days() {
        Instant chosen = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(PasswordPolicy.agency().isTooOld(chosen, chosen.plus(Duration.ofDays(91))))
                .isTrue();
        assertThat(PasswordPolicy.agency().isTooOld(chosen, chosen.plus(Duration.ofDays(89))))
                .isFalse();
        assertThat(PasswordPolicy.usual().isTooOld(chosen, chosen.plus(Duration.ofDays(9_000))))
                .isFalse();
    }
}
