package kr.hannun.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import kr.hannun.account.OpenLink;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 일회용 링크: with it a password is chosen, or a passkey made. */
@Controller
class LinkController {

    private static final String SIGN_IN = "/sign-in";

    private final OpenLink links;

    LinkController(OpenLink links) {
        this.links = links;
    }

    /**
     * What a link is for.
     *
     * @param holder whose account it is, or null where the link does not open
     * @param passkey whether it is for a passkey
     */
    public record Page(
            PlainFrame frame, Form form, @Nullable String holder, boolean passkey, String action, String signIn) {}

    @GetMapping("/links/{token}")
    ModelAndView show(SiteContext visit, HttpServletRequest request, @PathVariable String token) {
        return page(visit, request, token, Form.fresh(SubmittedFields.nothing(), visit.texts()), HttpStatus.OK);
    }

    @PostMapping("/links/{token}")
    ModelAndView use(
            SiteContext visit,
            HttpServletRequest request,
            @PathVariable String token,
            SubmittedFields typed,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        if (links.beginPasskey(token)) {
            // Whoever is in already is led on to the own page; the door asks all others who they are.
            return to(visit, visit.actor() == null ? SIGN_IN + "?passkey&back=/me" : "/me");
        }
        List<Problem> problems = links.choose(token, password, again);
        return problems.isEmpty()
                ? to(visit, SIGN_IN + "?kept&back=/me")
                : page(
                        visit,
                        request,
                        token,
                        Form.refused(typed, problems, visit.texts()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView to(SiteContext visit, String address) {
        return new ModelAndView(new RedirectView(visit.link(address)));
    }

    private ModelAndView page(
            SiteContext visit, HttpServletRequest request, String token, Form form, HttpStatus status) {
        return switch (links.look(token, request.getRemoteAddr())) {
            case OpenLink.Open open -> page(visit, form, open, status);
            case OpenLink.Closed closed -> page(visit, form, null, HttpStatus.GONE);
            case OpenLink.TooMany many -> throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private static ModelAndView page(SiteContext visit, Form form, OpenLink.@Nullable Open open, HttpStatus status) {
        boolean passkey = open != null && open.passkey();
        Page page = new Page(
                PlainFrame.of(visit, visit.texts().say(passkey ? "account.link.passkey" : "account.link.title")),
                form,
                open == null ? null : open.account(),
                passkey,
                visit.link(visit.path()),
                visit.link(SIGN_IN));
        return new ModelAndView("account/link", Map.of("page", page), status);
    }
}
