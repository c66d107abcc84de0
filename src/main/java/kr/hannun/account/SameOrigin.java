package kr.hannun.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Whether a browser vouches that a request comes from a page of ours. */
final class SameOrigin {

    private static final String SITE = "Sec-Fetch-Site";

    private SameOrigin() {}

    /** Where a browser says nothing, nothing is proven. */
    static boolean isProven(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        return site == null ? isOwn(request.getHeader(HttpHeaders.ORIGIN), request) : site.equals("same-origin");
    }

    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(new URI(origin).getRawAuthority());
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
