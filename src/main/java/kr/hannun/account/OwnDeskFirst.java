package kr.hannun.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.hannun.shared.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps people at their own desk until what their office demands is done there: a passkey used, where their role needs a
 * second factor ({@code hannun.second-factor}), and another password chosen, where theirs has grown too old.
 */
@Component
public class OwnDeskFirst extends OncePerRequestFilter {

    private static final List<String> OPEN =
            List.of("/me", "/sign-in", "/sign-out", "/login/webauthn", "/display", "/error");
    private static final List<String> OPEN_BELOW = List.of("/me/", "/webauthn/", "/shell/");

    /** What an office demands. */
    public enum Demand {
        /** A role of the person needs a passkey besides the password. */
        SECOND_FACTOR,
        /** The password is older than the office allows. */
        OLD_PASSWORD
    }

    private final Set<Actor.Role> demanding;
    private final Accounts accounts;
    private final PasswordPolicy policy;
    private final Clock clock;

    OwnDeskFirst(
            @Value("${hannun.second-factor:}") Set<Actor.Role> demanding,
            Accounts accounts,
            PasswordPolicy policy,
            Clock clock) {
        this.demanding = Set.copyOf(demanding);
        this.accounts = accounts;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Demand> demand = isOpen(request.getRequestURI()) ? Optional.empty() : demand();
        if (demand.isEmpty()) {
            chain.doFilter(request, response);
        } else if (HttpMethod.GET.matches(request.getMethod())) {
            response.sendRedirect("en".equals(request.getParameter("lang")) ? "/me?lang=en" : "/me");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith);
    }

    /** What whoever is signed in must still do before anything else opens, or nothing. */
    public Optional<Demand> demand() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return Optional.empty();
        }
        if (person.actor().roles().stream().anyMatch(demanding::contains) && !hasUsedPasskey(authentication)) {
            return Optional.of(Demand.SECOND_FACTOR);
        }
        return policy.isTooOld(person.passwordSetAt(), clock.instant()) && isStillTooOld(person)
                ? Optional.of(Demand.OLD_PASSWORD)
                : Optional.empty();
    }

    /** The session remembers the password it began with; another may have been chosen in it. */
    private boolean isStillTooOld(SignedIn person) {
        return accounts.findById(person.id())
                .filter(account -> policy.isTooOld(account.passwordSetAt(), clock.instant()))
                .isPresent();
    }

    private static boolean hasUsedPasskey(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .anyMatch(held -> FactorGrantedAuthority.WEBAUTHN_AUTHORITY.equals(held.getAuthority()));
    }
}
