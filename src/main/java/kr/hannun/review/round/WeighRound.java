package kr.hannun.review.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the weights of a round before it is opened. */
@Component
public class WeighRound {

    private final JdbcClient jdbc;
    private final RoundWriteCourse desk;

    WeighRound(JdbcClient jdbc, RoundWriteCourse desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** Changes weights by the codes of parts and criteria; a proposal to open made before falls away. */
    public Outcome weigh(Actor actor, RoundCommand command, Map<String, BigDecimal> weights) {
        return desk.coordinate(actor, command, round -> {
            if (round.is(RoundTransition.OPEN)) {
                return Outcome.Refused.of(RoundTransition.OPEN.field(), "review.act.OPEN.done-already");
            }
            List<Change> changes = new ArrayList<>();
            for (ReviewRound.Part part : round.parts()) {
                weigh(
                        "update review_part set weight = :weight where id = :id",
                        part.id(),
                        part.code(),
                        part.weight(),
                        weights,
                        changes);
                part.criteria()
                        .forEach(each -> weigh(
                                "update review_criterion set weight = :weight where id = :id",
                                each.id(),
                                each.code(),
                                each.weight(),
                                weights,
                                changes));
            }
            if (!changes.isEmpty()) {
                desk.fallsAway(round, RoundTransition.OPEN);
                desk.tell(
                        command.program(),
                        actor,
                        Map.of("round", command.round()),
                        changes,
                        ReviewEvent.ReviewWeightsChanged::new);
            }
            return new Outcome.Done(command.place(""));
        });
    }

    private void weigh(
            String statement,
            UUID id,
            String code,
            @Nullable BigDecimal before,
            Map<String, BigDecimal> weights,
            List<Change> changes) {
        BigDecimal after = weights.get(code);
        if (before == null || after == null || before.compareTo(after) == 0) {
            return;
        }
        jdbc.sql(statement).param("weight", after).param("id", id).update();
        changes.add(new Change("weight." + code, before.toPlainString(), after.toPlainString()));
    }
}
