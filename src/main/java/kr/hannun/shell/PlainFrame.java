package kr.hannun.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.WebUtils;

/**
 * The frame of a page outside any programme, and of an answer that is no page; made without asking the database.
 *
 * @param lang the language of the page
 * @param title the page's own name, its h1
 * @param windowTitle what the browser's tab says
 * @param languages both languages, this page in each
 * @param display the look
 * @param displayHref the settings of the look
 * @param home the first page
 */
public record PlainFrame(
        String lang,
        String title,
        String windowTitle,
        List<Link> languages,
        Display display,
        String displayHref,
        String home) {

    /** The frame around a page with this title at this path. */
    public static PlainFrame of(Texts texts, Display display, String title, String path) {
        boolean korean = texts.isKorean();
        String english = "lang=" + Locale.ENGLISH.getLanguage();
        return new PlainFrame(
                texts.language().getLanguage(),
                title,
                title + " | " + texts.say("shell.brand"),
                List.of(
                        new Link(path, texts.say("shell.language.ko"), korean),
                        new Link(path + "?" + english, texts.say("shell.language.en"), !korean)),
                display,
                korean ? "/display" : "/display?" + english,
                korean ? "/programs" : "/programs?" + english);
    }

    /** The look the reader's cookie asks for. */
    public static Display display(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, Display.COOKIE);
        return cookie == null ? Display.USUAL : Display.ofCookie(cookie.getValue());
    }
}
