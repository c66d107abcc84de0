package kr.hannun.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows guessing down, by account and by address. Nobody can lock the rightful holder out: from an address from which the
 * account was signed in before, only its own few attempts count, not those of strangers elsewhere.
 */
@Component
class SignInThrottle extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT_AND_ADDRESS = 6;
    private static final int PER_ADDRESS = 60;
    private static final int PER_ACCOUNT = 30;
    private static final int MOST_KEYS = 100_000;

    private final AccessLog log;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(WINDOW)
            .build();

    SignInThrottle(AccessLog log) {
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().equals(AccessRules.SIGN_IN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<Bucket> counted = counted(request);
        if (!counted.stream().allMatch(bucket -> bucket.tryConsume(1))) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(WINDOW.toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
        if (request.getAttribute(SignInAnswers.SIGNED_IN) != null) {
            counted.forEach(bucket -> bucket.addTokens(1));
        }
    }

    private List<Bucket> counted(HttpServletRequest request) {
        String typed = request.getParameter("name");
        String name = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        String address = request.getRemoteAddr();
        Stream<Bucket> everywhere = Stream.of(
                bucket("both " + name + " " + address, PER_ACCOUNT_AND_ADDRESS),
                bucket("address " + address, PER_ADDRESS));
        return log.hasSignedInFrom(name, address)
                ? everywhere.toList()
                : Stream.concat(everywhere, Stream.of(bucket("account " + name, PER_ACCOUNT)))
                        .toList();
    }

    private Bucket bucket(String key, int attempts) {
        return buckets.get(
                key,
                made -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, WINDOW))
                        .build());
    }

    /** Forgets every attempt. */
    void forget() {
        buckets.invalidateAll();
    }
}
