package kr.hannun.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sessions that ask the database once per request and tell it at most once a minute that somebody is still here. As it
 * comes, the repository reads twice and writes durably on every click, also where the answer is that nothing changed. None
 * outlives the longest a session may last, however busy it is.
 */
final class CalmSessions implements FindByIndexNameSessionRepository<Session> {

    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);
    private static final ThreadLocal<Map<String, Session>> SEEN = ThreadLocal.withInitial(HashMap::new);

    private final FindByIndexNameSessionRepository<Session> sessions;
    private final Clock clock;
    private final Duration longest;

    @SuppressWarnings("unchecked") // the repository is given back nothing but its own sessions
    CalmSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Clock clock, Duration longest) {
        this.sessions = (FindByIndexNameSessionRepository<Session>) sessions;
        this.clock = clock;
        this.longest = longest;
    }

    /** Forgets, after each request, which session it had. */
    static final class Forgetting extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                chain.doFilter(request, response);
            } finally {
                SEEN.remove();
            }
        }
    }

    @Override
    public Session createSession() {
        return new Calm(sessions.createSession());
    }

    @Override
    public void save(Session session) {
        sessions.save(((Calm) session).real());
        SEEN.get().put(session.getId(), session);
    }

    @Override
    public @Nullable Session findById(String id) {
        Session seen = SEEN.get().get(id);
        if (seen != null) {
            return seen;
        }
        Session found = sessions.findById(id);
        if (found != null && found.getCreationTime().plus(longest).isBefore(clock.instant())) {
            sessions.deleteById(id);
            return null;
        }
        return found == null ? null : new Calm(found);
    }

    @Override
    public void deleteById(String id) {
        SEEN.get().remove(id);
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Session> findByIndexNameAndIndexValue(String index, String value) {
        return sessions.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Calm(entry.getValue())));
    }

    /** A session that says only now and then that it was used. */
    private record Calm(Session real) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (Duration.between(real.getLastAccessedTime(), now).compareTo(TOLD_EVERY) >= 0) {
                real.setLastAccessedTime(now);
            }
        }

        @Override
        public String getId() {
            return real.getId();
        }

        @Override
        public String changeSessionId() {
            return real.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
        public <T> @Nullable T getAttribute(String name) {
            return real.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return real.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            real.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            real.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return real.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return real.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            real.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return real.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return real.isExpired();
        }
    }
}
