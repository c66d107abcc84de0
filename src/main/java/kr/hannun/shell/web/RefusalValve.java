package kr.hannun.shell.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The page for what the server refuses before the application sees it, such as an address that is none, and for what goes
 * wrong with a page about an error.
 */
final class RefusalValve extends ErrorReportValve {

    private static final Map<String, String> HEADERS = Map.of(
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private final transient BiFunction<Integer, Locale, String> pages;

    /** With what renders the page of a status in a language. */
    RefusalValve(BiFunction<Integer, Locale, String> pages) {
        this.pages = pages;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()
                || !canBeAnswered(response)) {
            return;
        }
        String query = request.getQueryString();
        boolean english = query != null && ("&" + query + "&").contains("&lang=en&");
        try {
            HEADERS.forEach(response::setHeader);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(pages.apply(status, english ? Locale.ENGLISH : Locale.KOREAN));
                response.finishResponse();
            }
        } catch (IOException gone) {
            // Nobody is there to read it.
        }
    }

    private static boolean canBeAnswered(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
