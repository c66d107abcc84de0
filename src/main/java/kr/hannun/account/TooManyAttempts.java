package kr.hannun.account;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** Somebody tries to sign in too often; answered alike whether or not there is such an account. */
final class TooManyAttempts extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1L;

    TooManyAttempts() {
        super("too many attempts");
    }
}
