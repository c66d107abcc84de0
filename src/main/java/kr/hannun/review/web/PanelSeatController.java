package kr.hannun.review.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.review.change.ChangeRound;
import kr.hannun.review.change.RoundChange;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.panel.SeatReviewer;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 평가위원 한 명: what one evaluator reviews, and what is done for it. */
@Controller
class PanelSeatController {

    private static final String SEAT = "/programs/{program}/reviews/{round}/panel/seats/{number}";
    private static final int LONGEST = 500;

    private final RoundPages room;
    private final RoundForms forms;
    private final ReviewPanelPages pages;
    private final Panel panel;
    private final SeatReviewer seats;
    private final ChangeRound changing;

    PanelSeatController(
            RoundPages room,
            RoundForms forms,
            ReviewPanelPages pages,
            Panel panel,
            SeatReviewer seats,
            ChangeRound changing) {
        this.room = room;
        this.forms = forms;
        this.pages = pages;
        this.panel = panel;
        this.seats = seats;
        this.changing = changing;
    }

    @GetMapping(SEAT)
    ModelAndView show(
            Visit visit, Actor actor, @PathVariable("round") String slug, @PathVariable("number") String number) {
        return room.read(
                visit, actor, slug, round -> seat(visit, round, found(round, number), ReviewPanelPages.fresh(visit)));
    }

    /** Does what was chosen for one of the reviews of a seat. */
    @PostMapping(SEAT)
    ModelAndView tend(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("number") String number) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> tend(actor, typed, command, found(round, number)),
                (round, form) -> seat(visit, round, found(round, number), form));
    }

    private Outcome tend(Actor actor, SubmittedFields typed, RoundCommand command, Panel.Seat seat) {
        String[] chosen = typed.text("chosen").split("/", -1);
        UUID assignment = seat.reviews().stream()
                .map(Panel.Review::assignment)
                .filter(each -> each.toString().equals(chosen[chosen.length - 1]))
                .findFirst()
                .orElse(null);
        if (assignment == null) {
            return Outcome.Refused.of("assignment", "review.deed.none");
        }
        return switch (chosen[0]) {
            case "approve" -> seats.approve(actor, command, assignment);
            case "withdraw" -> seats.withdraw(actor, command, assignment);
            default ->
                why(typed, "why")
                        .map(why -> tend(actor, command, chosen[0], assignment, why))
                        .orElseGet(() -> Outcome.Refused.of("why", "review.deed.why", LONGEST));
        };
    }

    private Outcome tend(Actor actor, RoundCommand command, String deed, UUID assignment, String why) {
        return Arrays.stream(RoundChange.Deed.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(deed))
                .findFirst()
                .map(each -> changing.propose(actor, command, new RoundChange.OfReview(each, assignment), why))
                .orElseGet(() -> Outcome.Refused.of("assignment", "review.deed.none"));
    }

    /** Proposes more time for the holder of the seat. */
    @PostMapping(SEAT + "/extension")
    ModelAndView extend(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("number") String number) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> extend(actor, typed, command, found(round, number)),
                (round, form) -> seat(visit, round, found(round, number), form));
    }

    private Outcome extend(Actor actor, SubmittedFields typed, RoundCommand command, Panel.Seat seat) {
        Optional<Instant> until = ReviewRoundForm.moment(typed, "until");
        Optional<String> why = why(typed, "because");
        if (until.isEmpty() || why.isEmpty()) {
            return until.isEmpty()
                    ? Outcome.Refused.of("untilDay", "review.deadline.form")
                    : Outcome.Refused.of("because", "review.deed.why", LONGEST);
        }
        return changing.propose(actor, command, new RoundChange.MoreTime(seat.number(), until.get()), why.get());
    }

    private static Optional<String> why(SubmittedFields typed, String field) {
        return typed.given(field).filter(text -> text.length() <= LONGEST);
    }

    private ModelAndView seat(Visit visit, ReviewRound round, Panel.Seat seat, Form form) {
        return FormAnswer.page("review/seat", pages.seat(visit, round, seat, form), form);
    }

    private Panel.Seat found(ReviewRound round, String number) {
        return panel.of(round).stream()
                .filter(seat -> String.valueOf(seat.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
