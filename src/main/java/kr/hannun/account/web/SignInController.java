package kr.hannun.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kr.hannun.account.ForgottenPassword;
import kr.hannun.account.TrialAccounts;
import kr.hannun.shell.Back;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 로그인: the door, and the way back in for one who forgot the password. */
@Controller
class SignInController {

    private final TrialAccounts trial;
    private final ForgottenPassword forgotten;

    SignInController(TrialAccounts trial, ForgottenPassword forgotten) {
        this.trial = trial;
        this.forgotten = forgotten;
    }

    /**
     * The door.
     *
     * @param left whether a form waits that could not be saved
     * @param again whether the page was too old to be answered
     * @param passkey whether a passkey is to be made after signing in
     * @param name what was typed before
     * @param back where to go after signing in
     * @param trialPassword of the trial accounts, where it is shown
     */
    public record SignInPage(
            PlainFrame frame,
            boolean refused,
            boolean out,
            boolean kept,
            boolean left,
            boolean again,
            boolean passkey,
            String name,
            String back,
            @Nullable String trialPassword,
            String action,
            String forgotten) {}

    /** The form of one who forgot; {@code mail} says whether links are mailed here. */
    public record Forgotten(
            PlainFrame frame, boolean mail, boolean sent, boolean tooMany, String action, String signIn) {}

    @GetMapping("/sign-in")
    ModelAndView door(SiteContext visit) {
        String name = visit.asked("name");
        SignInPage page = new SignInPage(
                PlainFrame.of(visit, visit.texts().say("account.sign-in.title")),
                visit.asked("refused") != null,
                visit.asked("out") != null,
                visit.asked("kept") != null,
                visit.asked("left") != null,
                visit.asked("again") != null,
                visit.asked("passkey") != null,
                name == null ? "" : name,
                back(visit.asked("back")),
                trial.shown().orElse(null),
                visit.link("/sign-in"),
                visit.link("/sign-in/forgotten"));
        return new ModelAndView("account/sign-in", Map.of("page", page));
    }

    /** Whoever asked for no page in particular is led to what waits. */
    private static String back(@Nullable String asked) {
        return asked == null ? "/me?from=%2F" : Back.of(asked);
    }

    @GetMapping("/sign-in/forgotten")
    ModelAndView forgotten(SiteContext visit) {
        return forgotten(visit, false, HttpStatus.OK);
    }

    private ModelAndView forgotten(SiteContext visit, boolean tooMany, HttpStatus status) {
        Forgotten page = new Forgotten(
                PlainFrame.of(visit, visit.texts().say("account.forgotten.title")),
                forgotten.isMailed(),
                visit.asked("sent") != null,
                tooMany,
                visit.link("/sign-in/forgotten"),
                visit.link("/sign-in"));
        return new ModelAndView("account/forgotten", Map.of("page", page), status);
    }

    /** Answers alike whether or not there is such an account. */
    @PostMapping("/sign-in/forgotten")
    ModelAndView send(SiteContext visit, HttpServletRequest request, SubmittedFields typed) {
        return switch (forgotten.ask(typed.text("name"), request.getRemoteAddr(), visit.texts())) {
            case ASKED -> new ModelAndView(new RedirectView(visit.link("/sign-in/forgotten?sent")));
            case TOO_MANY -> forgotten(visit, true, HttpStatus.TOO_MANY_REQUESTS);
        };
    }
}
