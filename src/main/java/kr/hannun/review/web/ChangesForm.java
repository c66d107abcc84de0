package kr.hannun.review.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.hannun.review.change.RoundChange;
import kr.hannun.review.panel.SeatReviewer;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;

/** What a coordinator typed into one of the forms that propose a change of a round at work; {@code kind} says which. */
record ChangesForm(SubmittedFields typed) {

    /** The choice that means everybody, or every team. */
    static final String ALL = "all";

    private static final int LONGEST = 500;
    private static final Pattern SEAT = Pattern.compile("[1-9]\\d{0,3}");

    /** The forms before anybody typed. */
    static Form fresh(Visit visit) {
        return Form.fresh(SubmittedFields.with(Map.of("untilTime", "18:00")), visit.texts());
    }

    /** The field of the reason, which each of the forms has for itself. */
    private String reason() {
        return "why." + typed.text("kind");
    }

    /** What is wrong with it, as far as the form alone can tell. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        String kind = typed.text("kind");
        if (kind.equals("MORE_TIME")
                && !typed.text("seat").equals(ALL)
                && !SEAT.matcher(typed.text("seat")).matches()) {
            problems.add(Problem.of("seat", "review.panel.seat.none"));
        }
        if (kind.equals("NOT_MEASURED") && typed.text("of").isEmpty()) {
            problems.add(Problem.of("of", "review.change.team.none"));
        }
        if (kind.equals("MORE_TIME") && ReviewRoundForm.moment(typed, "until").isEmpty()) {
            problems.add(Problem.of("untilDay", "review.deadline.form"));
        }
        if (kind.equals("TEAM_OUT") && since().isEmpty()) {
            problems.add(Problem.of("since", "review.decide.day"));
        }
        if (typed.given(reason()).filter(text -> text.length() <= LONGEST).isEmpty()) {
            problems.add(Problem.of(reason(), "review.deed.why", LONGEST));
        }
        return problems;
    }

    private Optional<LocalDate> since() {
        return typed.date("since")
                .filter(day -> day.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::first);
    }

    /** The change it proposes. */
    RoundChange toChange() {
        return switch (typed.text("kind")) {
            case "SEAT" -> new RoundChange.Seat(seating());
            case "MORE_TIME" ->
                new RoundChange.MoreTime(
                        chosen("seat").map(Integer::valueOf).orElse(null),
                        ReviewRoundForm.moment(typed, "until").orElseThrow());
            case "TEAM_OUT" -> new RoundChange.TeamOut(typed.text("team"), since().orElseThrow());
            default ->
                new RoundChange.NotMeasured(
                        typed.text("criterion"), chosen("of").orElse(null));
        };
    }

    /** Which one was chosen; nothing where all were. */
    private Optional<String> chosen(String field) {
        return typed.given(field).filter(choice -> !choice.equals(ALL));
    }

    private SeatReviewer.Seating seating() {
        return new SeatReviewer.Seating(
                typed.text("account"),
                typed.text("part"),
                typed.all("teams"),
                why(),
                typed.all("waiver").contains("yes"));
    }

    /** The reason. */
    String why() {
        return typed.text(reason());
    }
}
