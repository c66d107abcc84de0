package kr.hannun.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Acting;
import kr.hannun.shell.Back;
import kr.hannun.shell.KeptForm;
import kr.hannun.shell.KeptForms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UriUtils;

/**
 * Answers what was refused. A form whose session has ended, or that stood in a window of an earlier one, is kept and shown
 * again to whoever it was shown to; the door is opened anew with the name that was typed.
 */
final class RefusedRequests implements AccessDeniedHandler {

    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, AccessRules.SIGN_IN);

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        String place = refusal instanceof CsrfException ? wayOn(request) : null;
        if (place == null) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, place);
        }
    }

    private static @Nullable String wayOn(HttpServletRequest request) {
        if (SIGN_IN.matches(request)) {
            return door(request, "again", Back.of(request.getParameter("back"))) + "&name="
                    + encoded(SignInAnswers.shown(request.getParameter("name")));
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
        Optional<KeptForm> form = page && SameOrigin.isProven(request) ? KeptForm.of(request) : Optional.empty();
        if (form.isEmpty()) {
            return null;
        }
        Actor actor = Acting.current();
        if (actor != null && !actor.key().equals(form.get().owner())) {
            return null;
        }
        boolean kept = KeptForms.keep(request).isPresent();
        return actor == null
                ? door(request, kept ? "left" : "ended", form.get().page())
                : form.get().page();
    }

    private static String door(HttpServletRequest request, String why, String back) {
        String language = "en".equals(request.getParameter("lang")) ? "&lang=en" : "";
        return AccessRules.SIGN_IN + "?" + why + "&back=" + encoded(back) + language;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
