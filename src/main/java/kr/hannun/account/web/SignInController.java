package kr.hannun.account.web;

import java.util.List;
import java.util.Map;
import kr.hannun.account.ChoosePassword;
import kr.hannun.account.ForgottenPassword;
import kr.hannun.account.TrialAccounts;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Back;
import kr.hannun.shell.Form;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.PlainVisit;
import kr.hannun.shell.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 로그인: the door, the way back in for one who forgot the password, and the one-time link. */
@Controller
class SignInController {

    private final TrialAccounts trial;
    private final ChoosePassword passwords;
    private final ForgottenPassword forgotten;

    SignInController(TrialAccounts trial, ChoosePassword passwords, ForgottenPassword forgotten) {
        this.trial = trial;
        this.passwords = passwords;
        this.forgotten = forgotten;
    }

    /**
     * The door.
     *
     * @param left whether a form waits that could not be saved
     * @param again whether the page was too old to be answered
     * @param name what was typed before
     * @param back where to go after signing in
     * @param trialPassword of the trial accounts, where it is shown
     */
    public record Door(
            PlainFrame frame,
            boolean refused,
            boolean out,
            boolean kept,
            boolean left,
            boolean again,
            String name,
            String back,
            @Nullable String trialPassword,
            String action,
            String forgotten) {}

    /** A form for a password; {@code holder} is null where the link does not open. */
    public record Choice(
            PlainFrame frame, Form form, @Nullable String holder, String action, String signIn) {}

    /** The form of one who forgot; {@code mail} says whether links are mailed here. */
    public record Forgotten(PlainFrame frame, boolean mail, boolean sent, String action, String signIn) {}

    @GetMapping("/sign-in")
    ModelAndView door(PlainVisit visit) {
        String name = visit.asked("name");
        Door page = new Door(
                PlainFrame.of(visit, visit.texts().say("account.sign-in.title")),
                visit.asked("refused") != null,
                visit.asked("out") != null,
                visit.asked("kept") != null,
                visit.asked("left") != null,
                visit.asked("again") != null,
                name == null ? "" : name,
                Back.of(visit.asked("back")),
                trial.shown().orElse(null),
                visit.link("/sign-in"),
                visit.link("/sign-in/forgotten"));
        return new ModelAndView("account/sign-in", Map.of("page", page));
    }

    @GetMapping("/sign-in/forgotten")
    ModelAndView forgotten(PlainVisit visit) {
        Forgotten page = new Forgotten(
                PlainFrame.of(visit, visit.texts().say("account.forgotten.title")),
                forgotten.isMailed(),
                visit.asked("sent") != null,
                visit.link("/sign-in/forgotten"),
                visit.link("/sign-in"));
        return new ModelAndView("account/forgotten", Map.of("page", page));
    }

    /** Answers alike whether or not there is such an account. */
    @PostMapping("/sign-in/forgotten")
    RedirectView send(PlainVisit visit, Typed typed) {
        forgotten.send(typed.text("name"), visit.texts());
        return new RedirectView(visit.link("/sign-in/forgotten?sent"));
    }

    @GetMapping("/links/{token}")
    ModelAndView link(PlainVisit visit, @PathVariable String token) {
        return choice(visit, token, Form.fresh(Typed.nothing(), visit.texts()), HttpStatus.OK);
    }

    @PostMapping("/links/{token}")
    ModelAndView choose(
            PlainVisit visit,
            @PathVariable String token,
            Typed typed,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        List<Problem> problems = passwords.byLink(token, password, again);
        return problems.isEmpty()
                ? new ModelAndView(new RedirectView(visit.link("/sign-in?kept")))
                : choice(visit, token, Form.refused(typed, problems, visit.texts()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView choice(PlainVisit visit, String token, Form form, HttpStatus status) {
        String holder = passwords.holder(token).orElse(null);
        Choice page = new Choice(
                PlainFrame.of(visit, visit.texts().say("account.link.title")),
                form,
                holder,
                visit.link(visit.path()),
                visit.link("/sign-in"));
        return new ModelAndView("account/link", Map.of("page", page), holder == null ? HttpStatus.GONE : status);
    }
}
