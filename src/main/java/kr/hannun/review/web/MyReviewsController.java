package kr.hannun.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.review.LiveRound;
import kr.hannun.review.LiveRounds;
import kr.hannun.review.ReviewWork;
import kr.hannun.review.ReviewWorks;
import kr.hannun.review.SubmitReview;
import kr.hannun.review.Taken;
import kr.hannun.review.WriteReview;
import kr.hannun.shared.Actor;
import kr.hannun.shared.TypedId;
import kr.hannun.shell.Form;
import kr.hannun.shell.Problem;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 내 평가: an evaluator's own reviews in a round; whatever is not theirs is not there. */
@Controller
class MyReviewsController {

    private static final String ROUND = "/programs/{program}/reviews/{round}";
    private static final String TEAM = ROUND + "/mine/{team}";

    private final MyReviewPages pages;
    private final LiveRounds rounds;
    private final ReviewWorks works;
    private final WriteReview writing;
    private final SubmitReview submitting;

    MyReviewsController(
            MyReviewPages pages, LiveRounds rounds, ReviewWorks works, WriteReview writing, SubmitReview submitting) {
        this.pages = pages;
        this.rounds = rounds;
        this.works = works;
        this.writing = writing;
        this.submitting = submitting;
    }

    @GetMapping(ROUND + "/mine")
    ModelAndView mine(Visit visit, Actor actor, @PathVariable("round") String slug) {
        LiveRound round = round(visit, slug);
        List<ReviewWork> mine = works.mine(round, actor);
        if (mine.isEmpty()) {
            throw notThere();
        }
        return new ModelAndView("review/mine", Map.of("page", pages.mine(visit, round, mine)));
    }

    @PostMapping(ROUND + "/pledge")
    ModelAndView pledge(Visit visit, Actor actor, Typed typed, @PathVariable("round") String slug) {
        LiveRound round = round(visit, slug);
        if (works.mine(round, actor).isEmpty()) {
            throw notThere();
        }
        return ReviewRoundsController.answer(
                visit,
                () -> submitting.pledge(actor, visit.head().program(), once(typed), round),
                problems -> mine(visit, actor, slug));
    }

    @GetMapping(TEAM)
    ModelAndView write(
            Visit visit, Actor actor, @PathVariable("round") String slug, @PathVariable("team") String team) {
        LiveRound round = round(visit, slug);
        ReviewWork work = work(round, actor, team);
        if (work.isSubmitted()) {
            return ReviewRoundsController.seeOther(visit.link(place(slug, team) + "/submission"));
        }
        return scoring(pages.scoring(visit, round, work), HttpStatus.OK);
    }

    @PostMapping(TEAM)
    ModelAndView save(
            Visit visit,
            Actor actor,
            Typed typed,
            @PathVariable("round") String slug,
            @PathVariable("team") String team) {
        LiveRound round = round(visit, slug);
        ReviewWork work = work(round, actor, team);
        String next = typed.text("next").equals("check") ? "/submission" : "";
        return switch (writing.save(actor, round, team, version(typed), marks(typed, round, work))) {
            case WriteReview.Saved saved -> ReviewRoundsController.seeOther(visit.link(place(slug, team) + next));
            case WriteReview.Stale stale -> scoring(pages.stale(visit, round, stale.now(), typed), HttpStatus.CONFLICT);
            case WriteReview.HandedIn handedIn ->
                ReviewRoundsController.seeOther(visit.link(place(slug, team) + "/submission"));
        };
    }

    /** The same for the page's script: the new version, and a line about how it stands. */
    @PostMapping(TEAM + "/draft")
    ResponseEntity<Map<String, String>> draft(
            Visit visit,
            Actor actor,
            Typed typed,
            @PathVariable("round") String slug,
            @PathVariable("team") String team) {
        LiveRound round = round(visit, slug);
        ReviewWork work = work(round, actor, team);
        return switch (writing.save(actor, round, team, version(typed), marks(typed, round, work))) {
            case WriteReview.Saved saved ->
                ResponseEntity.ok(
                        Map.of("version", String.valueOf(saved.version()), "state", pages.saved(visit, saved.at())));
            case WriteReview.Stale stale -> refused(visit, "review.stale");
            case WriteReview.HandedIn handedIn -> refused(visit, "review.handed-in");
        };
    }

