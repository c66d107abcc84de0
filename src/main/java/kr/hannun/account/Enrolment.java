package kr.hannun.account;

import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kr.hannun.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who may change the passkeys of an account. A password is not enough, else whoever learns it makes a key of his own: the holder
 * has used a passkey in this session, or opened in it an invitation or a link that an administrator made for this.
 */
@Component
public class Enrolment {

    private static final Duration OPEN = Duration.ofMinutes(30);

    private final Clock clock;

    Enrolment(Clock clock) {
        this.clock = clock;
    }

    /** That a link was opened in this session which lets the account's holder make one passkey. */
    private record Leave(UUID account, Instant until) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;
    }

    /** A link for this account was opened in this session. */
    public void begin(AccountId account) {
        CurrentRequest.remember(new Leave(account.value(), clock.instant().plus(OPEN)));
    }

    /** Whether whoever is signed in may make a passkey. */
    public boolean mayAdd(Actor holder) {
        return mayRemove() || isByLink(holder);
    }

    /** Whether whoever is signed in may give a passkey up. */
    public boolean mayRemove() {
        return hasUsedPasskey(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whether it is a link opened in this session that lets the holder make a passkey. */
    public boolean isByLink(Actor holder) {
        Leave leave = CurrentRequest.remembered(Leave.class);
        return leave != null
                && leave.account().equals(holder.account())
                && clock.instant().isBefore(leave.until());
    }

    /** A passkey was made; the link is good for no other. */
    void end() {
        CurrentRequest.forget(Leave.class);
    }

    static boolean hasUsedPasskey(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(held -> FactorGrantedAuthority.WEBAUTHN_AUTHORITY.equals(held.getAuthority()));
    }
}
