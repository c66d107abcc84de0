package kr.hannun.review.round;

import java.util.Map;
import kr.hannun.audit.DatabaseRefusals;
import kr.hannun.shared.Problem;
import org.springframework.stereotype.Component;

/** What the database refuses of a round, beside the field or the button that asked for it. */
@Component
class ReviewRefusals implements DatabaseRefusals.Refusals {

    private static final Map<String, Problem> BY_CONSTRAINT = Map.of(
            "review_in_time", Problem.of("version", "review.submit.late"),
            "review_stands_after_close", Problem.of("version", "review.not-open"),
            "review_stands_after_confirm", Problem.of("metOn", "review.decide.not-now"),
            "review_weights_add_up", Problem.of(RoundTransition.OPEN.field(), "review.weights.sum"),
            "review_act_in_order", Problem.of(RoundTransition.OPEN.field(), "review.act.moved"),
            "review_act_stays", Problem.of(RoundTransition.OPEN.field(), "review.act.moved"),
            "review_finish_is_due", Problem.of(RoundTransition.FINISH.field(), "review.act.moved"),
            "review_every_team_is_decided", Problem.of(RoundTransition.CONFIRM.field(), "review.act.CONFIRM.undecided"),
            "review_every_team_has_a_total", Problem.of(RoundTransition.CLOSE.field(), "review.act.moved"));

    @Override
    public Map<String, Problem> byConstraint() {
        return BY_CONSTRAINT;
    }
}
