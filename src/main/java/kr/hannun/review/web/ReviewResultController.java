package kr.hannun.review.web;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import kr.hannun.review.calculation.Aggregation;
import kr.hannun.review.calculation.ReviewRules;
import kr.hannun.review.change.RoundChanges;
import kr.hannun.review.result.ReviewResults;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shared.Actor;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 산출표: every step from what was given to the totals, and the same under other rules, to look at only. */
@Controller
class ReviewResultController {

    private static final String ROUND = "/programs/{program}/reviews/{round}";

    private final RoundPages room;
    private final ReviewResultPages pages;
    private final ReviewResults results;
    private final RoundChanges changes;

    ReviewResultController(RoundPages room, ReviewResultPages pages, ReviewResults results, RoundChanges changes) {
        this.room = room;
        this.pages = pages;
        this.results = results;
        this.changes = changes;
    }

    @GetMapping(ROUND + "/result")
    ModelAndView result(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return room.read(
                visit, actor, slug, round -> page(visit, round, round.rules(), false, SubmittedFields.nothing()));
    }

    @GetMapping(ROUND + "/result/what-if")
    ModelAndView imagine(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        return room.read(visit, actor, slug, round -> page(visit, round, imagined(round.rules(), typed), true, typed));
    }

    private static ReviewRules imagined(ReviewRules rules, SubmittedFields typed) {
        return rules.with(rules.parts().stream()
                .map(part -> Arrays.stream(Aggregation.values())
                        .filter(each -> each.name().equals(typed.text("as." + part.code())))
                        .findFirst()
                        .map(part::as)
                        .orElse(part))
                .toList());
    }

    private ModelAndView page(
            Visit visit, ReviewRound round, ReviewRules rules, boolean other, SubmittedFields imagined) {
        return results.closed(rules, round)
                .map(closed -> new ModelAndView(
                        "review/result",
                        Map.of("page", pages.result(visit, round, result(round, closed), other, imagined))))
                .orElseGet(() -> new ModelAndView("review/result-later", Map.of("page", pages.later(visit, round))));
    }

    private ReviewResultPages.Result result(ReviewRound round, ReviewResults.Closed closed) {
        return new ReviewResultPages.Result(closed.sheet(), closed.opinions(), changes.of(round));
    }

    /** The same as a file; before the closing it leads to the page that says why there is none. */
    @GetMapping(ROUND + "/result.csv")
    ResponseEntity<byte[]> csv(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return room.read(
                visit,
                actor,
                slug,
                round -> results.closed(round.rules(), round)
                        .map(closed -> file(visit, round, closed))
                        .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .location(URI.create(visit.link(RoundPages.place(round, "result"))))
                                .build()));
    }

    private ResponseEntity<byte[]> file(Visit visit, ReviewRound round, ReviewResults.Closed closed) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename("calculation-sheet-" + round.slug() + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(pages.csv(visit, round, result(round, closed)));
    }
}
