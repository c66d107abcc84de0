package kr.hannun.exchange;

import java.util.List;
import java.util.Map;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.milestone.MilestoneStatus;
import kr.hannun.milestone.RecordMilestones;
import kr.hannun.program.PhaseId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The milestones with every plan that was stated for them. */
@Component
@Order(6)
class MilestonesIntake implements Intake {

    private final RecordMilestones milestones;

    MilestonesIntake(RecordMilestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public void take(Loading loading) {
        Map<String, List<Row>> histories = loading.grouped("milestone_plan_history", "milestone_id");
        milestones.record(
                loading.program(),
                loading.rows("milestones").stream()
                        .map(row -> aim(loading, row, histories.getOrDefault(row.key(), List.of())))
                        .toList());
    }

    private static RecordMilestones.Aim aim(Loading loading, Row row, List<Row> history) {
        return new RecordMilestones.Aim(
                row.key(),
                loading.idOrNull(ConsortiumId.class, row.textOrNull("team_id")),
                loading.idOrNull(PhaseId.class, row.textOrNull("phase_id")),
                row.localized("title"),
                row.dateOrNull("planned_on"),
                history.stream().map(plan -> plan(loading, plan)).toList(),
                row.dateOrNull("actual_on"),
                MilestoneStatus.ofCode(row.text("status")),
                loading.certainty(row),
                loading.cites(row),
                row.localizedOrNull("note"));
    }

    private static RecordMilestones.StatedPlan plan(Loading loading, Row row) {
        return new RecordMilestones.StatedPlan(
                row.key(),
                row.dateOrNull("planned_on"),
                row.dateOrNull("planned_until"),
                row.dateOrNull("stated_on"),
                loading.certainty(row),
                loading.source(row.text("source_id")),
                row.localizedOrNull("note"));
    }
}
