package kr.hannun.account;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** How passwords are kept and what they must be. */
@Configuration(proxyBeanMethods = false)
class SignInSettings {

    @Bean
    PasswordPolicy passwordPolicy(
            @Value("${hannun.password-policy:usual}") String profile, @Value("${hannun.office:}") List<String> office) {
        Guessable guessable = new Guessable(office);
        return profile.equals("agency") ? PasswordPolicy.agency(guessable) : PasswordPolicy.usual(guessable);
    }

    /** PBKDF2 takes a password of any length; the same letters count as the same, however a keyboard composes them. */
    @Bean
    PasswordEncoder passwordEncoder() {
        PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return encoder.encode(composed(password));
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                return encoder.matches(composed(password), hash);
            }
        };
    }

    private static @Nullable String composed(@Nullable CharSequence password) {
        return password == null ? null : Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
