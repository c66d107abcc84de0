package kr.hannun.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only so many requests of one address at once: who sends slowly, or a great deal, keeps nobody else waiting. A proxy in
 * front has to say whom it speaks for, else all its readers are one address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class CrowdFilter extends OncePerRequestFilter {

    private final ConcurrentMap<String, Integer> answering = new ConcurrentHashMap<>();
    private final int most;

    CrowdFilter(@Value("${hannun.most-at-once}") int most) {
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        try {
            if (answering.merge(address, 1, Integer::sum) <= most) {
                chain.doFilter(request, response);
            } else {
                request.setAttribute(Problems.KIND, "busy");
                response.setHeader(HttpHeaders.RETRY_AFTER, "10");
                // The rest of what is sent is not read.
                response.setHeader(HttpHeaders.CONNECTION, "close");
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        } finally {
            answering.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
        }
    }
}
