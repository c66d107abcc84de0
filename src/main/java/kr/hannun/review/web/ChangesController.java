package kr.hannun.review.web;

import java.util.List;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.review.change.ChangeRound;
import kr.hannun.review.change.RoundChanges;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 진행 중 변경: what two people change in a round at work, what waits for the second, and what was done. */
@Controller
class ChangesController {

    private static final String CHANGES = "/programs/{program}/reviews/{round}/changes";

    private final RoundPages room;
    private final RoundForms forms;
    private final ChangesPages pages;
    private final RoundChanges changes;
    private final ChangeRound changing;

    ChangesController(
            RoundPages room, RoundForms forms, ChangesPages pages, RoundChanges changes, ChangeRound changing) {
        this.room = room;
        this.forms = forms;
        this.pages = pages;
        this.changes = changes;
        this.changing = changing;
    }

    @GetMapping(CHANGES)
    ModelAndView show(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return room.read(visit, actor, slug, round -> page(visit, round, ChangesForm.fresh(visit)));
    }

    /** Proposes what one of the page's forms says. */
    @PostMapping(CHANGES)
    ModelAndView propose(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        ChangesForm form = new ChangesForm(typed);
        List<Problem> problems = form.problems();
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> problems.isEmpty()
                        ? changing.propose(actor, command, form.toChange(), form.why())
                        : new Outcome.Refused(problems),
                (round, refused) -> page(visit, round, refused));
    }

    /** Does what another person proposed. */
    @PostMapping(CHANGES + "/{change}")
    ModelAndView second(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("change") String change) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> changing.second(actor, command, id(change)),
                (round, form) -> page(visit, round, form));
    }

    @PostMapping(CHANGES + "/{change}/withdrawal")
    ModelAndView withdraw(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("change") String change) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> changing.withdraw(actor, command, id(change)),
                (round, form) -> page(visit, round, form));
    }

    private static UUID id(String change) {
        try {
            return UUID.fromString(change);
        } catch (IllegalArgumentException damaged) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No change", damaged);
        }
    }

    private ModelAndView page(Visit visit, ReviewRound round, Form form) {
        return FormAnswer.page("review/changes", pages.changes(visit, round, changes.of(round), form), form);
    }
}
