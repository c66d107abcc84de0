package kr.hannun.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import kr.hannun.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.WebUtils;

/**
 * One reader's look at a page outside any programme.
 *
 * @param texts the reader's language
 * @param display how the page shall look
 * @param actor who is signed in, or null
 * @param path the page's own path
 * @param query what was asked
 */
public record SiteContext(
        Texts texts, Display display, @Nullable Actor actor, String path, MultiValueMap<String, String> query)
        implements PageContext {

    private static final String ENGLISH = Locale.ENGLISH.getLanguage();

    /** The visit a request makes; {@code path} is where the language links lead. */
    public static SiteContext of(MessageSource messages, HttpServletRequest request, String path) {
        Locale language = ENGLISH.equals(request.getParameter("lang")) ? Locale.ENGLISH : Locale.KOREAN;
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        if (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> {
                for (String value : values) {
                    query.add(name, value);
                }
            });
        }
        return new SiteContext(new Texts(messages, language), display(request), Acting.current(), path, query);
    }

    /** The look the reader's cookie asks for. */
    public static Display display(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, Display.cookie(request.isSecure()));
        return cookie == null ? Display.USUAL : Display.ofCookie(cookie.getValue());
    }

    /** An address on this server in the reader's language. */
    public String link(String address) {
        return texts.isKorean() ? address : address + (address.indexOf('?') < 0 ? "?" : "&") + "lang=" + ENGLISH;
    }

    @Override
    public SiteContext without(String parameter) {
        MultiValueMap<String, String> fewer = new LinkedMultiValueMap<>(query);
        fewer.remove(parameter);
        return new SiteContext(texts, display, actor, path, fewer);
    }
}
