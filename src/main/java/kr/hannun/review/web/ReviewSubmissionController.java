package kr.hannun.review.web;

import java.util.List;
import java.util.Map;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.review.writing.ReviewAssignments;
import kr.hannun.review.writing.SubmitReview;
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

/** 평가 제출: a review read back, handed in, and what proves it. */
@Controller
class ReviewSubmissionController {

    private static final String ROUND = "/programs/{program}/reviews/{round}";
    private static final String TEAM = ROUND + "/mine/{team}";

    private final OwnReviews own;
    private final ReviewSubmissionPages pages;
    private final SubmitReview submitting;
    private final ReviewAssignments works;

    ReviewSubmissionController(
            OwnReviews own, ReviewSubmissionPages pages, SubmitReview submitting, ReviewAssignments works) {
        this.own = own;
        this.pages = pages;
        this.submitting = submitting;
        this.works = works;
    }

    @GetMapping(TEAM + "/submission")
    ModelAndView read(Visit visit, Actor actor, @PathVariable("round") String slug, @PathVariable("team") String team) {
        return submission(visit, actor, slug, team, RoundForms.fresh(visit));
    }

    @PostMapping(TEAM + "/submission")
    ModelAndView submit(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("team") String team) {
        ReviewRound round = own.round(visit, slug);
        own.work(round, actor, team);
        var command = new SubmitReview.Command(
                RoundForms.command(visit, typed, round),
                team,
                typed.version(),
                typed.all("zeros").contains("yes"));
        return FormAnswer.of(
                visit, typed, submitting.submit(actor, command), form -> submission(visit, actor, slug, team, form));
    }

    private ModelAndView submission(Visit visit, Actor actor, String slug, String team, Form form) {
        return own.read(visit, slug, round -> {
            List<ReviewAssignment> all = own.all(round, actor);
            ReviewAssignment work = OwnReviews.of(all, team);
            return FormAnswer.page(
                    "review/submission", pages.submission(visit, round, work, all, works.returned(work), form), form);
        });
    }

    /** Everything this person handed in, to be printed and kept. */
    @GetMapping(ROUND + "/receipts")
    ModelAndView receipts(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return own.read(visit, slug, round -> {
            own.invitation(round, actor);
            return new ModelAndView(
                    "review/receipts", Map.of("page", pages.receipts(visit, round, own.all(round, actor))));
        });
    }
}
