package kr.hannun.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.hannun.shared.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps people at their own desk until what their office demands is done there: a passkey used, where their role needs a
 * second factor ({@code hannun.second-factor}), and another password chosen, where theirs has grown too old.
 */
@Component
public class OwnAccountFirst extends OncePerRequestFilter {

    /** What an office demands. */
    public enum Demand {
        /** A role of the person needs a passkey besides the password. */
        SECOND_FACTOR,
        /** The password is older than the office allows. */
        OLD_PASSWORD
    }

    private final Set<Actor.Role> demanding;
    private final List<Map.Entry<RequestMatcher, Permissions.Route>> routes;
    private final Accounts accounts;
    private final PasswordPolicy policy;
    private final Clock clock;

    OwnAccountFirst(
            @Value("${hannun.second-factor:}") Set<Actor.Role> demanding,
            Permissions permissions,
            Accounts accounts,
            PasswordPolicy policy,
            Clock clock) {
        this.demanding = Set.copyOf(demanding);
        this.routes = permissions.particularFirst().stream()
                .map(route -> Map.entry(AccessRules.matcher(route), route))
                .toList();
        this.accounts = accounts;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (demand().isEmpty() || isOpen(request)) {
            chain.doFilter(request, response);
        } else if (HttpMethod.GET.matches(request.getMethod())) {
            response.sendRedirect("en".equals(request.getParameter("lang")) ? "/me?lang=en" : "/me");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** What is everybody's and what is the person's own stays open; the permission table says what that is. */
    private boolean isOpen(HttpServletRequest request) {
        return routes.stream()
                .filter(route -> route.getKey().matches(request))
                .findFirst()
                .filter(route -> route.getValue().isForAnybodyOrOneself())
                .isPresent();
    }

    /** What whoever is signed in must still do before anything else opens, or nothing. */
    public Optional<Demand> demand() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return Optional.empty();
        }
        if (person.actor().roles().stream().anyMatch(demanding::contains)
                && !Enrolment.hasUsedPasskey(authentication)) {
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
}
