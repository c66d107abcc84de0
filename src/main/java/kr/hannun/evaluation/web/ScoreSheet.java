package kr.hannun.evaluation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kr.hannun.evaluation.CriterionRow;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.shell.Absence;
import org.jspecify.annotations.Nullable;

/**
 * The results of a decided round laid out: a line for each criterion, a column for each team and each average. A second
 * result for the same place stays out; the page lists it by itself.
 */
final class ScoreSheet {

    /** A criterion of the tree, a part that has results but no criterion, or the total. */
    record Line(@Nullable CriterionRow criterion, String part, int depth) {

        boolean isTotal() {
            return criterion == null && part.equals(TOTAL);
        }

        boolean isScored() {
            return criterion == null || criterion.isScored();
        }
    }

    /** A team, or a figure of all teams together such as an average. */
    record Column(@Nullable String team, @Nullable String statistic) {

        static Column of(PublishedRow row) {
            return row.team() == null ? new Column(null, row.statistic()) : new Column(row.team(), null);
        }

        boolean isTeam() {
            return team != null;
        }
    }

    private record Place(Line line, Column column) {}

    private static final String TOTAL = "total";

    private final List<Line> lines = new ArrayList<>();
    private final Set<Column> figures = new LinkedHashSet<>();
    private final Map<Place, PublishedRow> placed = new LinkedHashMap<>();

    ScoreSheet(List<CriterionRow> criteria, List<PublishedRow> rows) {
        tree(criteria);
        Line total = new Line(null, TOTAL, 0);
        for (PublishedRow row : rows) {
            Line line = lineOf(row);
            Column column = Column.of(row);
            if (!column.isTeam()) {
                figures.add(column);
            }
            if (!lines.contains(line) && !line.equals(total)) {
                lines.add(line);
            }
            placed.putIfAbsent(new Place(line, column), row);
        }
        lines.add(total);
    }

    private void tree(List<CriterionRow> criteria) {
        Set<String> known = new HashSet<>();
        criteria.forEach(criterion -> known.add(criterion.code()));
        for (CriterionRow criterion : criteria) {
            if (criterion.parent() == null || !known.contains(criterion.parent())) {
                branch(criteria, criterion, 0);
            }
        }
    }

    private void branch(List<CriterionRow> criteria, CriterionRow criterion, int depth) {
        lines.add(new Line(criterion, criterion.part(), depth));
        criteria.stream()
                .filter(child -> criterion.code().equals(child.parent()))
                .forEach(child -> branch(criteria, child, depth + 1));
    }

    private Line lineOf(PublishedRow row) {
        return lines.stream()
                .filter(line ->
                        line.criterion() != null && line.criterion().code().equals(row.criterion()))
                .findFirst()
                .orElseGet(() -> new Line(null, row.part(), 0));
    }

    /** The lines, the total last. */
    List<Line> lines() {
        return lines;
    }

    /** The line of the total. */
    Line total() {
        return lines.getLast();
    }

    /** The columns that are about all teams together. */
    List<Column> figures() {
        return List.copyOf(figures);
    }

    /** What was recorded in a place. */
    Optional<PublishedRow> row(Line line, Column column) {
        return Optional.ofNullable(placed.get(new Place(line, column)));
    }

    /** The score that was published in a place. */
    Optional<BigDecimal> score(Line line, Column column) {
        return row(line, column).map(PublishedRow::score);
    }

    /** Whether a score was published anywhere. */
    boolean hasScores() {
        return placed.values().stream().anyMatch(row -> row.score() != null);
    }

    /** Whether somebody said of a line that a condition was met or not. */
    boolean isAnswered(Line line) {
        return placed.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().line().equals(line) && entry.getValue().isGate());
    }

    /** Whether the round gave points at all. */
    boolean isScored() {
        return placed.values().stream().anyMatch(PublishedRow::isTotal)
                || lines.stream().anyMatch(line -> line.criterion() != null && line.isScored());
    }

    /** Which nothing stands where no value was published. */
    Absence nothing(Line line, Column column) {
        CriterionRow criterion = line.criterion();
        if (criterion == null) {
            return line.isTotal() && !isScored() ? Absence.NOT_APPLICABLE : RoundState.DECIDED.missing();
        }
        if (criterion.isScored()) {
            return criterion.isApplied() ? RoundState.DECIDED.missing() : Absence.UNKNOWN;
        }
        return column.isTeam() ? Absence.UNKNOWN : Absence.NOT_APPLICABLE;
    }

    /** The points a line is worth; of the total, the most that can be reached. */
    Optional<BigDecimal> weight(Line line) {
        CriterionRow criterion = line.criterion();
        if (criterion != null) {
            return Optional.ofNullable(criterion.weight());
        }
        return placed.entrySet().stream()
                .filter(entry -> entry.getKey().line().equals(line))
                .map(entry -> entry.getValue().maximum())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Which nothing an unknown weight is. */
    Absence noWeight(Line line) {
        boolean hasPoints = line.isTotal() ? isScored() : line.isScored();
        return hasPoints ? Absence.UNKNOWN : Absence.NOT_APPLICABLE;
    }

    /** The scored lines that a line sums up. */
    List<Line> parts(Line line) {
        return lines.stream()
                .filter(part -> part.criterion() != null && part.isScored())
                .filter(part -> line.isTotal() ? part.depth() == 0 : isPartOf(part, line))
                .toList();
    }

    private static boolean isPartOf(Line part, Line whole) {
        return part.criterion() != null
                && whole.criterion() != null
                && whole.criterion().code().equals(part.criterion().parent());
    }

    /** The arithmetic of a line in a column, where all of its parts were published. */
    Optional<SumCheck> sum(Line line, Column column) {
        return SumCheck.of(
                parts(line).stream().map(part -> score(part, column)).toList(),
                score(line, column).orElse(null));
    }

    /** The arithmetic of the weights of a line. */
    Optional<SumCheck> sumOfWeights(Line line) {
        return SumCheck.of(
                parts(line).stream().map(this::weight).toList(), weight(line).orElse(null));
    }
}
