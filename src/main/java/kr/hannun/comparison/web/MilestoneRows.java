package kr.hannun.comparison.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.hannun.comparison.web.Matrix.Cell;
import kr.hannun.comparison.web.Matrix.Group;
import kr.hannun.comparison.web.Matrix.Line;
import kr.hannun.comparison.web.Matrix.Row;
import kr.hannun.consortium.TeamRow;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.MilestoneState;
import kr.hannun.milestone.PlanWindow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import org.jspecify.annotations.Nullable;

/** The rows about milestones: what a team had reached by the day, what is still to come and what nobody reported. */
class MilestoneRows {

    private final ComparisonInput side;

    MilestoneRows(ComparisonInput side) {
        this.side = side;
    }

    Group group() {
        List<Row> rows = new ArrayList<>();
        for (MilestoneState state : MilestoneState.values()) {
            boolean any =
                    side.teams().stream().anyMatch(team -> !in(team, state).isEmpty());
            if (any) {
                String said = side.texts().say(state.key());
                rows.add(side.row(said, null, team -> cell(team, state)).named(side.say("milestones", said)));
            }
        }
        return new Group("milestones", side.say("group.milestones"), rows);
    }

    private Cell cell(TeamRow team, MilestoneState state) {
        List<Line> lines = in(team, state).stream()
                .map(milestone -> line(milestone, state))
                .toList();
        return lines.isEmpty() ? Cell.of(Line.of(side.say("none"), null)) : new Cell(lines, null);
    }

    private List<MilestoneRow> in(TeamRow team, MilestoneState state) {
        return side.facts().milestones().stream()
                .filter(milestone -> team.slug().equals(milestone.team())
                        && milestone.isKnownOn(side.on())
                        && milestone.stateOn(side.on(), side.newest()) == state)
                .sorted(Comparator.comparing(milestone -> milestone.orderOn(side.on())))
                .toList();
    }

    private Line line(MilestoneRow milestone, MilestoneState state) {
        PartialDate date = date(milestone);
        String when = date == null
                ? side.texts().say(Absence.UNKNOWN.key())
                : side.texts().tight(date).text();
        return new Line(
                null,
                "m-" + state.symbol(),
                side.texts().say(milestone.title()),
                when,
                side.mark(milestone.citationOn(side.on())));
    }

    private @Nullable PartialDate date(MilestoneRow milestone) {
        PartialDate reached = milestone.reachedBy(side.on());
        PlanWindow window = milestone.windowOn(side.on());
        return reached != null ? reached : window == null ? null : window.from();
    }
}
