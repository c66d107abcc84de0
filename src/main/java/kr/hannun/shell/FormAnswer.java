package kr.hannun.shell;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kr.hannun.audit.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** How every form ends: on the way to what it did, or on its own page again with what was typed. */
public final class FormAnswer {

    private FormAnswer() {}

    /** The answer to what came of a form; {@code page} shows it again with what stands against it, or as stale. */
    public static ModelAndView of(
            Visit visit, SubmittedFields typed, Outcome outcome, Function<Form, ModelAndView> page) {
        return of(visit.texts(), visit::link, typed, outcome, page);
    }

    /** The same outside any programme, where what was done can be seen at an address of its own. */
    public static ModelAndView of(
            SiteContext visit, SubmittedFields typed, Outcome outcome, Function<Form, ModelAndView> page) {
        return of(visit.texts(), visit::link, typed, outcome, page);
    }

    private static ModelAndView of(
            Texts texts,
            UnaryOperator<String> link,
            SubmittedFields typed,
            Outcome outcome,
            Function<Form, ModelAndView> page) {
        return switch (outcome) {
            case Outcome.Done done -> seeOther(link.apply(done.place()));
            case Outcome.Refused refused -> page.apply(Form.refused(typed, refused.problems(), texts));
            case Outcome.Stale stale -> page.apply(Form.stale(typed, texts));
            case Outcome.Missing missing -> throw missing();
        };
    }

    /** A page that shows a form, with the status of how the form stands. */
    public static ModelAndView page(String view, Object page, Form form) {
        return new ModelAndView(view, Map.of("page", page), form.status());
    }

    /** The way on after something was done, so that a reload asks and does not do it again. */
    public static ModelAndView seeOther(String address) {
        RedirectView view = new RedirectView(URI.create(address).toString());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    /** What an address names is not here. */
    public static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
