package kr.hannun.review.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.review.round.ReviewEvent;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.round.RoundWriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records what a committee decided about the teams of a closed round: apart from the score, with a reason wherever it departs
 * from the rank or from how many were meant to go on. Until two people confirm it, it can be recorded anew.
 */
@Component
public class DecideRound {

    private final JdbcClient jdbc;
    private final RoundWriteCourse desk;
    private final Decisions decisions;

    DecideRound(JdbcClient jdbc, RoundWriteCourse desk, Decisions decisions) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.decisions = decisions;
    }

    /**
     * A committee's decision.
     *
     * @param why why more or fewer go on than was planned, or null
     * @param byTeam by the team's slug, for every team
     */
    public record Command(
            RoundCommand round,
            LocalDate metOn,
            String members,
            @Nullable String why,
            Map<String, Decisions.Decision> byTeam) {}

    /** Records it. */
    public Outcome decide(Actor actor, Command command) {
        return desk.coordinate(actor, command.round(), round -> {
            if (!round.is(RoundTransition.CLOSE)
                    || round.is(RoundTransition.CONFIRM)
                    || round.is(RoundTransition.VOID)) {
                return Outcome.Refused.of("metOn", "review.decide.not-now");
            }
            List<Decisions.OfTeam> teams = decisions.of(round).stream()
                    .filter(team -> team.team().isIn())
                    .toList();
            List<Problem> problems = problems(round, command, teams);
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            write(actor, command, round);
            List<Change> changes = teams.stream()
                    .map(team -> new Change(
                            team.team().slug(),
                            text(team.decision()),
                            text(command.byTeam().get(team.team().slug()))))
                    .toList();
            Map<String, String> detail = new LinkedHashMap<>();
            detail.put("round", round.slug());
            detail.put("met-on", command.metOn().toString());
            if (command.why() != null) {
                detail.put("reason", command.why());
            }
            desk.tell(command.round().program(), actor, detail, changes, ReviewEvent.ReviewDecided::new);
            return new Outcome.Done(command.round().place("decision"));
        });
    }

    private static @Nullable String text(Decisions.@Nullable Decision decision) {
        return decision == null
                ? null
                : decision.verdict().name() + (decision.why() == null ? "" : ": " + decision.why());
    }

    private static List<Problem> problems(ReviewRound round, Command command, List<Decisions.OfTeam> teams) {
        List<Problem> problems = new ArrayList<>();
        int going = 0;
        for (Decisions.OfTeam team : teams) {
            String slug = team.team().slug();
            Decisions.Decision decision = command.byTeam().get(slug);
            if (decision == null || !Verdict.of(round.kind()).contains(decision.verdict())) {
                problems.add(Problem.of("verdict." + slug, "review.decide.verdict.none"));
                continue;
            }
            going += decision.verdict().goesOn() ? 1 : 0;
            if (decision.why() == null && departs(round, team, decision.verdict())) {
                problems.add(Problem.of(
                        "why." + slug, team.rank() == null ? "review.decide.no-rank" : "review.decide.departs"));
            }
            if (decision.verdict() == Verdict.STOP && decision.warnedOn() == null) {
                problems.add(Problem.of("warned." + slug, "review.decide.warned"));
            }
            if (decision.verdict() == Verdict.STOP && decision.exitReason() == null) {
                problems.add(Problem.of("exit." + slug, "review.decide.exit"));
            }
        }
        Integer planned = round.planned();
        if (problems.isEmpty() && planned != null && going != planned && command.why() == null) {
            problems.add(Problem.of("why", "review.decide.planned", planned, going));
        }
        return problems;
    }

    /** Whether the decision is another than rank and plan would give. */
    private static boolean departs(ReviewRound round, Decisions.OfTeam team, Verdict verdict) {
        Integer rank = team.rank();
        Integer planned = round.planned();
        boolean expected = rank != null && (planned == null || rank <= planned);
        return expected != verdict.goesOn();
    }

    private void write(Actor actor, Command command, ReviewRound round) {
        desk.fallsAway(round, RoundTransition.CONFIRM);
        jdbc.sql("""
                        insert into review_committee (round_id, met_on, members, why, recorded_by)
                        values (:round, :met, :members, :why, :by) on conflict (round_id) do update set
                            met_on = excluded.met_on, members = excluded.members, why = excluded.why,
                            recorded_by = excluded.recorded_by, recorded_at = clock_timestamp()
                        """)
                .param("round", round.id())
                .param("met", command.metOn())
                .param("members", command.members())
                .param("why", command.why())
                .param("by", actor.account())
                .update();
        for (ReviewRound.Team team : round.remaining()) {
            Decisions.Decision decision = command.byTeam().get(team.slug());
            if (decision != null) {
                jdbc.sql("""
                                insert into review_decision (round_id, consortium_id, outcome, why, warned_on, exit_reason)
                                values (:round, :team, :outcome, :why, cast(:warned as date), :exit)
                                on conflict (round_id, consortium_id) do update set outcome = excluded.outcome,
                                    why = excluded.why, warned_on = excluded.warned_on, exit_reason = excluded.exit_reason
                                """)
                        .param("round", round.id())
                        .param("team", team.id())
                        .param("outcome", decision.verdict().name())
                        .param("why", decision.why())
                        .param("warned", decision.verdict() == Verdict.STOP ? decision.warnedOn() : null)
                        .param("exit", decision.verdict() == Verdict.STOP ? decision.exitReason() : null)
                        .update();
            }
        }
    }

    /** Records a team's statement and whether it was considered. */
    public Outcome state(Actor actor, RoundCommand command, String team, Decisions.Statement statement) {
        return desk.coordinate(actor, command, round -> {
            ReviewRound.Team about =
                    round.team(team).filter(ReviewRound.Team::isIn).orElse(null);
            if (about == null
                    || !round.is(RoundTransition.OPEN)
                    || round.is(RoundTransition.CONFIRM)
                    || round.is(RoundTransition.VOID)) {
                return Outcome.Refused.of("says", "review.decide.not-now");
            }
            desk.fallsAway(round, RoundTransition.CONFIRM);
            jdbc.sql("""
                            insert into review_statement (round_id, consortium_id, received_on, says, considered, why,
                                recorded_by)
                            values (:round, :team, :on, :says, :considered, :why, :by)
                            on conflict (round_id, consortium_id) do update set received_on = excluded.received_on,
                                says = excluded.says, considered = excluded.considered, why = excluded.why,
                                recorded_by = excluded.recorded_by, recorded_at = clock_timestamp()
                            """)
                    .param("round", round.id())
                    .param("team", about.id())
                    .param("on", statement.receivedOn())
                    .param("says", statement.says())
                    .param("considered", statement.considered())
                    .param("why", statement.why())
                    .param("by", actor.account())
                    .update();
            desk.tell(
                    command.program(),
                    actor,
                    Map.of("round", round.slug(), "team", team, "considered", String.valueOf(statement.considered())),
                    List.of(),
                    ReviewEvent.ReviewStatementRecorded::new);
            return new Outcome.Done(command.place("decision/" + team));
        });
    }
}
