package kr.hannun.shell.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Slug;
import kr.hannun.shell.Acting;
import kr.hannun.shell.PlainVisit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Reads the programme's head once per request and answers from it where it can: 304 where the reader has the page
 * already, the kept bytes where somebody read the same page before, else the page is made and kept. The key holds all a
 * page depends on, so a write, which moves the head, needs to tell nobody.
 */
@Component
@Order(0)
class HeadFilter extends OncePerRequestFilter {

    /** Where the controllers find the head. */
    static final String HEAD = Head.class.getName();

    private static final String PROGRAMS = "/programs/";
    private static final int LONGEST_QUERY = 2_000;
    private static final long MOST_BYTES = 64L << 20;

    private final Trail trail;
    private final Clock clock;
    private final String build = UUID.randomUUID().toString();
    private final Cache<String, List<PersonalParts.Piece>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, List<PersonalParts.Piece> page) -> key.length() + weight(page))
            .build();

    HeadFilter(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PROGRAMS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (query != null && query.length() > LONGEST_QUERY) {
            response.sendError(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
            return;
        }
        Optional<Head> head = head(request);
        head.ifPresent(found -> request.setAttribute(HEAD, found));
        if (head.isEmpty()) {
            chain.doFilter(request, response);
        } else if (HttpMethod.GET.matches(request.getMethod())) {
            answer(key(head.get(), request, query), request, response, chain);
        } else {
            make(null, request, response, chain);
        }
    }

    /** Where the history stands, or stood on the day asked for; where nothing was known then, the visit says so. */
    private Optional<Head> head(HttpServletRequest request) {
        String path = request.getRequestURI();
        int end = path.indexOf('/', PROGRAMS.length());
        String text = path.substring(PROGRAMS.length(), end < 0 ? path.length() : end);
        if (!Slug.fits(text)) {
            return Optional.empty();
        }
        Slug slug = new Slug(text);
        LocalDate known = KnownDay.of(request, LocalDate.now(clock)).day();
        return known == null
                ? trail.head(slug)
                : trail.head(slug, known, clock.getZone()).or(() -> trail.head(slug));
    }

    private String key(Head head, HttpServletRequest request, @Nullable String query) {
        String today = LocalDate.now(clock).toString();
        String look = PlainVisit.display(request).cookieValue();
        return String.join(
                "\n",
                head.hash(),
                head.program().toString(),
                request.getRequestURI(),
                query == null ? "" : query,
                look,
                roles(),
                today,
                build);
    }

    /** What a page may depend on of the person: what the person may do, and whether anybody is there at all. */
    private static String roles() {
        Actor actor = Acting.current();
        return actor == null ? "nobody" : new TreeSet<>(actor.roles()).toString();
    }

    private void answer(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String etag = etag(key, request);
        if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            stamp(response, etag);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        List<PersonalParts.Piece> page = kept.getIfPresent(key);
        if (page == null) {
            make(new Place(key, etag), request, response, chain);
        } else {
            stamp(response, etag);
            response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
            write(page, Acting.current() == null ? null : PersonalParts.hide(request), request, response);
        }
    }

    /** One reader's copy: it carries the person's name and the session's form token. */
    private static String etag(String key, HttpServletRequest request) {
        Actor actor = Acting.current();
        String session = actor == null ? "" : actor.key() + request.getSession().getId();
        return "W/\"" + DigestUtils.md5DigestAsHex((key + session).getBytes(StandardCharsets.UTF_8)) + '"';
    }

    /** Where a page is kept, and what a reader's copy of it is called. */
    private record Place(String key, String etag) {}

    private void make(
            @Nullable Place place, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        CsrfToken token = Acting.current() == null ? null : PersonalParts.hide(request);
        chain.doFilter(request, made);
        if (!isPage(made)) {
            made.copyBodyToResponse();
            return;
        }
        List<PersonalParts.Piece> page = PersonalParts.cut(made.getContentAsByteArray());
        if (request.getAttribute(FormArguments.PERSONAL) != null || isNotToBeKept(made)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (place != null && made.getStatus() == HttpServletResponse.SC_OK) {
            kept.put(place.key(), page);
            stamp(response, place.etag());
        }
        write(page, token, request, response);
    }

    private static void write(
            List<PersonalParts.Piece> page,
            @Nullable CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (page.size() == 1) {
            response.setContentLength(page.getFirst().bytes().length);
        }
        HttpSession session = request.getSession(false);
        int idle = session == null ? 0 : session.getMaxInactiveInterval();
        PersonalParts.write(page, Acting.current(), token, idle, response.getOutputStream());
    }

    private static int weight(List<PersonalParts.Piece> page) {
        return page.stream().mapToInt(piece -> piece.bytes().length).sum();
    }

    private static boolean isNotToBeKept(HttpServletResponse response) {
        return "no-store".equals(response.getHeader(HttpHeaders.CACHE_CONTROL));
    }

    private static boolean isPage(HttpServletResponse response) {
        String type = response.getContentType();
        return type != null && type.startsWith(MediaType.TEXT_HTML_VALUE);
    }

    private static void stamp(HttpServletResponse response, String etag) {
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }
}
