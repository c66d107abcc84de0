package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import kr.hannun.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of a password and of the link with which it is chosen. */
@DatabaseTest
@Transactional
class PasswordsAreKeptTest {

    private static final String LONG = "수제비 한 그릇 더 ".repeat(11) + "123456a";
    private static final int ROUNDS = 600_000;
    private static final int EARLIER_ROUNDS = 310_000;

    @Value("${hannun.data-dir}")
    Path folder;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    PasswordSignIn door;

    @Autowired
    PasswordPolicy policy;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    Site site;

    @Autowired
    TestClock clock;

    @AfterEach
    void wind_back() {
        clock.aheadBy(0);
    }

    @Proves({"ASVS 6.2.8", "ASVS 6.2.9"})
    @Test
    void a_password_counts_to_its_last_letter_and_with_its_case() {
        assertThat(LONG.length()).isBetween(100, policy.most());
        assertThat(policy.problem("password", LONG, List.of("gildong"))).isEmpty();
        String kept = encoder.encode(LONG);
        assertThat(encoder.matches(LONG, kept)).isTrue();
        assertThat(encoder.matches(LONG.substring(0, LONG.length() - 1) + "A", kept))
                .isFalse();
        assertThat(encoder.matches(LONG + " ", kept)).isFalse();
    }

    @Proves({"ASVS 11.4.2", "KISA 2.14", "KISA 2.5"})
    @Test
    void what_is_kept_is_salted_and_slow_to_make() {
        String kept = String.valueOf(encoder.encode(LONG));
        assertThat(kept).isNotEqualTo(encoder.encode(LONG)).doesNotContain("수제비");
        assertThat(kept).startsWith("{pbkdf2-sha256-600000}");
        assertThat(pbkdf2(ROUNDS).matches(LONG, kept.substring(kept.indexOf('}') + 1)))
                .isTrue();
        assertThat(database.sql("select count(*) from account where password_hash is not null"
                                + " and length(password_hash) < 64")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Proves("ASVS 11.2.2")
    @Test
    void what_was_kept_in_an_earlier_way_is_kept_anew_at_the_next_sign_in() {
        String earlier = String.valueOf(pbkdf2(EARLIER_ROUNDS).encode(LONG));
        database.sql("update account set password_hash = :earlier where name = 'staff'")
                .param("earlier", earlier)
                .update();

        assertThat(signsIn("another password")).isFalse();
        assertThat(kept()).isEqualTo(earlier);
        assertThat(signsIn(LONG)).isTrue();
        assertThat(encoder.upgradeEncoding(earlier)).isTrue();
        assertThat(encoder.upgradeEncoding(kept())).isFalse();
        assertThat(encoder.matches(LONG, kept())).isTrue();
        assertThat(signsIn(LONG)).isTrue();
    }

    private static PasswordEncoder pbkdf2(int rounds) {
        return new Pbkdf2PasswordEncoder("", 16, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    private boolean signsIn(String password) {
        try {
            return door.manager()
                    .authenticate(UsernamePasswordAuthenticationToken.unauthenticated("staff", password))
                    .isAuthenticated();
        } catch (BadCredentialsException wrong) {
            return false;
        }
    }

    private String kept() {
        return database.sql("select password_hash from account where name = 'staff'")
                .query(String.class)
                .single();
    }

    @Proves({"ASVS 6.4.1", "ASVS 11.5.1", "KISA 2.5"})
    @Test
    void a_first_secret_is_random_kept_as_a_hash_and_opens_for_days() {
        String token = invited("staff");
        assertThat(token).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(invited("coordinator"));
        assertThat(database.sql("select count(*) from one_time_link where token_hash = :token")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(site.open("/links/" + token, 200).select("#password")).hasSize(1);
        clock.aheadBy(8);
        assertThat(site.open("/links/" + token, 410).select("#password")).isEmpty();
    }

    @Proves({"ASVS 6.3.2", "KISA 2.6"})
    @Test
    void beside_a_database_of_ones_own_there_is_no_account_nobody_invited() throws Exception {
        TrialAccounts trial = trial("jdbc:postgresql://db/hannun", "0.0.0.0");
        assertThat(trial.isOn()).isFalse();
        assertThat(trial.shown()).isEmpty();
        assertThat(Files.readString(folder.resolve("trial-password"))).matches("([a-z0-9]{4}-){3}[a-z0-9]{4}");
        assertThatIllegalStateException().isThrownBy(() -> trial("", "0.0.0.0"));
    }

    private TrialAccounts trial(String url, String address) {
        return new TrialAccounts(accounts, encoder, transactions, clock, Path.of("target", "none"), url, address, null);
    }

    private String invited(String name) {
        AccountId account = accounts.findByName(name).orElseThrow().id();
        return links.make(account, OneTimeLinks.Purpose.INVITATION);
    }
}