    private static ResponseEntity<Map<String, String>> refused(Visit visit, String key) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(Map.of("state", visit.texts().say(key)));
    }

    @GetMapping(TEAM + "/submission")
    ModelAndView read(Visit visit, Actor actor, @PathVariable("round") String slug, @PathVariable("team") String team) {
        LiveRound round = round(visit, slug);
        ReviewWork work = work(round, actor, team);
        return submission(visit, round, work, Form.fresh(Typed.nothing(), visit.texts()), HttpStatus.OK);
    }

    @PostMapping(TEAM + "/submission")
    ModelAndView submit(
            Visit visit,
            Actor actor,
            Typed typed,
            @PathVariable("round") String slug,
            @PathVariable("team") String team) {
        LiveRound round = round(visit, slug);
        work(round, actor, team);
        var command = new SubmitReview.Command(
                visit.head().program(),
                once(typed),
                team,
                version(typed),
                typed.all("zeros").contains("yes"));
        return switch (inTime(actor, round, command)) {
            case Taken.Done done -> ReviewRoundsController.seeOther(visit.link(done.place()));
            case Taken.Refused refused ->
                submission(
                        visit,
                        round,
                        work(round, actor, team),
                        Form.refused(typed, refused.problems(), visit.texts()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** The database judges the deadline when it commits, outside the use case. */
    private Taken inTime(Actor actor, LiveRound round, SubmitReview.Command command) {
        try {
            return submitting.submit(actor, round, command);
        } catch (DataIntegrityViolationException refusal) {
            if (!String.valueOf(
                            NestedExceptionUtils.getMostSpecificCause(refusal).getMessage())
                    .contains("deadline")) {
                throw refusal;
            }
            return new Taken.Refused(List.of(Problem.of("version", "review.submit.late")));
        }
    }

    private ModelAndView submission(Visit visit, LiveRound round, ReviewWork work, Form form, HttpStatus status) {
        return new ModelAndView(
                "review/submission", Map.of("page", pages.submission(visit, round, work, form)), status);
    }

    private static ModelAndView scoring(MyReviewPages.ScoringPage page, HttpStatus status) {
        return new ModelAndView("review/write", Map.of("page", page), status);
    }

    private LiveRound round(Visit visit, String slug) {
        return rounds.find(visit.head().program(), slug)
                .filter(LiveRound::isOpen)
                .orElseThrow(MyReviewsController::notThere);
    }

    /** The evaluator's own review of the team, after the pledge. */
    private ReviewWork work(LiveRound round, Actor actor, String team) {
        return works.mine(round, actor, team).filter(ReviewWork::pledged).orElseThrow(MyReviewsController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static UUID once(Typed typed) {
        return typed.once().orElseGet(TypedId::next);
    }

    private static String place(String round, String team) {
        return "reviews/" + round + "/mine/" + team;
    }

    private static long version(Typed typed) {
        String version = typed.text("version");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }

    /** What was typed, criterion by criterion; a step that is not allowed is not read. */
    static Map<String, ReviewWork.Mark> marks(Typed typed, LiveRound round, ReviewWork work) {
        Map<String, ReviewWork.Mark> marks = new LinkedHashMap<>();
        for (LiveRound.Criterion criterion :
                round.part(work.part()).orElseThrow().criteria()) {
            Integer value = criterion.steps().stream()
                    .map(LiveRound.Step::value)
                    .filter(step -> String.valueOf(step).equals(typed.text("mark." + criterion.code())))
                    .findFirst()
                    .orElse(null);
            String comment = typed.text("comment." + criterion.code());
            marks.put(
                    criterion.code(),
                    new ReviewWork.Mark(value, comment.substring(0, Math.min(comment.length(), 2_000))));
        }
        return marks;
    }
}
