package kr.hannun.history.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.hannun.account.EarlierVisits;
import kr.hannun.shared.Actor;
import kr.hannun.shared.OfficialTime;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 바뀐 것: what was recorded since a day, in words, for whoever reads; and since somebody's last visit. */
@Controller
class SinceController {

    private final SincePage pages;
    private final EarlierVisits visits;

    SinceController(SincePage pages, EarlierVisits visits) {
        this.pages = pages;
        this.visits = visits;
    }

    @GetMapping("/programs/{program}/changes")
    @QueryParameters({"since", "team", "page", "size"})
    ModelAndView changes(Visit visit) {
        return pages.page(visit)
                .map(page -> new ModelAndView(
                        "history/changes",
                        Map.of("page", page),
                        page.choice().problem() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST))
                .orElseThrow(FormAnswer::missing);
    }

    /** The way to the page from the day of the last visit, so that the page itself is the same for all. */
    @GetMapping("/programs/{program}/changes/since-last-visit")
    ModelAndView sinceLastVisit(Visit visit, Actor actor) {
        Optional<Instant> before = visits.before(actor);
        return FormAnswer.seeOther(visit.link(before.map(moment -> "changes?since=" + OfficialTime.dayOf(moment))
                .orElse("changes")));
    }
}
