package kr.hannun.shell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.hannun.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

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
 * @param door the way in, or who is in and the way out
 */
public record PlainFrame(
        String lang,
        String title,
        String windowTitle,
        List<Link> languages,
        Display display,
        String displayHref,
        String home,
        AccountMenu door) {

    /** The frame around a page with this title. */
    public static PlainFrame of(SiteContext visit, String title) {
        Texts texts = visit.texts();
        Actor actor = visit.actor();
        return new PlainFrame(
                texts.language().getLanguage(),
                title,
                title + " | " + texts.say("shell.brand"),
                List.of(
                        new Link(visit.with("lang", null), texts.say("shell.language.ko"), texts.isKorean()),
                        new Link(visit.with("lang", "en"), texts.say("shell.language.en"), !texts.isKorean())),
                visit.display(),
                visit.link("/display?back=" + encoded(visit.with("", null))),
                visit.link("/programs"),
                actor == null
                        ? AccountMenu.closed(visit.link("/sign-in"))
                        : AccountMenu.open(visit.link("/me"), visit.link("/sign-out")));
    }

    private static String encoded(@Nullable String address) {
        return UriUtils.encode(String.valueOf(address), StandardCharsets.UTF_8);
    }
}
