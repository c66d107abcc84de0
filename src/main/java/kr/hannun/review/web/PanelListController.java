package kr.hannun.review.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.review.panel.SeatReviewer;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 평가단 명단: a panel that comes as a list, judged before it is taken. */
@Controller
class PanelListController {

    private static final String LIST = "/programs/{program}/reviews/{round}/panel/list";

    private final RoundPages room;
    private final RoundForms forms;
    private final ReviewPanelPages pages;
    private final SeatReviewer seats;
    private final Clock clock;

    PanelListController(RoundPages room, RoundForms forms, ReviewPanelPages pages, SeatReviewer seats, Clock clock) {
        this.room = room;
        this.forms = forms;
        this.pages = pages;
        this.seats = seats;
        this.clock = clock;
    }

    @GetMapping(LIST)
    ModelAndView list(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return room.read(visit, actor, slug, round -> list(visit, round, RoundForms.fresh(visit), List.of()));
    }

    /** Shows what a list would do, and does it once nothing is wrong and it is sent again to be taken. */
    @PostMapping(LIST)
    ModelAndView take(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        return typed.text("take").equals("yes")
                ? forms.send(
                        visit,
                        actor,
                        typed,
                        slug,
                        (round, command) -> take(actor, typed, round, command),
                        (round, form) -> judged(visit, round, form))
                : room.read(visit, actor, slug, round -> judged(visit, round, Form.fresh(typed, visit.texts())));
    }

    private Outcome take(Actor actor, SubmittedFields typed, ReviewRound round, RoundCommand command) {
        PanelList read = PanelList.of(typed.text("lines"), round);
        return read.problems().isEmpty()
                ? seats.seat(actor, command, read.seatings(), SeatReviewer.answerBy(round, clock.instant()))
                : new Outcome.Refused(read.problems());
    }

    /** What stands against the list stands beside its rows; above it what stands against taking it where they are sound. */
    private ModelAndView judged(Visit visit, ReviewRound round, Form form) {
        PanelList read = PanelList.of(form.typed().text("lines"), round);
        if (!read.problems().isEmpty()) {
            return list(visit, round, Form.refused(form.typed(), read.problems(), visit.texts()), List.of());
        }
        List<ReviewPanelPages.ListRow> rows = new ArrayList<>();
        List<List<Problem>> judgements = seats.problems(round, read.seatings());
        for (SeatReviewer.Seating seating : read.seatings()) {
            Form judged = Form.refused(form.typed(), judgements.get(rows.size()), visit.texts());
            rows.add(new ReviewPanelPages.ListRow(
                    rows.size() + 1,
                    seating.account(),
                    seating.part(),
                    String.join(" ", seating.teams()),
                    judged.summary().stream().map(link -> link.text()).toList()));
        }
        return rows.stream().allMatch(row -> row.problems().isEmpty())
                ? list(visit, round, form, rows)
                : list(visit, round, Form.fresh(form.typed(), visit.texts()), rows, form.status());
    }

    private ModelAndView list(Visit visit, ReviewRound round, Form form, List<ReviewPanelPages.ListRow> rows) {
        return list(visit, round, form, rows, form.status());
    }

    private ModelAndView list(
            Visit visit, ReviewRound round, Form form, List<ReviewPanelPages.ListRow> rows, HttpStatus status) {
        return new ModelAndView("review/panel-list", Map.of("page", pages.list(visit, round, form, rows)), status);
    }
}
