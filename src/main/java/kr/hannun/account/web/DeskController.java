package kr.hannun.account.web;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.hannun.account.ChoosePassword;
import kr.hannun.account.OwnDeskFirst;
import kr.hannun.account.OwnDeskFirst.Demand;
import kr.hannun.account.OwnPasskeys;
import kr.hannun.account.Sessions;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.DeskLinks;
import kr.hannun.shell.Form;
import kr.hannun.shell.Link;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.PlainVisit;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 내 자리: what there is to do, where one is signed in, and the password. */
@Controller
class DeskController {

    private final Sessions sessions;
    private final ChoosePassword passwords;
    private final OwnPasskeys passkeys;
    private final OwnDeskFirst first;
    private final List<DeskLinks> links;

    DeskController(
            Sessions sessions,
            ChoosePassword passwords,
            OwnPasskeys passkeys,
            OwnDeskFirst first,
            List<DeskLinks> links) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.first = first;
        this.links = links;
    }

    /** A person's own page; {@code demand} is what must be done before anything else opens, or null. */
    public record Page(
            PlainFrame frame,
            String name,
            String roles,
            List<Link> work,
            List<Seat> seats,
            List<Key> keys,
            @Nullable Demand demand,
            boolean kept,
            Form form,
            String passwordAction,
            String endAllAction) {}

    /** One place where the person is signed in. */
    public record Seat(boolean here, String place, String since, String seen, String endAction) {}

    /** A passkey of the person. */
    public record Key(String label, String removal) {}

    @GetMapping("/me")
    ModelAndView desk(PlainVisit visit, Actor actor, Principal principal, HttpSession session) {
        return page(visit, actor, principal, session, Form.fresh(Typed.nothing(), visit.texts()), HttpStatus.OK);
    }

    @PostMapping("/me/password")
    ModelAndView password(
            PlainVisit visit,
            Actor actor,
            Principal principal,
            HttpSession session,
            Typed typed,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        List<Problem> problems = passwords.instead(actor, present, password, again, session.getId());
        return problems.isEmpty()
                ? new ModelAndView(new RedirectView(visit.link("/me?kept")))
                : page(
                        visit,
                        actor,
                        principal,
                        session,
                        Form.refused(typed, problems, visit.texts()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/me/sessions/ending")
    RedirectView endOthers(PlainVisit visit, Principal principal, HttpSession session) {
        sessions.endAllBut(principal.getName(), session.getId());
        return new RedirectView(visit.link("/me"));
    }

    @PostMapping("/me/sessions/{session}/ending")
    RedirectView end(PlainVisit visit, Principal principal, @PathVariable String session) {
        sessions.end(principal.getName(), session);
        return new RedirectView(visit.link("/me"));
    }

    @PostMapping("/me/passkeys/{passkey}/removal")
    RedirectView giveUp(PlainVisit visit, Principal principal, @PathVariable String passkey) {
        passkeys.giveUp(principal.getName(), passkey);
        return new RedirectView(visit.link("/me"));
    }

    /** The click itself keeps the session; there is nothing else to do. */
    @PostMapping("/me/extension")
    ResponseEntity<Void> extend(HttpSession session) {
        session.setAttribute(
                "extended", Instant.ofEpochMilli(session.getLastAccessedTime()).toString());
        return ResponseEntity.noContent().build();
    }

    private ModelAndView page(
            PlainVisit visit, Actor actor, Principal principal, HttpSession session, Form form, HttpStatus status) {
        Texts texts = visit.texts();
        List<Link> work = new ArrayList<>();
        links.forEach(some -> work.addAll(some.of(visit, actor)));
        Page page = new Page(
                PlainFrame.of(visit, texts.say("account.desk.title")),
                principal.getName(),
                Roles.of(texts, actor.roles()),
                work,
                sessions.of(principal.getName()).stream()
                        .map(open -> seat(visit, open, session.getId()))
                        .toList(),
                passkeys.of(principal.getName()).stream()
                        .map(key -> new Key(key.label(), visit.link("/me/passkeys/" + key.id() + "/removal")))
                        .toList(),
                first.demand().orElse(null),
                visit.asked("kept") != null,
                form,
                visit.link("/me/password"),
                visit.link("/me/sessions/ending"));
        return new ModelAndView("account/me", Map.of("page", page), status);
    }

    private static Seat seat(PlainVisit visit, Sessions.Open open, String here) {
        Texts texts = visit.texts();
        @Nullable String place = open.place();
        return new Seat(
                open.id().equals(here),
                place == null ? texts.say("nothing.unknown") : Browser.named(texts, place),
                texts.moment(open.since()),
                texts.moment(open.lastSeen()),
                visit.link("/me/sessions/" + open.id() + "/ending"));
    }
}
