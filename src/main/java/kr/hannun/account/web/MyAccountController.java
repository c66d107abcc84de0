package kr.hannun.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.hannun.account.AccountNotices;
import kr.hannun.account.ChangePasskeys;
import kr.hannun.account.ChoosePassword;
import kr.hannun.account.Sessions;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Back;
import kr.hannun.shell.Form;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.SubmittedFields;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 내 자리: what there is to do, where one is signed in, the passkeys and the password. */
@Controller
class MyAccountController {

    private static final String DESK = "/me";

    private final MyAccountPages pages;
    private final Sessions sessions;
    private final ChoosePassword passwords;
    private final ChangePasskeys passkeys;
    private final AccountNotices notices;

    MyAccountController(
            MyAccountPages pages,
            Sessions sessions,
            ChoosePassword passwords,
            ChangePasskeys passkeys,
            AccountNotices notices) {
        this.pages = pages;
        this.sessions = sessions;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.notices = notices;
    }

    /** The desk; whoever comes from a page goes back to it where nothing waits. */
    @GetMapping("/me")
    ModelAndView desk(SiteContext visit, Actor actor, HttpServletRequest request) {
        String from = visit.asked("from");
        return from == null || pages.callsFor(visit, actor)
                ? page(visit, actor, request, Form.fresh(SubmittedFields.nothing(), visit.texts()), HttpStatus.OK)
                : new ModelAndView(new RedirectView(Back.of(from)));
    }

    @PostMapping("/me/password")
    ModelAndView password(
            SiteContext visit,
            Actor actor,
            HttpServletRequest request,
            SubmittedFields typed,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        var replacement = new ChoosePassword.Replacement(
                present, password, again, request.getSession().getId(), request.getRemoteAddr());
        List<Problem> problems = passwords.instead(actor, replacement);
        HttpStatus refused =
                ChoosePassword.isTooOften(problems) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
        return answer(visit, actor, request, Form.refused(typed, problems, visit.texts()), "/me?kept", refused);
    }

    @PostMapping("/me/sessions/ending")
    RedirectView endOthers(SiteContext visit, Principal principal, HttpSession session) {
        sessions.endAllBut(principal.getName(), session.getId());
        return new RedirectView(visit.link(DESK));
    }

    @PostMapping("/me/sessions/{session}/ending")
    RedirectView end(SiteContext visit, Principal principal, @PathVariable String session) {
        sessions.end(principal.getName(), session);
        return new RedirectView(visit.link(DESK));
    }

    @PostMapping("/me/passkeys/{passkey}/removal")
    ModelAndView giveUp(
            SiteContext visit,
            Actor actor,
            HttpServletRequest request,
            SubmittedFields typed,
            @PathVariable String passkey) {
        Form form = Form.refused(typed, passkeys.giveUp(actor, passkey), visit.texts());
        return answer(visit, actor, request, form, DESK, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/me/notices/reading")
    RedirectView read(SiteContext visit, Actor actor) {
        notices.read(actor);
        return new RedirectView(visit.link(DESK));
    }

    /** The click itself keeps the session; there is nothing else to do. */
    @PostMapping("/me/extension")
    ResponseEntity<Void> extend(HttpSession session) {
        session.setAttribute(
                "extended", Instant.ofEpochMilli(session.getLastAccessedTime()).toString());
        return ResponseEntity.noContent().build();
    }

    private ModelAndView answer(
            SiteContext visit, Actor actor, HttpServletRequest request, Form form, String done, HttpStatus refused) {
        return form.problems().isEmpty()
                ? new ModelAndView(new RedirectView(visit.link(done)))
                : page(visit, actor, request, form, refused);
    }

    private ModelAndView page(
            SiteContext visit, Actor actor, HttpServletRequest request, Form form, HttpStatus status) {
        String name = request.getUserPrincipal().getName();
        var page = pages.page(visit, actor, name, request.getSession().getId(), form);
        return new ModelAndView("account/me", Map.of("page", page), status);
    }
}
