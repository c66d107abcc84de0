package kr.hannun.review.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.audit.Outcome;
import kr.hannun.review.result.DecideRound;
import kr.hannun.review.result.Decisions;
import kr.hannun.review.result.NotifyTeams;
import kr.hannun.review.result.Verdict;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;

/** What is typed about a decision and what follows it, team by team; each reading notes what is off beside its field. */
final class DecisionForm {

    private static final int LONGEST = 2_000;

    private final Visit visit;
    private final SubmittedFields typed;
    private final List<Problem> problems = new ArrayList<>();

    DecisionForm(Visit visit, SubmittedFields typed) {
        this.visit = visit;
        this.typed = typed;
    }

    /** The committee's decision about all teams that are in the round. */
    Optional<DecideRound.Command> decision(ReviewRound round, RoundCommand command) {
        Map<String, Decisions.Decision> byTeam = new LinkedHashMap<>();
        for (ReviewRound.Team team : round.remaining()) {
            about(team.slug()).ifPresent(each -> byTeam.put(team.slug(), each));
        }
        tooLong("why");
        Optional<LocalDate> metOn = day("metOn");
        Optional<String> members = text("members", "review.decide.members.none");
        return sound()
                ? Optional.of(new DecideRound.Command(
                        command,
                        metOn.orElseThrow(),
                        members.orElseThrow(),
                        typed.given("why").orElse(null),
                        byTeam))
                : Optional.empty();
    }

    private Optional<Decisions.Decision> about(String team) {
        Optional<Verdict> verdict = choice(Verdict.values(), "verdict." + team, "review.decide.verdict.none");
        tooLong("why." + team);
        Optional<LocalDate> warned = typed.given("warned." + team).flatMap(day -> day("warned." + team));
        return verdict.map(each -> new Decisions.Decision(
                each,
                typed.given("why." + team).orElse(null),
                warned.orElse(null),
                typed.given("exit." + team).orElse(null)));
    }

    /** What a team stated, and whether it was considered. */
    Optional<Decisions.Statement> statement() {
        Optional<LocalDate> on = day("statedOn");
        Optional<String> says = text("says", "review.statement.says.none");
        Optional<String> why = text("whether", "review.statement.why.none");
        String considered = typed.text("considered");
        if (!List.of("yes", "no").contains(considered)) {
            problems.add(Problem.of("considered", "review.statement.considered.none"));
        }
        return sound()
                ? Optional.of(new Decisions.Statement(
                        on.orElseThrow(), says.orElseThrow(), considered.equals("yes"), why.orElseThrow()))
                : Optional.empty();
    }

    /** The overall opinion that a team is told. */
    Optional<String> opinion() {
        return text("opinion", "review.notice.opinion.none");
    }

    /** An objection as it came in. */
    Optional<NotifyTeams.Objecting> objection() {
        Optional<LocalDate> on = day("receivedOn");
        Optional<Decisions.Ground> ground = choice(Decisions.Ground.values(), "ground", "review.objection.ground.none");
        Optional<String> says = text("objection", "review.objection.says.none");
        return sound()
                ? Optional.of(new NotifyTeams.Objecting(
                        ground.orElseThrow(),
                        says.orElseThrow(),
                        on.orElseThrow(),
                        typed.all("challenges").contains("yes")))
                : Optional.empty();
    }

    /** What answers an objection, and why. */
    record Answer(Decisions.Answer answer, String why) {}

    /** The answer to one; it is given with its reason or not at all. */
    Optional<Answer> answer() {
        Optional<Decisions.Answer> answer = Arrays.stream(Decisions.Answer.values())
                .filter(each -> each.name().equals(typed.text("answer")))
                .findFirst();
        Optional<String> why = typed.given("answerWhy").filter(text -> text.length() <= LONGEST);
        if (answer.isEmpty() || why.isEmpty()) {
            problems.add(Problem.of("answer", "review.objection.answer.none", LONGEST));
            return Optional.empty();
        }
        return Optional.of(new Answer(answer.get(), why.get()));
    }

    /** What came of it where something was off. */
    Outcome refused() {
        return new Outcome.Refused(problems);
    }

    private boolean sound() {
        return problems.isEmpty();
    }

    private Optional<LocalDate> day(String field) {
        Optional<LocalDate> day = typed.date(field)
                .filter(each -> each.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::first)
                .filter(each -> !each.isAfter(visit.day().today()));
        if (day.isEmpty()) {
            problems.add(typed.dateProblem(field).orElseGet(() -> Problem.of(field, "review.decide.day")));
        }
        return day;
    }

    private Optional<String> text(String field, String missing) {
        Optional<String> text = typed.given(field).filter(each -> each.length() <= LONGEST);
        if (text.isEmpty()) {
            problems.add(Problem.of(field, missing, LONGEST));
        }
        return text;
    }

    private <E extends Enum<E>> Optional<E> choice(E[] all, String field, String missing) {
        Optional<E> choice = Arrays.stream(all)
                .filter(each -> each.name().equals(typed.text(field)))
                .findFirst();
        if (choice.isEmpty()) {
            problems.add(Problem.of(field, missing));
        }
        return choice;
    }

    private void tooLong(String field) {
        if (typed.text(field).length() > LONGEST) {
            problems.add(Problem.of(field, "review.deed.why", LONGEST));
        }
    }
}
