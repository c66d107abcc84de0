package kr.hannun.milestone.web;

import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The answers to everything that is sent from the page of a milestone's evidence. */
@Component
class EvidenceAnswers {

    private final EvidencePage pages;

    EvidenceAnswers(EvidencePage pages) {
        this.pages = pages;
    }

    /** The way on, or the page again with what was typed. */
    ModelAndView answer(Visit visit, Actor actor, Typed typed, String code, Outcome edit) {
        return switch (edit) {
            case Outcome.Done done -> MilestoneForms.done(visit, done.place());
            case Outcome.Refused refused ->
                page(
                        visit,
                        actor,
                        code,
                        Form.refused(typed, refused.problems(), visit.texts()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Stale stale -> page(visit, actor, code, Form.fresh(typed, visit.texts()), HttpStatus.CONFLICT);
            case Outcome.Missing missing -> throw MilestoneForms.missing();
        };
    }

    /** The page with this form. */
    ModelAndView page(Visit visit, Actor actor, String code, Form form, HttpStatus status) {
        return MilestoneForms.show(
                "evidence", pages.page(visit, actor, code, form, status == HttpStatus.CONFLICT), status);
    }

    /** The number of a piece of evidence in an address; anything else is nothing that is here. */
    static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw MilestoneForms.missing();
        }
        return Integer.parseInt(text);
    }
}
