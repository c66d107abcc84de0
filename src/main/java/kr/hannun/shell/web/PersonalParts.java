package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.HtmlUtils;

/**
 * The two parts of a programme's page that are one person's: the name and the form token. The page is made with marks in
 * their places, kept for everybody of the same roles, and the marks are filled in on the way out.
 */
final class PersonalParts {

    /** The characters of a mark; nobody can type them, as they are taken out of whatever comes in. */
    static final String MARKS = "\u2402\u2403";

    private static final String TOKEN = "\u2402token\u2403";

    private PersonalParts() {}

    /** Lets the request's forms be made with a mark for a token; answers the real one, or null where there is none. */
    static @Nullable CsrfToken hide(HttpServletRequest request) {
        if (!(request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken real)) {
            return null;
        }
        CsrfToken marked = new DefaultCsrfToken(real.getHeaderName(), real.getParameterName(), TOKEN);
        request.setAttribute(CsrfToken.class.getName(), marked);
        request.setAttribute(real.getParameterName(), marked);
        return real;
    }

    /** The page cut at its marks, so that filling it in is writing pieces. */
    static List<Piece> cut(byte[] page) {
        String text = new String(page, StandardCharsets.UTF_8);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf('\u2402'); at >= 0; at = text.indexOf('\u2402', from)) {
            int end = text.indexOf('\u2403', at) + 1;
            if (end == 0) {
                break;
            }
            pieces.add(new Piece(text.substring(from, at).getBytes(StandardCharsets.UTF_8), false));
            pieces.add(new Piece(text.substring(at, end).getBytes(StandardCharsets.UTF_8), true));
            from = end;
        }
        pieces.add(new Piece(text.substring(from).getBytes(StandardCharsets.UTF_8), false));
        return pieces;
    }

    /** Writes the page for this person. */
    static void write(List<Piece> pieces, @Nullable Actor actor, @Nullable CsrfToken token, int idle, OutputStream out)
            throws IOException {
        Map<String, String> fillings = Map.of(
                Door.PERSON,
                actor == null ? "" : HtmlUtils.htmlEscape(actor.name(), "UTF-8"),
                Door.IDLE,
                String.valueOf(idle),
                TOKEN,
                token == null || pieces.size() == 1 ? "" : token.getToken());
        for (Piece piece : pieces) {
            out.write(piece.isMark() ? piece.filled(fillings) : piece.bytes());
        }
    }

    /** A stretch of a page, or a mark between two. */
    static final class Piece {

        private final byte[] bytes;
        private final boolean mark;

        private Piece(byte[] bytes, boolean mark) {
            this.bytes = bytes;
            this.mark = mark;
        }

        boolean isMark() {
            return mark;
        }

        byte[] bytes() {
            return bytes;
        }

        private byte[] filled(Map<String, String> fillings) {
            return fillings.getOrDefault(new String(bytes, StandardCharsets.UTF_8), "")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
