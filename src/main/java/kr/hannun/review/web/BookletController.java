package kr.hannun.review.web;

import java.util.Map;
import kr.hannun.review.change.RoundChanges;
import kr.hannun.review.result.ReviewResults;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shared.Actor;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 심의자료: what the committee of a closed round gets on paper, of all teams or of one. */
@Controller
class BookletController {

    private static final String BOOKLET = "/programs/{program}/reviews/{round}/booklet";

    private final RoundPages room;
    private final BookletPages pages;
    private final ReviewResults results;
    private final RoundChanges changes;

    BookletController(RoundPages room, BookletPages pages, ReviewResults results, RoundChanges changes) {
        this.room = room;
        this.pages = pages;
        this.results = results;
        this.changes = changes;
    }

    @GetMapping(BOOKLET)
    ModelAndView all(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return room.read(visit, actor, slug, round -> page(visit, round, null));
    }

    @GetMapping(BOOKLET + "/{team}")
    ModelAndView one(Visit visit, Actor actor, @PathVariable("round") String slug, @PathVariable("team") String team) {
        return room.read(visit, actor, slug, round -> {
            if (round.team(team).isEmpty()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return page(visit, round, team);
        });
    }

    /** The booklet; before the closing it leads to the page that says why there is none. */
    private ModelAndView page(Visit visit, ReviewRound round, @Nullable String only) {
        return results.closed(round.rules(), round)
                .map(closed -> new ModelAndView(
                        "review/booklet", Map.of("page", pages.booklet(visit, round, closed, changes.of(round), only))))
                .orElseGet(() -> FormAnswer.seeOther(visit.link(RoundPages.place(round, "result"))));
    }
}
