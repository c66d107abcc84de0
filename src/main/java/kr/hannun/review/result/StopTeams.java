package kr.hannun.review.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.Departure;
import kr.hannun.consortium.Justification;
import kr.hannun.consortium.LeaveTeam;
import kr.hannun.consortium.Procedure;
import kr.hannun.consortium.Target;
import kr.hannun.consortium.TeamComposition;
import kr.hannun.consortium.TeamCompositions;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import kr.hannun.source.Certainty;
import org.springframework.stereotype.Component;

/** Ends the time of the teams that a final result stops: in the project itself, with that decision as its reason. */
@Component
public class StopTeams {

    private static final String LEFT = "eliminated";

    private final Decisions decisions;
    private final TeamCompositions lineups;
    private final LeaveTeam exits;

    StopTeams(Decisions decisions, TeamCompositions lineups, LeaveTeam exits) {
        this.decisions = decisions;
        this.lineups = lineups;
        this.exits = exits;
    }

    /** What stands against ending their time, said before anybody tries it. */
    public List<Problem> problems(ProgramId program, ReviewRound round) {
        return exits(program, round).stream()
                .flatMap(exit -> exits.problems(exit).stream())
                .map(StopTeams::besideTheAct)
                .toList();
    }

    /** Ends it on the committee's day and says what stands against it; a team that has left already stays as it is. */
    public List<Problem> stop(Actor actor, ProgramId program, ReviewRound round) {
        List<Problem> problems = new ArrayList<>();
        for (LeaveTeam.Command exit : exits(program, round)) {
            switch (exits.decided(actor, exit)) {
                case Outcome.Done done -> {}
                case Outcome.Refused refused ->
                    refused.problems().stream().map(StopTeams::besideTheAct).forEach(problems::add);
                case Outcome.Stale stale -> problems.add(moved(exit));
                case Outcome.Missing missing -> problems.add(moved(exit));
            }
        }
        return problems;
    }

    private static Problem besideTheAct(Problem problem) {
        return new Problem(RoundTransition.FINISH.field(), problem.key(), problem.arguments());
    }

    private static Problem moved(LeaveTeam.Command exit) {
        return Problem.of(
                RoundTransition.FINISH.field(),
                "review.act.FINISH.team-moved",
                exit.target().team());
    }

    private List<LeaveTeam.Command> exits(ProgramId program, ReviewRound round) {
        LocalDate met =
                decisions.committee(round).map(Decisions.Committee::metOn).orElse(null);
        List<LeaveTeam.Command> all = new ArrayList<>();
        for (Decisions.OfTeam team : decisions.of(round)) {
            Decisions.Decision decision = team.decision();
            if (met != null && decision != null && decision.verdict() == Verdict.STOP) {
                lineups.find(program, team.team().slug())
                        .filter(lineup -> lineup.active().until() == null)
                        .ifPresent(lineup -> all.add(exit(program, round, lineup, decision, met)));
            }
        }
        return all;
    }

    private static LeaveTeam.Command exit(
            ProgramId program, ReviewRound round, TeamComposition lineup, Decisions.Decision decision, LocalDate met) {
        PartialDate day = new PartialDate(met.toString());
        Justification grounds = new Justification(
                Procedure.RECORDED,
                null,
                null,
                null,
                round.title() + " (" + round.slug() + ")",
                Certainty.OFFICIAL,
                round.title());
        return new LeaveTeam.Command(
                new Target(program, lineup.slug(), lineup.version(), TypedId.next()),
                day,
                new Departure(
                        Objects.requireNonNull(decision.exitReason()),
                        LEFT,
                        round.citation().ko(),
                        null,
                        null),
                grounds);
    }
}
