package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.ServletWebRequest;

/** The one way every page goes out, whatever its status: a reader's own parts in their places. */
final class PageAnswer {

    private PageAnswer() {}

    /** A page all readers of the same roles share: 304 where this reader has it already. */
    static void shared(RenderedPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reader reader = new Reader(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        String etag = page.etag(page.isPersonal() ? reader.copy() : "");
        if (!new ServletWebRequest(request, response).checkNotModified(etag)) {
            write(page, reader, request, response);
        }
    }

    /** A page of one person, or one that says why there is none: nobody stores it. */
    static void own(RenderedPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        write(page, new Reader(request), request, response);
    }

    private static void write(
            RenderedPage page, Reader reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] whole = page.filled(reader::part);
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setContentLength(whole.length);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            response.getOutputStream().write(whole);
        }
    }
}
