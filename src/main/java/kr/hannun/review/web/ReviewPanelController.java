package kr.hannun.review.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.review.change.ChangeRound;
import kr.hannun.review.change.RoundChange;
import kr.hannun.review.panel.BalancePanel;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.panel.Principals;
import kr.hannun.review.panel.RemindPanel;
import kr.hannun.review.panel.SeatReviewer;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
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
    private final ChangeRound changing;
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
            ChangeRound changing,
            RemindPanel reminding,
            BalancePanel balancing,
            Clock clock) {
        this.room = room;
        this.forms = forms;
        this.pages = pages;
        this.panel = panel;
        this.principals = principals;
        this.seats = seats;
        this.changing = changing;
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

    @GetMapping(PANEL + "/seats/{number}")
    ModelAndView show(
            Visit visit, Actor actor, @PathVariable("round") String slug, @PathVariable("number") String number) {
        return room.read(
                visit, actor, slug, round -> seat(visit, round, found(round, number), ReviewPanelPages.fresh(visit)));
    }

    /** Does what was chosen for one of the reviews of a seat. */
    @PostMapping(PANEL + "/seats/{number}")
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
    @PostMapping(PANEL + "/seats/{number}/extension")
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

    @GetMapping(PANEL + "/list")
    ModelAndView list(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return room.read(visit, actor, slug, round -> list(visit, round, RoundForms.fresh(visit), List.of()));
    }

    /** Shows what a list would do, and does it once nothing is wrong and it is sent again to be taken. */
    @PostMapping(PANEL + "/list")
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
                ? seats.seat(actor, command, read.seatings(), answerBy(round))
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
