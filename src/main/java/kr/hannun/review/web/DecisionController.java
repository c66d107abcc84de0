package kr.hannun.review.web;

import java.util.List;
import kr.hannun.audit.Outcome;
import kr.hannun.review.result.DecideRound;
import kr.hannun.review.result.Decisions;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 결정: what the committee decides about each team, beside what the round came to. */
@Controller
class DecisionController {

    private static final String DECISION = "/programs/{program}/reviews/{round}/decision";

    private final RoundPages room;
    private final RoundForms forms;
    private final DecisionPages pages;
    private final Decisions decisions;
    private final DecideRound deciding;
    private final Words words;

    DecisionController(
            RoundPages room,
            RoundForms forms,
            DecisionPages pages,
            Decisions decisions,
            DecideRound deciding,
            Words words) {
        this.room = room;
        this.forms = forms;
        this.pages = pages;
        this.decisions = decisions;
        this.deciding = deciding;
        this.words = words;
    }

    @GetMapping(DECISION)
    ModelAndView show(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return room.read(visit, actor, slug, round -> page(visit, round, null));
    }

    @PostMapping(DECISION)
    ModelAndView decide(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> decide(actor, new DecisionForm(visit, typed), round, command),
                (round, form) -> page(visit, round, form));
    }

    private Outcome decide(Actor actor, DecisionForm form, ReviewRound round, RoundCommand command) {
        return form.decision(round, command)
                .map(decision -> deciding.decide(actor, decision))
                .orElseGet(form::refused);
    }

    /** The page with the form that was refused, or with what is stored. */
    private ModelAndView page(Visit visit, ReviewRound round, @Nullable Form refused) {
        Decisions.Committee committee = decisions.committee(round).orElse(null);
        List<Decisions.OfTeam> teams = decisions.of(round);
        Form form = refused != null ? refused : Form.fresh(DecisionPages.stored(committee, teams), visit.texts());
        return FormAnswer.page(
                "review/decision", pages.page(visit, round, committee, teams, words.labels(visit.head()), form), form);
    }
}
