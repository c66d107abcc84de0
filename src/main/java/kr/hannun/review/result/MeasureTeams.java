package kr.hannun.review.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.calculation.Conversion;
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

/** Enters what was measured of the teams, with who measured and when; until the round is closed it can be put right. */
@Component
public class MeasureTeams {

    private final JdbcClient jdbc;
    private final RoundWriteCourse desk;
    private final Measures measures;

    MeasureTeams(JdbcClient jdbc, RoundWriteCourse desk, Measures measures) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.measures = measures;
    }

    /** A value of one team for one criterion, and its own target where the rule asks for one. */
    public record Value(BigDecimal value, @Nullable BigDecimal target) {}

    /**
     * The values of one criterion.
     *
     * @param values by the team's slug; teams that are left out keep what they have
     * @param by who measured
     */
    public record Command(RoundCommand round, String criterion, Map<String, Value> values, String by, LocalDate on) {}

    /** Enters them. */
    public Outcome enter(Actor actor, Command command) {
        return desk.coordinate(actor, command.round(), round -> {
            ReviewRound.Criterion criterion = round.criterion(command.criterion())
                    .filter(each -> each.kind() == CriterionKind.MEASURED)
                    .orElse(null);
            if (criterion == null) {
                return Outcome.Refused.of("criterion", "review.measure.criterion.none");
            }
            if (!round.isOpen()) {
                return Outcome.Refused.of("criterion", "review.not-open");
            }
            List<Problem> problems = problems(round, criterion, command.values());
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            desk.fallsAway(round, RoundTransition.CLOSE);
            List<Measures.Measured> before = measures.of(round);
            List<Change> changes = new ArrayList<>();
            for (ReviewRound.Team team : round.teams()) {
                Value value = command.values().get(team.slug());
                if (value != null) {
                    enter(actor, command, round, team, criterion, value);
                    changes.add(change(before, team, criterion, value));
                }
            }
            Map<String, String> detail = new LinkedHashMap<>();
            detail.put("round", round.slug());
            detail.put("criterion", criterion.code());
            detail.put("measured-by", command.by());
            detail.put("measured-on", command.on().toString());
            desk.tell(command.round().program(), actor, detail, changes, ReviewEvent.ReviewMeasured::new);
            return new Outcome.Done(command.round().place("measures"));
        });
    }

    private static List<Problem> problems(
            ReviewRound round, ReviewRound.Criterion criterion, Map<String, Value> values) {
        List<Problem> problems = new ArrayList<>();
        values.forEach((team, value) -> {
            if (round.isGivenUp(criterion.code(), round.team(team).orElse(null))) {
                problems.add(Problem.of("value." + criterion.code() + "." + team, "review.measure.given-up"));
            }
            if (criterion.conversion() == Conversion.AS_IS
                    && criterion.weight() != null
                    && value.value().compareTo(criterion.weight()) > 0) {
                problems.add(Problem.of(
                        "value." + criterion.code() + "." + team,
                        "review.measure.above",
                        criterion.weight().toPlainString()));
            }
            if (criterion.conversion() == Conversion.SHARE_OF_TARGET && value.target() == null) {
                problems.add(Problem.of("target." + criterion.code() + "." + team, "review.measure.target.none"));
            }
        });
        return problems;
    }

    private static Change change(
            List<Measures.Measured> before, ReviewRound.Team team, ReviewRound.Criterion criterion, Value value) {
        String was = before.stream()
                .filter(each ->
                        each.team().equals(team.id()) && each.criterion().equals(criterion.code()))
                .findFirst()
                .map(each -> text(each.value(), each.target()))
                .orElse(null);
        return new Change(team.slug(), was, text(value.value(), value.target()));
    }

    private static String text(BigDecimal value, @Nullable BigDecimal target) {
        return value.toPlainString() + (target == null ? "" : " / " + target.toPlainString());
    }

    private void enter(
            Actor actor,
            Command command,
            ReviewRound round,
            ReviewRound.Team team,
            ReviewRound.Criterion criterion,
            Value value) {
        jdbc.sql("""
                        insert into review_measure (round_id, consortium_id, criterion_id, value, target, measured_by,
                            measured_on, entered_by)
                        values (:round, :team, :criterion, :value, cast(:target as numeric), :by, :on, :actor)
                        on conflict (round_id, consortium_id, criterion_id) do update set value = excluded.value,
                            target = excluded.target, measured_by = excluded.measured_by,
                            measured_on = excluded.measured_on, entered_by = excluded.entered_by,
                            entered_at = clock_timestamp()
                        """)
                .param("round", round.id())
                .param("team", team.id())
                .param("criterion", criterion.id())
                .param("value", value.value())
                .param("target", criterion.conversion() == Conversion.SHARE_OF_TARGET ? value.target() : null)
                .param("by", command.by())
                .param("on", command.on())
                .param("actor", actor.account())
                .update();
    }
}
