package kr.hannun.account;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept and what they must be. */
@Configuration(proxyBeanMethods = false)
class SignInSettings {

    @Bean
    PasswordPolicy passwordPolicy(
            @Value("${hannun.password-policy:usual}") String profile, @Value("${hannun.office:}") List<String> office) {
        Guessable guessable = new Guessable(office);
        return profile.equals("agency") ? PasswordPolicy.agency(guessable) : PasswordPolicy.usual(guessable);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new KeptPasswords();
    }
}
