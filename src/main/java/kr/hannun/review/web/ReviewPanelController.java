package kr.hannun.review.web;

import java.util.List;
import java.util.Map;
import kr.hannun.review.LiveRound;
import kr.hannun.review.LiveRounds;
import kr.hannun.review.ReviewResults;
import kr.hannun.review.ReviewWorks;
import kr.hannun.review.SeatReviewer;
import kr.hannun.shared.Actor;
import kr.hannun.shared.TypedId;
import kr.hannun.shell.Form;
import kr.hannun.shell.Problem;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 평가단과 산출표: who reviews what in a round, and what came of it. */
@Controller
class ReviewPanelController {

    private static final String ROUND = "/programs/{program}/reviews/{round}";

    private final ReviewPanelPages pages;
    private final LiveRounds rounds;
    private final ReviewWorks works;
    private final ReviewResults results;
    private final SeatReviewer seats;

    ReviewPanelController(
            ReviewPanelPages pages, LiveRounds rounds, ReviewWorks works, ReviewResults results, SeatReviewer seats) {
        this.pages = pages;
        this.rounds = rounds;
        this.works = works;
        this.results = results;
        this.seats = seats;
    }

    @GetMapping(ROUND + "/panel")
    ModelAndView panel(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return panel(visit, found(visit, slug), Form.fresh(Typed.nothing(), visit.texts()), HttpStatus.OK);
    }

    @PostMapping(ROUND + "/panel")
    ModelAndView seat(Visit visit, Actor actor, Typed typed, @PathVariable("round") String slug) {
        LiveRound round = found(visit, slug);
        if (typed.all("teams").isEmpty()) {
            return refused(visit, round, typed, List.of(Problem.of("teams", "review.teams.none")));
        }
        var command = new SeatReviewer.Command(
                visit.head().program(),
                typed.once().orElseGet(TypedId::next),
                slug,
                typed.text("account"),
                typed.text("part"),
                typed.all("teams"),
                typed.given("why").orElse(null));
        return ReviewRoundsController.answer(
                visit, () -> seats.seat(actor, command), problems -> refused(visit, round, typed, problems));
    }

    private ModelAndView refused(Visit visit, LiveRound round, Typed typed, List<Problem> problems) {
        return panel(visit, round, Form.refused(typed, problems, visit.texts()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView panel(Visit visit, LiveRound round, Form form, HttpStatus status) {
        return new ModelAndView(
                "review/panel", Map.of("page", pages.panel(visit, round, works.panel(round), form)), status);
    }

    @GetMapping(ROUND + "/result")
    ModelAndView result(Visit visit, Actor actor, @PathVariable("round") String slug) {
        LiveRound round = found(visit, slug);
        return new ModelAndView("review/result", Map.of("page", pages.result(visit, round, results.sheet(round))));
    }

    @GetMapping(ROUND + "/result.csv")
    ResponseEntity<byte[]> csv(Visit visit, Actor actor, @PathVariable("round") String slug) {
        LiveRound round = found(visit, slug);
        ContentDisposition file = ContentDisposition.attachment()
                .filename("calculation-sheet-" + round.slug() + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(pages.csv(visit, round, results.sheet(round)));
    }

    private LiveRound found(Visit visit, String slug) {
        return rounds.find(visit.head().program(), slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
