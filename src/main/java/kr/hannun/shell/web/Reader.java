package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Acting;
import kr.hannun.shell.PersonalPart;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.HtmlUtils;

/** Who a page is for: what is filled into its personal parts. */
final class Reader {

    private static final String ATTRIBUTE = CsrfToken.class.getName();
    private static final CsrfToken MARKED = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", PersonalPart.TOKEN.mark());

    private final HttpServletRequest request;
    private final @Nullable Actor actor = Acting.current();

    Reader(HttpServletRequest request) {
        this.request = request;
    }

    /** Something that renders a page. */
    @FunctionalInterface
    interface Rendering {

        /** Renders it. */
        void run() throws Exception;
    }

    /** Renders a page whose forms carry the mark of a token; the real one, which may cost a session, is not touched. */
    static void withMarks(HttpServletRequest request, Rendering rendering) throws Exception {
        Object real = request.getAttribute(ATTRIBUTE);
        if (real != null) {
            request.setAttribute(ATTRIBUTE, MARKED);
        }
        try {
            rendering.run();
        } finally {
            request.setAttribute(ATTRIBUTE, real);
        }
    }

    /** What belongs in a part's place, as HTML. */
    String part(PersonalPart part) {
        return switch (part) {
            case NAME -> actor == null ? "" : HtmlUtils.htmlEscape(actor.name(), "UTF-8");
            case OWNER -> actor == null ? "" : HtmlUtils.htmlEscape(actor.key(), "UTF-8");
            case IDLE -> {
                HttpSession session = request.getSession(false);
                yield session == null ? "0" : String.valueOf(session.getMaxInactiveInterval());
            }
            case TOKEN -> request.getAttribute(ATTRIBUTE) instanceof CsrfToken token ? token.getToken() : "";
        };
    }

    /** Tells one reader's copy from another's; the token is the session's. */
    String copy() {
        HttpSession session = actor == null ? null : request.getSession(false);
        return actor == null ? "" : actor.key() + actor.name() + (session == null ? "" : session.getId());
    }
}
