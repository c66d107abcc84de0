package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import kr.hannun.shell.Back;
import kr.hannun.shell.Display;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.SiteContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The settings of the look (화면 설정): a cookie, nothing else. */
@Controller
class DisplayController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    /**
     * The form.
     *
     * @param frame around it
     * @param back where the reader came from
     */
    public record Page(PlainFrame frame, String back) {}

    @GetMapping("/display")
    ModelAndView show(SiteContext visit, @RequestParam(defaultValue = "/") String back) {
        PlainFrame frame = PlainFrame.of(visit, visit.texts().say("shell.display"));
        return new ModelAndView("shell/display", Map.of("page", new Page(frame, Back.of(back))));
    }

    @PostMapping("/display")
    ResponseEntity<Void> choose(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String contrast,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "/") String back) {
        ResponseCookie cookie = ResponseCookie.from(
                        Display.cookie(request.isSecure()),
                        Display.of(contrast, text).cookieValue())
                .path("/")
                .maxAge(A_YEAR)
                .secure(request.isSecure())
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Back.of(back)))
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }
}
