package kr.hannun.founding.web;

import java.util.List;
import java.util.Map;
import kr.hannun.founding.FoundByHand;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.SubmittedFields;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 새 사업: a programme is founded by hand. */
@Controller
class FoundingController {

    private static final String NEW = "/programs/new";

    private final FoundingPages pages;
    private final FoundByHand founding;

    FoundingController(FoundingPages pages, FoundByHand founding) {
        this.pages = pages;
        this.founding = founding;
    }

    @GetMapping(NEW)
    ModelAndView ask(SiteContext visit, Actor actor) {
        SubmittedFields usual = SubmittedFields.with(Map.of("source.kind", "official", "certainty", "official"));
        return form(visit, actor, Form.fresh(usual, visit.texts()));
    }

    @PostMapping(NEW)
    ModelAndView found(SiteContext visit, Actor actor, SubmittedFields typed) {
        actor.mustBe(Actor.Role.ADMIN);
        ProgramForm form = new ProgramForm(typed);
        List<Problem> problems = form.problems();
        return problems.isEmpty()
                ? FormAnswer.of(
                        visit,
                        typed,
                        founding.found(actor, typed.identity(), form.toCommand()),
                        refused -> form(visit, actor, refused))
                : form(visit, actor, Form.refused(typed, problems, visit.texts()));
    }

    private ModelAndView form(SiteContext visit, Actor actor, Form form) {
        return FormAnswer.page("founding/new", pages.program(visit, actor, form), form);
    }
}
