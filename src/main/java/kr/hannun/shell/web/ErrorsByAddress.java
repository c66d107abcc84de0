package kr.hannun.shell.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Lets the page of a failed request be made from its address alone: where what was sent is too large or damaged, reading it
 * again would fail again, and the server's own bare page would be shown.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ErrorsByAddress extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
        chain.doFilter(failed ? new AddressOnly(request) : request, response);
    }

    /** A request of which only the address is read. */
    private static final class AddressOnly extends GivenParameters {

        AddressOnly(HttpServletRequest request) {
            super(request);
        }

        @Override
        Map<String, String[]> read() {
            Map<String, String[]> parameters = new LinkedHashMap<>();
            UriComponentsBuilder.newInstance()
                    .query(getQueryString())
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> parameters.put(decoded(name), decoded(values)));
            return parameters;
        }

        private static String[] decoded(List<String> values) {
            return values.stream()
                    .map(value -> value == null ? "" : decoded(value))
                    .toArray(String[]::new);
        }

        private static String decoded(String text) {
            try {
                return UriUtils.decode(text, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException damaged) {
                return text;
            }
        }
    }
}
