package kr.hannun.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import kr.hannun.shell.Back;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Where people go after signing in, after failing to, and after signing out; each is written down. */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutSuccessHandler {

    private static final int LONGEST_BROWSER = 200;
    private static final int LONGEST_NAME = 64;

    private final AccessLog log;
    private final SignInDirectory directory;

    SignInAnswers(AccessLog log, SignInDirectory directory) {
        this.log = log;
        this.directory = directory;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        welcome(request, authentication);
        response.sendRedirect(Back.of(request.getParameter("back")));
    }

    /** Notes that somebody has come in, and from where. */
    void welcome(HttpServletRequest request, Authentication authentication) {
        String name = authentication.getName();
        request.getSession().setAttribute(Sessions.PLACE, place(request));
        log.note(name, request.getRemoteAddr(), name, AccessLog.SIGNED_IN, null);
    }

    private static String place(HttpServletRequest request) {
        String browser = request.getHeader(HttpHeaders.USER_AGENT);
        String shown = browser == null ? "" : browser;
        return request.getRemoteAddr() + " "
                + (shown.length() > LONGEST_BROWSER ? shown.substring(0, LONGEST_BROWSER) : shown);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof TooManyAttempts) {
            slowDown(response);
            return;
        }
        String typed = Objects.requireNonNullElse(request.getParameter("name"), "");
        // What is no account's name may be a password typed into the wrong field, and is not written down.
        String known = directory.find(typed).map(Account::name).orElse("");
        log.note(known, request.getRemoteAddr(), known, AccessLog.REFUSED, null);
        String back = Back.of(request.getParameter("back"));
        response.sendRedirect(
                AccessRules.SIGN_IN + "?refused&name=" + UriUtils.encode(shown(typed), StandardCharsets.UTF_8)
                        + "&back=" + UriUtils.encode(back, StandardCharsets.UTF_8) + language(request));
    }

    /** As much of a typed name as is shown again. */
    static String shown(@Nullable String typed) {
        String name = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Answers a passkey that was not taken; whose it would have been is not known. */
    void refusePasskey(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof TooManyAttempts) {
            slowDown(response);
            return;
        }
        log.note("", request.getRemoteAddr(), "", AccessLog.REFUSED, null);
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }

    private static void slowDown(HttpServletResponse response) throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(GuessingBrake.longestWait().toSeconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        if (authentication != null) {
            String name = authentication.getName();
            log.note(name, request.getRemoteAddr(), name, AccessLog.SIGNED_OUT, null);
        }
        response.sendRedirect(AccessRules.SIGN_IN + "?out" + language(request));
    }

    private static String language(HttpServletRequest request) {
        return "en".equals(request.getParameter("lang")) ? "&lang=en" : "";
    }
}
