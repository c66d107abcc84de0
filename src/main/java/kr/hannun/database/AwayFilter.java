package kr.hannun.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with the page of 503 wherever in a request the database turned out to be away, before anything that itself needs
 * the database, such as the session, has a part in the answer.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class AwayFilter extends OncePerRequestFilter {

    private static final String SECONDS = "5";

    private final Away away;

    AwayFilter(Away away) {
        this.away = away;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Patience.begin();
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (!Away.is(failed) || response.isCommitted()) {
                throw failed;
            }
            away.say(failed);
            response.reset();
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.SERVICE_UNAVAILABLE.value());
            request.getRequestDispatcher("/error").forward(new Reading(request), response);
        } finally {
            Patience.end();
        }
    }

    /** The request as nobody's who only reads: neither its session nor its form is asked for once more. */
    private static final class Reading extends HttpServletRequestWrapper {

        private static final String SESSION = "session";
        private static final String OF_SESSION = "org.springframework.session.";

        Reading(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            Cookie[] all = super.getCookies();
            return all == null
                    ? null
                    : Arrays.stream(all)
                            .filter(cookie -> !cookie.getName().endsWith(SESSION))
                            .toArray(Cookie[]::new);
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return name.startsWith(OF_SESSION) ? null : super.getAttribute(name);
        }
    }
}
