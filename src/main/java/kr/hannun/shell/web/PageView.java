package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A template on its way to becoming an answer. Every page of the house, errors among them, goes through here and nothing
 * else does: a download never stands in this buffer.
 */
public class PageView extends ThymeleafView {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        ContentCachingResponseWrapper buffer = new ContentCachingResponseWrapper(response);
        Reader.withMarks(request, () -> super.render(model, request, buffer));
        byte[] html = buffer.getContentAsByteArray();
        RenderedPage page = RenderedPage.of(html);
        if (isToBeKept(response) && PageCache.keep(request, page)) {
            PageAnswer.shared(page, request, response);
        } else {
            PageAnswer.own(RenderedPage.of(RestoredForms.in(html, request, this::say)), request, response);
        }
    }

    private String say(String key) {
        return Objects.requireNonNull(getApplicationContext()).getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static boolean isToBeKept(HttpServletResponse response) {
        return response.getStatus() == HttpStatus.OK.value() && !response.containsHeader(HttpHeaders.CACHE_CONTROL);
    }
}
