package kr.hannun.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kr.hannun.shared.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UriUtils;

/** Deny by default: the permission table says who may call which route, and what is not in it is refused. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";

    private static final ReferrerPolicy REFERRER = ReferrerPolicy.SAME_ORIGIN;
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    Permissions permissions() {
        return Permissions.read();
    }

    /** What is refused before any rule is asked is answered with the same headers. */
    @Bean
    RequestRejectedHandler rejections() {
        return (request, response, rejection) -> {
            response.setHeader("Content-Security-Policy", CONTENT);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", REFERRER.getPolicy());
            response.sendError(HttpStatus.BAD_REQUEST.value());
        };
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Permissions permissions,
            PasswordSignIn passwords,
            SignInAnswers answers,
            EndedAccounts ended,
            OwnAccountFirst desk,
            PasskeySignIn passkeys,
            @Value("${hannun.published-to:everyone}") String publishedTo) {
        return http.authorizeHttpRequests(routes -> {
                    for (Permissions.Route route : permissions.particularFirst()) {
                        routes.requestMatchers(matcher(route)).access(rule(route, publishedTo));
                    }
                    routes.requestMatchers("/error").permitAll().anyRequest().denyAll();
                })
                .authenticationManager(passwords.manager())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("name")
                        .successHandler(answers)
                        .failureHandler(answers))
                .logout(out -> out.logoutUrl(SIGN_OUT).logoutSuccessHandler(answers))
                .webAuthn(keys -> keys.disableDefaultRegistrationPage(true)
                        .messageConverter(PasskeyJson.ofMaking())
                        .addObjectPostProcessor(passkeys))
                .addFilterAfter(ended, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(desk, AuthorizationFilter.class)
                // The form that sets the look sets a cookie and nothing else, for which no token is worth a session. At
                // the
                // door a browser's word that the form is ours is as good as its token, which may be that of a dead
                // session.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/display").ignoringRequestMatchers(provenAtTheDoor()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new SignInEntryPoint(permissions))
                        .accessDeniedHandler(new RefusedRequests()))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }

    private static RequestMatcher provenAtTheDoor() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        RequestMatcher door =
                new OrRequestMatcher(Stream.of(SIGN_IN, "/login/webauthn", "/webauthn/authenticate/options")
                        .map(path -> (RequestMatcher) paths.matcher(HttpMethod.POST, path))
                        .toList());
        return new AndRequestMatcher(door, SameOrigin::isProven);
    }

    static RequestMatcher matcher(Permissions.Route route) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        RequestMatcher exact = paths.matcher(HttpMethod.valueOf(route.method()), route.path());
        if (!route.method().equals(HttpMethod.GET.name())) {
            return exact;
        }
        RequestMatcher head = paths.matcher(HttpMethod.HEAD, route.path());
        return request -> exact.matches(request) || head.matches(request);
    }

    private static AuthorizationManager<RequestAuthorizationContext> rule(Permissions.Route route, String publishedTo) {
        return switch (route.audience()) {
            case EVERYONE -> SingleResultAuthorizationManager.permitAll();
            case PUBLISHED ->
                publishedTo.equals("everyone")
                        ? SingleResultAuthorizationManager.permitAll()
                        : AuthenticatedAuthorizationManager.authenticated();
            case SIGNED_IN -> AuthenticatedAuthorizationManager.authenticated();
            case ROLES ->
                AuthorityAuthorizationManager.hasAnyRole(
                        route.roles().stream().map(Actor.Role::name).toArray(String[]::new));
        };
    }

    /**
     * Sends whoever is not signed in to the door, with the way back; where there is no such room, or where something was to
     * be written, the answer is that there is nothing, the same for a closed place and for none.
     */
    private static final class SignInEntryPoint implements AuthenticationEntryPoint {

        private final List<RequestMatcher> rooms;

        SignInEntryPoint(Permissions permissions) {
            this.rooms = permissions.routes().stream()
                    .filter(route -> route.method().equals(HttpMethod.GET.name()))
                    .map(AccessRules::matcher)
                    .toList();
        }

        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
                throws IOException {
            if (rooms.stream().noneMatch(room -> room.matches(request))) {
                response.sendError(HttpStatus.NOT_FOUND.value());
                return;
            }
            String query = request.getQueryString();
            String back = request.getRequestURI() + (query == null ? "" : "?" + query);
            String language = "en".equals(request.getParameter("lang")) ? "&lang=en" : "";
            response.sendRedirect(SIGN_IN + "?back=" + UriUtils.encode(back, StandardCharsets.UTF_8) + language);
        }
    }
}
