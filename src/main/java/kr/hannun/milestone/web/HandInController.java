package kr.hannun.milestone.web;

import java.util.List;
import kr.hannun.audit.Outcome;
import kr.hannun.milestone.HandInEvidence;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 제출: the evidence of a milestone as a whole, and back again for a reason. */
@Controller
class HandInController {

    private static final String HAND_IN = "/programs/{program}/milestones/{code}/hand-in";
    private static final int LONGEST_REASON = 500;

    private final EvidenceAnswers answers;
    private final HandInEvidence handIns;

    HandInController(EvidenceAnswers answers, HandInEvidence handIns) {
        this.answers = answers;
        this.handIns = handIns;
    }

    @PostMapping(HAND_IN)
    ModelAndView handIn(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String code) {
        return answers.answer(
                visit, actor, typed, code, handIns.handIn(actor, MilestoneForms.target(visit, typed, code)));
    }

    @PostMapping(HAND_IN + "/withdrawal")
    ModelAndView takeBack(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String code) {
        actor.mustBe(Actor.Role.COORDINATOR);
        String why = typed.text("why");
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            Problem problem = why.isEmpty()
                    ? Problem.of("why", "source.grounds.why-missing")
                    : Problem.of("why", "source.grounds.too-long", LONGEST_REASON);
            return answers.answer(visit, actor, typed, code, new Outcome.Refused(List.of(problem)));
        }
        return answers.answer(
                visit, actor, typed, code, handIns.takeBack(actor, MilestoneForms.target(visit, typed, code), why));
    }
}
