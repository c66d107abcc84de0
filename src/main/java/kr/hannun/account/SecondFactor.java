package kr.hannun.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
 * Where an office demands a second factor of a role, whoever holds it gets no further than the own desk with a password
 * alone: there a passkey is made or used. {@code hannun.second-factor} names the roles.
 */
@Component
class SecondFactor extends OncePerRequestFilter {

    private static final List<String> OPEN =
            List.of("/me", "/sign-in", "/sign-out", "/webauthn/", "/login/webauthn", "/shell/", "/display", "/error");

    private final Set<Actor.Role> demanding;

    SecondFactor(@Value("${hannun.second-factor:}") Set<Actor.Role> demanding) {
        this.demanding = Set.copyOf(demanding);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isWanting() || isOpen(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else if (HttpMethod.GET.matches(request.getMethod())) {
            response.sendRedirect("/me?second-factor" + ("en".equals(request.getParameter("lang")) ? "&lang=en" : ""));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isWanting() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && person.actor().roles().stream().anyMatch(demanding::contains)
                && authentication.getAuthorities().stream()
                        .noneMatch(held -> FactorGrantedAuthority.WEBAUTHN_AUTHORITY.equals(held.getAuthority()));
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(open -> path.equals(open) || (open.endsWith("/") && path.startsWith(open)))
                || path.startsWith("/me/");
    }
}
