package kr.hannun.milestone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Withdraws a piece of evidence that is not wanted any more; it stays in what was handed in before. */
@Component
public class WithdrawEvidence {

    private final MilestoneWriteCourse desk;
    private final JdbcClient jdbc;

    WithdrawEvidence(MilestoneWriteCourse desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** Withdraws the piece with this number. */
    public Outcome withdraw(Actor actor, MilestoneTarget target, int number) {
        return desk.edit(
                actor,
                target,
                milestone -> desk.isHandedIn(milestone)
                        ? Outcome.Refused.of("evidence", "milestone.problem.handed-in")
                        : withdraw(actor, target, milestone, number));
    }

    private Outcome withdraw(Actor actor, MilestoneTarget target, Milestone milestone, int number) {
        Optional<String> description = jdbc.sql("update milestone_evidence set withdrawn_by = :by,"
                        + " withdrawn_at = clock_timestamp() where milestone_id = :milestone and number = :number"
                        + " and withdrawn_at is null returning description")
                .param("by", actor.key())
                .param("milestone", milestone.id().value())
                .param("number", number)
                .query(String.class)
                .optional();
        if (description.isEmpty()) {
            return new Outcome.Missing();
        }
        milestone.lookOver();
        desk.tell(
                actor,
                target,
                milestone.team(),
                Map.of(),
                List.of(milestone.named(), new Change("evidence", description.get(), null)),
                MilestoneEvent.EvidenceWithdrawn::new);
        return new Outcome.Done("milestones/" + target.code() + "/evidence");
    }
}
