package kr.hannun.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hannun.comparison.web.Matrix.Cell;
import kr.hannun.comparison.web.Matrix.Group;
import kr.hannun.comparison.web.Matrix.Line;
import kr.hannun.comparison.web.Matrix.Row;
import kr.hannun.consortium.TeamRow;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.foundationmodel.ModelsOnDay;
import kr.hannun.shell.Absence;
import kr.hannun.source.Citation;
import kr.hannun.strategy.Dimensions.Dimension;
import kr.hannun.strategy.Dimensions.Value;
import kr.hannun.strategy.KnownElsewhere;
import kr.hannun.strategy.StrategyQueries.CapabilityRow;

/**
 * The rows of the capability matrix, claimed, planned, held and demonstrated kept apart. A dimension that has a second one named
 * {@code …_delivered} is a goal with its delivery: both stand in one row for each value.
 */
class CapabilityRows {

    private static final String DELIVERED = "_delivered";

    private final ComparisonInput side;
    private final KnownElsewhere elsewhere;

    CapabilityRows(ComparisonInput side) {
        this.side = side;
        this.elsewhere = side.elsewhere();
    }

    /** Goals beside deliveries, value by value. */
    Group goals() {
        List<Row> rows = new ArrayList<>();
        for (Dimension goal : dimensions()) {
            delivery(goal)
                    .ifPresent(delivered -> goal.values().stream()
                            .filter(value -> isSaid(goal, value) || isSaid(delivered, value))
                            .forEach(value -> rows.add(goalRow(goal, delivered, value))));
        }
        return new Group("modality", side.say("group.modality"), rows);
    }

    private Row goalRow(Dimension goal, Dimension delivered, Value value) {
        String label = side.texts().say(value.label());
        return side.row(label, null, team -> goalAndDelivery(team, goal, delivered, value))
                .named(side.say("row.modality", label));
    }

    /** Every other dimension in one row with all its values. */
    Group capabilities() {
        List<Row> rows = new ArrayList<>();
        for (Dimension dimension : dimensions()) {
            boolean paired =
                    dimension.code().endsWith(DELIVERED) || delivery(dimension).isPresent();
            if (!paired && side.facts().capabilities().stream().anyMatch(row -> isOf(row, dimension))) {
                rows.add(side.row(side.texts().say(dimension.label()), null, team -> all(team, dimension)));
            }
        }
        return new Group("capabilities", side.say("group.capabilities"), rows);
    }

    private Cell goalAndDelivery(TeamRow team, Dimension goal, Dimension delivered, Value value) {
        List<Line> lines = new ArrayList<>();
        find(team, goal, value).ifPresent(row -> lines.add(standing(row).before(side.say("goal"))));
        find(team, delivered, value).ifPresent(row -> lines.add(standing(row).before(side.say("delivered"))));
        return lines.isEmpty() ? notDelivered(team, value) : new Cell(lines, null);
    }

    /** What the team has delivered does not give this, as far as its models say what they take and give. */
    private Cell notDelivered(TeamRow team, Value value) {
        List<ModelRow> delivered = new ModelsOnDay(side.facts().models(), List.of(), side.on())
                .known().stream()
                        .filter(model -> model.team().code().equals(team.code()) && model.isOfProgram())
                        .filter(model -> model.citation().isStatedBy(side.on()) && isDelivered(model))
                        .toList();
        boolean told = !delivered.isEmpty()
                && side.facts().labels().codes("models.modalities_out").contains(value.code())
                && delivered.stream()
                        .noneMatch(model -> model.modalitiesOut().isEmpty()
                                || model.modalitiesIn().contains(value.code())
                                || model.modalitiesOut().contains(value.code()));
        if (!told) {
            return Cell.nothing(Absence.UNKNOWN);
        }
        List<Citation> cited = delivered.stream().map(ModelRow::citation).toList();
        return Cell.of(Line.of(side.say("none"), side.notes().derived(value.subject(), cited))
                .before(side.say("delivered")));
    }

    private boolean isDelivered(ModelRow model) {
        return new ModelsOnDay(side.facts().models(), List.of(), side.on())
                .state(model)
                .isDelivered();
    }

    private Cell all(TeamRow team, Dimension dimension) {
        List<Line> lines = side.facts().capabilities().stream()
                .filter(row -> isOf(row, dimension) && isKnownOf(row, team))
                .map(row -> value(row, dimension))
                .toList();
        return lines.isEmpty()
                ? side.known(dimension.subject(), elsewhere.ofDimension(team, dimension.code()))
                : new Cell(lines, null);
    }

    private Line standing(CapabilityRow row) {
        return new Line(
                null,
                "c-" + row.standing().code(),
                side.label("team_capabilities.status", row.standing().code()),
                null,
                side.mark(row.citation()));
    }

    private Line value(CapabilityRow row, Dimension dimension) {
        String name = side.texts().say(side.facts().dimensions().label(dimension.code(), row.value()));
        return new Line(null, "c-" + row.standing().code(), name, null, side.mark(row.citation()));
    }

    private Optional<CapabilityRow> find(TeamRow team, Dimension dimension, Value value) {
        return side.facts().capabilities().stream()
                .filter(row -> isOf(row, dimension) && row.value().equals(value.code()) && isKnownOf(row, team))
                .findFirst();
    }

    private boolean isSaid(Dimension dimension, Value value) {
        return side.teams().stream()
                .anyMatch(team -> find(team, dimension, value).isPresent());
    }

    private boolean isKnownOf(CapabilityRow row, TeamRow team) {
        return row.teamCode().equals(team.code()) && row.citation().isStatedBy(side.on());
    }

    private static boolean isOf(CapabilityRow row, Dimension dimension) {
        return row.dimension().equals(dimension.code());
    }

    private Optional<Dimension> delivery(Dimension goal) {
        return dimensions().stream()
                .filter(dimension -> dimension.code().equals(goal.code() + DELIVERED))
                .findFirst();
    }

    private List<Dimension> dimensions() {
        return side.facts().dimensions().all();
    }
}
