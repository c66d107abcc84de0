package kr.hannun.shell.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The one place where what is sent becomes text, whatever reads it afterwards: composed (NFC), lines ended in one way, and
 * without control characters, which no database keeps. A parameter whose name is no text is not read at all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class PlainTextFilter extends OncePerRequestFilter {

    private static final int LONGEST_QUERY = 2_000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\uFFFE\uFFFF&&[^\\n]]");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{1,200}");

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        boolean first = request.getDispatcherType() != DispatcherType.ERROR;
        if (first && query != null && query.length() > LONGEST_QUERY) {
            response.sendError(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
        } else {
            answer(new TextOnly(request), response, chain);
        }
    }

    /** What cannot be read as text is refused as what it is, and not told as a failure. */
    private static void answer(TextOnly request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            Throwable why = failed instanceof ServletException ? failed.getCause() : failed;
            if (why instanceof InvalidParameterException unreadable && !response.isCommitted()) {
                response.sendError(unreadable.getErrorCode());
            } else {
                throw failed;
            }
        }
    }

    /** A request whose parameters are text. */
    private static final class TextOnly extends GivenParameters {

        TextOnly(HttpServletRequest request) {
            super(request);
        }

        @Override
        Map<String, String[]> read() {
            Map<String, String[]> parameters = new LinkedHashMap<>();
            getRequest().getParameterMap().forEach((name, values) -> {
                if (NAME.matcher(name).matches()) {
                    parameters.put(
                            name, Arrays.stream(values).map(TextOnly::plain).toArray(String[]::new));
                }
            });
            return parameters;
        }

        private static String plain(String sent) {
            String lines = sent.replace("\r\n", "\n").replace('\r', '\n');
            return CONTROL.matcher(Normalizer.normalize(lines, Normalizer.Form.NFC))
                    .replaceAll(" ");
        }
    }
}
