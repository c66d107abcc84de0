package kr.hannun.review.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kr.hannun.audit.Outcome;
import kr.hannun.review.panel.BalancePanel;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.panel.Principals;
import kr.hannun.review.panel.RemindPanel;
import kr.hannun.review.panel.SeatReviewer;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
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

/** 평가단: who reviews what in a round, how far they are, and what is done for them. */
@Controller
class ReviewPanelController {

    private static final String PANEL = "/programs/{program}/reviews/{round}/panel";
    private static final int LONGEST = 500;

    private final RoundPages room;
    private final RoundForms forms;
    private final ReviewPanelPages pages;
    private final Panel panel;
    private final Principals principals;
    private final SeatReviewer seats;
    private final RemindPanel reminding;
    private final BalancePanel balancing;
    private final Clock clock;

    ReviewPanelController(
            RoundPages room,
            RoundForms forms,
            ReviewPanelPages pages,
            Panel panel,
            Principals principals,
            SeatReviewer seats,
            RemindPanel reminding,
            BalancePanel balancing,
            Clock clock) {
        this.room = room;
        this.forms = forms;
        this.pages = pages;
        this.panel = panel;
        this.principals = principals;
        this.seats = seats;
        this.reminding = reminding;
        this.balancing = balancing;
        this.clock = clock;
    }

    @GetMapping(PANEL)
    ModelAndView panel(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return room.read(visit, actor, slug, round -> panel(visit, round, RoundForms.fresh(visit)));
    }

    @PostMapping(PANEL)
    ModelAndView seat(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        var seating = new SeatReviewer.Seating(
                typed.text("account"),
                typed.text("part"),
                typed.all("teams"),
                typed.given("why").orElse(null),
                typed.all("waiver").contains("yes"));
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> seats.seat(actor, command, List.of(seating), answerBy(round)),
                (round, form) -> panel(visit, round, form));
    }

    private Instant answerBy(ReviewRound round) {
        return SeatReviewer.answerBy(round, clock.instant());
    }

    /** Reminds whoever still has something to do. */
    @PostMapping(PANEL + "/reminders")
    ModelAndView remind(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("program") String programme,
            @PathVariable("round") String slug) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> reminding.remind(actor, command, programme),
                (round, form) -> panel(visit, round, form));
    }

    /** Assigns by itself until each team has as many reviewers. */
    @PostMapping(PANEL + "/balance")
    ModelAndView balance(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        String perTeam = typed.text("perTeam");
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> perTeam.matches("[1-9]\\d{0,2}")
                        ? balancing.balance(actor, command, typed.text("balancePart"), Integer.parseInt(perTeam))
                        : Outcome.Refused.of("perTeam", "review.balance.form"),
                (round, form) -> panel(visit, round, form));
    }

    /** Takes back what was assigned together last. */
    @PostMapping(PANEL + "/undo")
    ModelAndView undo(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> balancing.undo(actor, command),
                (round, form) -> panel(visit, round, form));
    }

    @PostMapping(PANEL + "/principals")
    ModelAndView principal(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> principal(actor, typed, command),
                (round, form) -> panel(visit, round, form));
    }

    private Outcome principal(Actor actor, SubmittedFields typed, RoundCommand command) {
        String[] place = typed.text("place").split("/", -1);
        if (place.length != 2) {
            return Outcome.Refused.of("place", "review.principal.none");
        }
        return typed.given("unit")
                .filter(text -> text.length() <= LONGEST)
                .map(unit -> principals.record(actor, command, place[0], place[1], unit))
                .orElseGet(() -> Outcome.Refused.of("unit", "review.principal.unit.none"));
    }

    private ModelAndView panel(Visit visit, ReviewRound round, Form form) {
        return FormAnswer.page(
                "review/panel",
                pages.panel(visit, round, panel.of(round), principals.of(round), principals.candidates(round), form),
                form);
    }
}
