package kr.hannun.account;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * What is kept of passwords: PBKDF2 with as many rounds as OWASP asks for, marked with how it was made, so that another way can
 * take its place. It takes a password of any length; the same letters count as the same, however a keyboard composes them.
 */
final class KeptPasswords implements PasswordEncoder {

    private static final int ROUNDS = 600_000;
    private static final int EARLIER_ROUNDS = 310_000;
    private static final int SALT = 16;
    private static final String WAY = "pbkdf2-sha256-600000";

    private final PasswordEncoder earlier = pbkdf2(EARLIER_ROUNDS);
    private final PasswordEncoder rest = pbkdf2(ROUNDS - EARLIER_ROUNDS);
    private final DelegatingPasswordEncoder ways = ways();

    private static PasswordEncoder pbkdf2(int rounds) {
        return new Pbkdf2PasswordEncoder("", SALT, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    private DelegatingPasswordEncoder ways() {
        var all = new DelegatingPasswordEncoder(WAY, Map.of(WAY, pbkdf2(ROUNDS)));
        all.setDefaultPasswordEncoderForMatches(new Earlier());
        return all;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return ways.encode(composed(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return ways.matches(composed(password), hash);
    }

    /** Whether it was made in an earlier way and is made anew when its password is known the next time. */
    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return ways.upgradeEncoding(hash);
    }

    private static @Nullable String composed(@Nullable CharSequence password) {
        return password == null ? null : Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** What carries no mark was made until November 2026. It takes as long, so that nobody learns whose password is that old. */
    private final class Earlier implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            throw new UnsupportedOperationException("Nothing is kept in the earlier way");
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            rest.encode(password);
            return earlier.matches(password, hash);
        }
    }
}
