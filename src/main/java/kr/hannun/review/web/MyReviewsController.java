package kr.hannun.review.web;

import java.util.Optional;
import kr.hannun.audit.Outcome;
import kr.hannun.review.change.Amendments;
import kr.hannun.review.panel.AnswerInvitation;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.writing.ReviewAssignments;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 내 평가: an evaluator's own invitation and tasks in a round; whatever is not theirs is not there. */
@Controller
class MyReviewsController {

    private static final String ROUND = "/programs/{program}/reviews/{round}";
    private static final int LONGEST = 500;

    private final OwnReviews own;
    private final MyReviewsPages pages;
    private final ReviewAssignments works;
    private final AnswerInvitation answering;
    private final Amendments amendments;

    MyReviewsController(
            OwnReviews own,
            MyReviewsPages pages,
            ReviewAssignments works,
            AnswerInvitation answering,
            Amendments amendments) {
        this.own = own;
        this.pages = pages;
        this.works = works;
        this.answering = answering;
        this.amendments = amendments;
    }

    @GetMapping(ROUND + "/mine")
    ModelAndView mine(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return mine(visit, actor, slug, RoundForms.fresh(visit));
    }

    private ModelAndView mine(Visit visit, Actor actor, String slug, Form form) {
        return own.read(visit, slug, round -> {
            ReviewAssignments.Invitation invitation = own.invitation(round, actor);
            return FormAnswer.page(
                    "review/mine",
                    pages.mine(visit, round, invitation, works.mine(round, actor), amendments.of(round), form),
                    form);
        });
    }

    @PostMapping(ROUND + "/pledge")
    ModelAndView pledge(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        ReviewRound round = own.round(visit, slug);
        own.invitation(round, actor);
        Outcome taken = answering.pledge(actor, RoundForms.command(visit, typed, round));
        return FormAnswer.of(visit, typed, taken, form -> mine(visit, actor, slug, form));
    }

    @PostMapping(ROUND + "/decline")
    ModelAndView decline(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        ReviewRound round = own.round(visit, slug);
        own.invitation(round, actor);
        Optional<String> why = why(typed);
        Outcome taken = why.isEmpty()
                ? Outcome.Refused.of("why", "review.decline.why", LONGEST)
                : answering.decline(actor, RoundForms.command(visit, typed, round), why.get());
        return taken instanceof Outcome.Done
                ? FormAnswer.seeOther(own.desk(visit))
                : FormAnswer.of(visit, typed, taken, form -> mine(visit, actor, slug, form));
    }

    private static Optional<String> why(SubmittedFields typed) {
        return typed.given("why").filter(text -> text.length() <= LONGEST);
    }

    @GetMapping(ROUND + "/mine/{team}/withdrawal")
    ModelAndView withdrawing(
            Visit visit, Actor actor, @PathVariable("round") String slug, @PathVariable("team") String team) {
        return withdrawing(visit, actor, slug, team, RoundForms.fresh(visit));
    }

    private ModelAndView withdrawing(Visit visit, Actor actor, String slug, String team, Form form) {
        return own.read(
                visit,
                slug,
                round -> FormAnswer.page(
                        "review/withdrawal",
                        pages.withdrawing(visit, round, own.work(round, actor, team), form),
                        form));
    }

    @PostMapping(ROUND + "/mine/{team}/withdrawal")
    ModelAndView withdraw(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("team") String team) {
        ReviewRound round = own.round(visit, slug);
        own.work(round, actor, team);
        Outcome taken = why(typed)
                .map(why -> answering.withdraw(actor, RoundForms.command(visit, typed, round), team, why))
                .orElseGet(() -> Outcome.Refused.of("why", "review.withdrawal.why", LONGEST));
        return FormAnswer.of(visit, typed, taken, form -> withdrawing(visit, actor, slug, team, form));
    }
}
