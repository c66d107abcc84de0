package kr.hannun.milestone.web;

import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
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
    ModelAndView answer(Visit visit, Actor actor, SubmittedFields typed, String code, Outcome edit) {
        return FormAnswer.of(visit, typed, edit, form -> page(visit, actor, code, form));
    }

    /** The page with this form. */
    ModelAndView page(Visit visit, Actor actor, String code, Form form) {
        return MilestoneForms.show("evidence", pages.page(visit, actor, code, form, form.stale()), form);
    }

    /** The number of a piece of evidence in an address; anything else is nothing that is here. */
    static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw FormAnswer.missing();
        }
        return Integer.parseInt(text);
    }
}
