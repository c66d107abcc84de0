package kr.hannun.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.Grounds;
import kr.hannun.consortium.Handling;
import kr.hannun.consortium.LeaveTeam;
import kr.hannun.consortium.Lineup;
import kr.hannun.consortium.Lineups;
import kr.hannun.consortium.Target;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shared.TypedId;
import kr.hannun.source.Certainty;
import org.springframework.stereotype.Component;

/** Ends the time of the teams that a final result stops: in the project itself, with that decision as its reason. */
@Component
class StopTeams {

    private static final String LEFT = "eliminated";

    private final Decisions decisions;
    private final Lineups lineups;
    private final LeaveTeam exits;

    StopTeams(Decisions decisions, Lineups lineups, LeaveTeam exits) {
        this.decisions = decisions;
        this.lineups = lineups;
        this.exits = exits;
    }

    /** Ends them on the committee's day and says what stands against it; a team that has left already stays as it is. */
    List<Problem> stop(Actor actor, RoundCommand command, LiveRound round) {
        LocalDate met = decisions.committee(round).orElseThrow().metOn();
        List<Problem> problems = new ArrayList<>();
        for (Decisions.OfTeam team : decisions.of(round)) {
            Decisions.Decision decision = team.decision();
            if (decision != null && decision.verdict() == Verdict.STOP) {
                Lineup lineup =
                        lineups.find(command.program(), team.team().slug()).orElseThrow();
                if (lineup.active().until() == null
                        && leave(actor, command, round, lineup, decision, met) instanceof Outcome.Refused refused) {
                    refused.problems().forEach(each -> problems.add(new Problem("act", each.key(), each.arguments())));
                }
            }
        }
        return problems;
    }

    private Outcome leave(
            Actor actor,
            RoundCommand command,
            LiveRound round,
            Lineup lineup,
            Decisions.Decision decision,
            LocalDate met) {
        PartialDate day = new PartialDate(met.toString());
        Grounds grounds = new Grounds(
                Handling.RECORDED,
                null,
                null,
                null,
                round.title() + " (" + round.slug() + ")",
                Certainty.OFFICIAL,
                round.title());
        var exit = new LeaveTeam.Command(
                new Target(command.program(), lineup.slug(), lineup.version(), TypedId.next()),
                day,
                Objects.requireNonNull(decision.exitReason()),
                LEFT,
                round.citation().ko(),
                null,
                null,
                grounds);
        return exits.decided(actor, exit);
    }
}
