package kr.hannun.review.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hannun.review.calculation.ReviewRules;
import kr.hannun.review.calculation.Sheet;
import kr.hannun.review.result.ReviewResults;
import kr.hannun.review.result.StopTeams;
import kr.hannun.review.round.ClosingRules;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands against an act, said before the database would refuse it. */
@Component
public class ActRules {

    private static final String IS_IN = " and not exists (select from review_team_out o"
            + " where o.round_id = t.round_id and o.consortium_id = t.consortium_id)";
    private static final String WAITING =
            "select count(*) from review_change where round_id = :round and done_at is null";
    private static final String UNDECIDED = "select count(*) from review_round_team t where t.round_id = :round"
            + " and not exists (select from review_decision d"
            + " where d.round_id = t.round_id and d.consortium_id = t.consortium_id)" + IS_IN;
    private static final String NOT_TOLD = "select count(*) from review_round_team t where t.round_id = :round"
            + " and not exists (select from review_notice n"
            + " where n.round_id = t.round_id and n.consortium_id = t.consortium_id)" + IS_IN;
    private static final String CAN_OBJECT =
            "select count(*) from review_notice n join review_round r on r.id = n.round_id"
                    + " where r.id = :round and not r.rehearsal"
                    + " and n.object_by >= cast(clock_timestamp() at time zone 'Asia/Seoul' as date)";
    private static final String UPHELD =
            "select count(*) from review_objection where round_id = :round and outcome = 'UPHELD'";
    private static final String UNANSWERED =
            "select count(*) from review_objection where round_id = :round and outcome is null";
    private static final String STILL_WRITING = """
            select count(*) from review_assignment a join review_seat s on s.id = a.seat_id
            left join review v on v.assignment_id = a.id
            where a.round_id = :round and v.submitted_at is null and s.declined_at is null
                and (not a.waiver or a.approved_at is not null)
                and not exists (select from review_exclusion x where x.assignment_id = a.id and x.lifted_at is null)
                and not exists (select from review_team_out o
                    where o.round_id = a.round_id and o.consortium_id = a.consortium_id)
                and clock_timestamp() <= review_deadline(s.id)
            """;

    private final JdbcClient jdbc;
    private final ReviewResults results;
    private final StopTeams stop;

    ActRules(JdbcClient jdbc, ReviewResults results, StopTeams stop) {
        this.jdbc = jdbc;
        this.results = results;
        this.stop = stop;
    }

    /** All that stands against it now, beside the act or beside the field that is off. */
    public List<Problem> problems(ProgramId program, ReviewRound round, RoundTransition act) {
        if (!isDue(round, act)) {
            return List.of(Problem.of(act.field(), "review.act." + act.name() + ".order"));
        }
        return switch (act) {
            case OPEN ->
                gap(round)
                        .or(() -> ClosingRules.problem(act.field(), round))
                        .map(List::of)
                        .orElse(List.of());
            case CLOSE -> closing(round);
            case CONFIRM -> count(round, UNDECIDED) == 0 ? List.of() : refuse(act, "review.act.CONFIRM.undecided");
            case FINISH -> finishing(program, round);
            case VOID -> List.of();
        };
    }

    /** Whether it is its turn: what comes before it is done, and it is not. */
    public static boolean isDue(ReviewRound round, RoundTransition act) {
        RoundTransition before = before(act);
        return !round.is(act)
                && !round.is(RoundTransition.VOID)
                && (before == null || round.is(before))
                && !(act == RoundTransition.VOID && round.is(RoundTransition.FINISH));
    }

    private static @Nullable RoundTransition before(RoundTransition act) {
        return switch (act) {
            case OPEN -> null;
            case CLOSE, VOID -> RoundTransition.OPEN;
            case CONFIRM -> RoundTransition.CLOSE;
            case FINISH -> RoundTransition.CONFIRM;
        };
    }

    private static Optional<Problem> gap(ReviewRound round) {
        return round.rules().gap().map(gap -> {
            String level = gap.code() == null ? round.parts().getFirst().code() : gap.code();
            return Problem.of(
                    "weight." + level,
                    key(gap),
                    gap.sum().toPlainString(),
                    gap.should().toPlainString());
        });
    }

    private static String key(ReviewRules.Gap gap) {
        return gap.code() == null ? "review.weights.parts" : "review.weights.level";
    }

    private List<Problem> closing(ReviewRound round) {
        List<Problem> problems = new ArrayList<>();
        int writing = count(round, STILL_WRITING);
        if (writing > 0) {
            problems.add(Problem.of(RoundTransition.CLOSE.field(), "review.act.CLOSE.writing", writing));
        }
        int waiting = count(round, WAITING);
        if (waiting > 0) {
            problems.add(Problem.of(RoundTransition.CLOSE.field(), "review.act.CLOSE.waiting", waiting));
        }
        for (Sheet.Team team : results.soFar(round).teams()) {
            team.missing()
                    .forEach(missing -> problems.add(Problem.of(
                            RoundTransition.CLOSE.field(),
                            "review.act.CLOSE.lack." + missing.lack().name(),
                            round.team(team.team()).orElseThrow().name(),
                            round.part(missing.part()).orElseThrow().name(),
                            missing.count())));
        }
        return problems;
    }

    private List<Problem> finishing(ProgramId program, ReviewRound round) {
        List<Problem> problems = new ArrayList<>();
        if (count(round, NOT_TOLD) > 0) {
            problems.addAll(refuse(RoundTransition.FINISH, "review.act.FINISH.not-told"));
        }
        if (count(round, CAN_OBJECT) > 0) {
            problems.addAll(refuse(RoundTransition.FINISH, "review.act.FINISH.can-object"));
        }
        if (count(round, UPHELD) > 0) {
            problems.addAll(refuse(RoundTransition.FINISH, "review.act.FINISH.upheld"));
        }
        if (count(round, UNANSWERED) > 0) {
            problems.addAll(refuse(RoundTransition.FINISH, "review.act.FINISH.unanswered"));
        }
        return problems.isEmpty() && !round.rehearsal() ? stop.problems(program, round) : problems;
    }

    private static List<Problem> refuse(RoundTransition act, String key) {
        return List.of(Problem.of(act.field(), key));
    }

    private int count(ReviewRound round, String statement) {
        return jdbc.sql(statement)
                .param("round", round.id())
                .query(Integer.class)
                .single();
    }
}
