package kr.hannun.shell.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.hannun.audit.Head;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Display;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Pages as they were made, under all they depend on. At a new head one reader makes a page and the others wait for it a
 * while; whoever has waited long enough makes it for himself. The pages of an earlier head were read often, so they would
 * hold their place against those of the present one: they leave when nobody has asked for them for a while.
 */
@Component
class PageCache {

    private static final long MOST_BYTES = 64L << 20;
    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(30);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final String PROMISE = PageCache.class.getName();

    private final AsyncCache<Key, RenderedPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, RenderedPage page) -> page.weight())
            .expireAfterAccess(OFTEN_ENOUGH)
            .buildAsync();

    /**
     * All a page depends on. The head stands for the data, so a write, which moves it, needs to tell nobody.
     *
     * @param head where the history stands
     * @param path the page's one right address
     * @param query what was asked of it
     * @param display how it shall look
     * @param roles what the reader may do; empty for one who is not signed in
     * @param today on which pages say how long ago something was
     */
    record Key(
            Head head,
            String path,
            MultiValueMap<String, String> query,
            Display display,
            Set<Actor.Role> roles,
            LocalDate today) {}

    /** The page; nothing where this request is to make it, and whoever comes meanwhile waits for that. */
    Optional<RenderedPage> find(Key key, HttpServletRequest request) {
        CompletableFuture<@Nullable RenderedPage> promise = new CompletableFuture<>();
        @SuppressWarnings("NullAway") // a promise that comes to nothing is taken out of the cache by itself
        CompletableFuture<RenderedPage> present = pages.asMap().putIfAbsent(key, promise);
        Optional<RenderedPage> page = present == null ? Optional.empty() : await(present);
        if (page.isEmpty()) {
            request.setAttribute(PROMISE, promise);
        }
        return page;
    }

    private static Optional<RenderedPage> await(CompletableFuture<RenderedPage> present) {
        try {
            return Optional.ofNullable(present.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException tooLong) {
            return Optional.empty();
        }
    }

    /** Hands a made page to whoever waits for it; false where it is no page that others could read. */
    static boolean keep(HttpServletRequest request, RenderedPage page) {
        CompletableFuture<@Nullable RenderedPage> promise = promise(request);
        return promise != null && promise.complete(page);
    }

    /** Whether the page in the making is for others too. */
    static boolean isShared(HttpServletRequest request) {
        return promise(request) != null;
    }

    /** Says that no page came of it, where none did. */
    static void release(HttpServletRequest request) {
        CompletableFuture<@Nullable RenderedPage> promise = promise(request);
        if (promise != null) {
            promise.complete(null);
        }
    }

    @SuppressWarnings("unchecked") // only promises of pages are put there
    private static @Nullable CompletableFuture<@Nullable RenderedPage> promise(HttpServletRequest request) {
        return (CompletableFuture<@Nullable RenderedPage>) request.getAttribute(PROMISE);
    }
}
