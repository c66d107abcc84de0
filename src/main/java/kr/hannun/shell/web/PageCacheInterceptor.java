package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Slug;
import kr.hannun.shell.Acting;
import kr.hannun.shell.SiteContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Reads the programme's head once per request and answers from it where it can: 304 where the reader has the page already,
 * the kept bytes where somebody read the same page before; else the page is made, and {@link PageView} keeps it.
 */
@Component
class PageCacheInterceptor implements HandlerInterceptor {

    /** Where the visit finds the head. */
    static final String HEAD = Head.class.getName();

    private final Trail trail;
    private final Clock clock;
    private final PageCache pages;

    PageCacheInterceptor(Trail trail, Clock clock, PageCache pages) {
        this.trail = trail;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        MatchedRoute route = MatchedRoute.of(request);
        Head head = head(route.variable("program"), request).orElse(null);
        if (head == null) {
            return true;
        }
        request.setAttribute(HEAD, head);
        boolean shared = handler instanceof HandlerMethod method
                && SharedPage.is(method.getMethod())
                && SharedPage.isAsking(request);
        if (!shared) {
            return true;
        }
        Optional<RenderedPage> kept = pages.find(key(head, route, request, (HandlerMethod) handler), request);
        if (kept.isPresent()) {
            PageAnswer.shared(kept.get(), request, response);
        }
        return kept.isEmpty();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        PageCache.release(request);
    }

    /** Where the history stands, or stood on the day asked for; where nothing was known then, the visit says so. */
    private Optional<Head> head(@Nullable String program, HttpServletRequest request) {
        if (program == null || !Slug.fits(program)) {
            return Optional.empty();
        }
        Slug slug = new Slug(program);
        LocalDate known = KnownDay.of(request, LocalDate.now(clock)).day();
        return known == null
                ? trail.head(slug)
                : trail.head(slug, known, clock.getZone()).or(() -> trail.head(slug));
    }

    private PageCache.Key key(Head head, MatchedRoute route, HttpServletRequest request, HandlerMethod handler) {
        Actor actor = Acting.current();
        return new PageCache.Key(
                head,
                route.path(),
                SharedPage.query(request, handler.getMethod()),
                SiteContext.display(request),
                actor == null ? Set.of() : actor.roles(),
                LocalDate.now(clock));
    }
}
