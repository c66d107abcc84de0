package kr.hannun.account;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions live in the database: a restart signs nobody out, and a deleted row is the end of one. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
@EnableScheduling
@EnableAsync
class SessionSettings {

    private static final int TOKEN = 27;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** After how long without a click a session ends (유휴 시간); two windows that note the same thing at once do not refuse each other. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleTime(
            @Value("${hannun.session.idle:PT30M}") Duration idle) {
        return sessions -> {
            new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
            sessions.setDefaultMaxInactiveInterval(idle);
            sessions.setCleanupCron(Scheduled.CRON_DISABLED);
            sessions.setSessionIdGenerator(SessionSettings::token);
        };
    }

    /** As long as the column, and longer than anybody guesses: the usual UUID has 122 bits. */
    private static String token() {
        byte[] drawn = new byte[TOKEN];
        RANDOM.nextBytes(drawn);
        return Base64.getUrlEncoder().encodeToString(drawn);
    }

    @Bean
    @Primary
    CalmSessions calmSessions(
            JdbcIndexedSessionRepository sessions,
            Clock clock,
            @Value("${hannun.session.longest:PT12H}") Duration longest) {
        return new CalmSessions(sessions, clock, longest);
    }

    /** Stands around the session filter: what is remembered of a request is forgotten with it. */
    @Bean
    FilterRegistrationBean<CalmSessions.Forgetting> forgetting() {
        FilterRegistrationBean<CalmSessions.Forgetting> filter =
                new FilterRegistrationBean<>(new CalmSessions.Forgetting());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    /** Behind TLS the cookie is bound to this very host; over plain loopback no browser would take such a name. */
    @Bean
    CookieSerializer sessionCookie() {
        return new ByScheme(cookie("__Host-session"), cookie("session"));
    }

    private static DefaultCookieSerializer cookie(String name) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** What is no id of ours is nobody's session, and is not asked for. */
    private record ByScheme(CookieSerializer secure, CookieSerializer plain) implements CookieSerializer {

        private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{36}");

        @Override
        public void writeCookieValue(CookieValue value) {
            of(value.getRequest()).writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return of(request).readCookieValues(request).stream()
                    .filter(value -> ID.matcher(value).matches())
                    .toList();
        }

        private CookieSerializer of(HttpServletRequest request) {
            return request.isSecure() ? secure : plain;
        }
    }
}
