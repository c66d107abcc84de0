package kr.hannun.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Deny by default: what is published can be read, the look can be chosen, nothing else is allowed. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.authorizeHttpRequests(routes -> routes.requestMatchers(
                                HttpMethod.GET, "/", "/programs/**", "/shell/**", "/display", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/", "/programs/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/display")
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // The only form there is sets a cookie that changes the look of pages, for which no token is worth a
                // session.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/display"))
                // Whether a place is closed or not there is the same answer to somebody who may not know.
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                        (request, response, refusal) -> response.sendError(HttpStatus.NOT_FOUND.value())))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    /** Nobody can sign in yet; without this bean the framework would make up an account and print its password. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }
}
