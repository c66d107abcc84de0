package kr.hannun.review.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.consortium.TeamRow;
import kr.hannun.review.LiveRound;
import kr.hannun.review.LiveRounds;
import kr.hannun.review.MakeReviewRound;
import kr.hannun.review.OpenReviewRound;
import kr.hannun.review.RulePacks;
import kr.hannun.review.Taken;
import kr.hannun.shared.Actor;
import kr.hannun.shared.TypedId;
import kr.hannun.shell.Form;
import kr.hannun.shell.Problem;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 평가 운영: coordinators make rounds from rule packs and open them, two of them for each. */
@Controller
class ReviewRoundsController {

    private static final String ROUNDS = "/programs/{program}/reviews";
    private static final String ROUND = ROUNDS + "/{round}";

    private final ReviewRoundPages pages;
    private final LiveRounds rounds;
    private final RulePacks packs;
    private final ConsortiumQueries teams;
    private final MakeReviewRound make;
    private final OpenReviewRound opening;

    ReviewRoundsController(
            ReviewRoundPages pages,
            LiveRounds rounds,
            RulePacks packs,
            ConsortiumQueries teams,
            MakeReviewRound make,
            OpenReviewRound opening) {
        this.pages = pages;
        this.rounds = rounds;
        this.packs = packs;
        this.teams = teams;
        this.make = make;
        this.opening = opening;
    }

    @GetMapping(ROUNDS)
    ModelAndView list(Visit visit, Actor actor) {
        return new ModelAndView("review/list", Map.of("page", pages.list(visit)));
    }

    @GetMapping(ROUNDS + "/new")
    ModelAndView empty(Visit visit, Actor actor) {
        Typed usual = Typed.with(Map.of("kind", "STAGE", "softTime", "18:00", "hardTime", "18:00", "rehearsal", "yes"));
        return making(visit, Form.fresh(usual, visit.texts()), HttpStatus.OK);
    }

    @PostMapping(ROUNDS)
    ModelAndView make(Visit visit, Actor actor, Typed typed) {
        ReviewRoundForm form = new ReviewRoundForm(typed, packs, teams(visit));
        List<Problem> problems = form.problems();
        return problems.isEmpty()
                ? answer(visit, () -> make.make(actor, form.toCommand(visit)), refused -> making(visit, typed, refused))
                : making(visit, typed, problems);
    }

    private List<TeamRow> teams(Visit visit) {
        return teams.roster(visit.head()).begunBy(visit.day().today());
    }

    private ModelAndView making(Visit visit, Typed typed, List<Problem> problems) {
        return making(visit, Form.refused(typed, problems, visit.texts()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView making(Visit visit, Form form, HttpStatus status) {
        return new ModelAndView("review/new", Map.of("page", pages.making(visit, form, teams(visit))), status);
    }

    @GetMapping(ROUND)
    ModelAndView show(Visit visit, Actor actor, @PathVariable("round") String slug) {
        LiveRound round = found(visit, slug);
        return show(visit, round, Form.fresh(ReviewRoundPages.weights(round), visit.texts()), HttpStatus.OK);
    }

    @PostMapping(ROUND + "/weights")
    ModelAndView weigh(Visit visit, Actor actor, Typed typed, @PathVariable("round") String slug) {
        LiveRound round = found(visit, slug);
        List<Problem> problems = ReviewRoundForm.weightProblems(typed, round);
        return problems.isEmpty()
                ? answer(
                        visit,
                        () -> opening.weigh(actor, command(visit, typed, slug), ReviewRoundForm.weights(typed, round)),
                        refused -> refused(visit, round, typed, refused))
                : refused(visit, round, typed, problems);
    }

    @PostMapping(ROUND + "/opening-proposal")
    ModelAndView propose(Visit visit, Actor actor, Typed typed, @PathVariable("round") String slug) {
        LiveRound round = found(visit, slug);
        return answer(
                visit,
                () -> opening.propose(actor, command(visit, typed, slug)),
                refused -> refused(visit, round, ReviewRoundPages.weights(round), refused));
    }

    @PostMapping(ROUND + "/opening")
    ModelAndView open(Visit visit, Actor actor, Typed typed, @PathVariable("round") String slug) {
        LiveRound round = found(visit, slug);
        return answer(
                visit,
                () -> opening.open(actor, command(visit, typed, slug)),
                refused -> refused(visit, round, ReviewRoundPages.weights(round), refused));
    }

    private LiveRound found(Visit visit, String slug) {
        return rounds.find(visit.head().program(), slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static OpenReviewRound.Command command(Visit visit, Typed typed, String slug) {
        return new OpenReviewRound.Command(visit.head().program(), typed.once().orElseGet(TypedId::next), slug);
    }

    private ModelAndView refused(Visit visit, LiveRound round, Typed typed, List<Problem> problems) {
        return show(visit, round, Form.refused(typed, problems, visit.texts()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView show(Visit visit, LiveRound round, Form form, HttpStatus status) {
        return new ModelAndView("review/show", Map.of("page", pages.show(visit, round, form)), status);
    }

    /** Does it and leads on, or shows again what was typed. */
    static ModelAndView answer(Visit visit, Supplier<Taken> act, Function<List<Problem>, ModelAndView> again) {
        return switch (act.get()) {
            case Taken.Done done -> seeOther(visit.link(done.place()));
            case Taken.Refused refused -> again.apply(refused.problems());
        };
    }

    static ModelAndView seeOther(String place) {
        RedirectView view = new RedirectView(URI.create(place).toString());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
