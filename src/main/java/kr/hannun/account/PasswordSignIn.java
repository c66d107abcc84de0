package kr.hannun.account;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in by password. Guesses are counted here, where the account is known, and not by how an address or a name is spelled. */
@Component
class PasswordSignIn {

    private final SignInDirectory directory;
    private final PasswordEncoder encoder;
    private final GuessingBrake brake;

    PasswordSignIn(SignInDirectory directory, PasswordEncoder encoder, GuessingBrake brake) {
        this.directory = directory;
        this.encoder = encoder;
        this.brake = brake;
    }

    /** Who decides at the door. */
    AuthenticationManager manager() {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(directory);
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(directory);
        return new ProviderManager(new Counted(passwords));
    }

    private final class Counted implements AuthenticationProvider {

        private final DaoAuthenticationProvider passwords;

        Counted(DaoAuthenticationProvider passwords) {
            this.passwords = passwords;
        }

        @Override
        public Authentication authenticate(Authentication asked) {
            String typed = asked.getName();
            GuessingBrake.Attempt attempt = brake.password(directory.find(typed).orElse(null), typed, address(asked))
                    .orElseThrow(TooManyAttempts::new);
            Authentication proven = passwords.authenticate(asked);
            attempt.wasRight();
            return proven;
        }

        private static String address(Authentication asked) {
            return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
        }
    }
}
