package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import kr.hannun.comparison.web.Matrix.Cell;
import kr.hannun.comparison.web.Matrix.Group;
import kr.hannun.comparison.web.Matrix.Line;
import kr.hannun.comparison.web.Matrix.Row;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shell.Absence;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Texts;
import kr.hannun.shell.When;

/**
 * What changed between two days: the cells that say something else on the second than on the first. That one nothing became
 * another is no change, and of a team that came in between it is told that it did, not every single thing that came with it.
 */
class Changes {

    /** As many as are read at a glance; the others are folded away. */
    private static final int AT_A_GLANCE = 10;

    private final Texts texts;
    private final UnaryOperator<FootnoteRef> marking;

    /**
     * Tells changes in this language.
     *
     * @param marking makes the mark of a cell a mark of the page
     */
    Changes(Texts texts, UnaryOperator<FootnoteRef> marking) {
        this.texts = texts;
        this.marking = marking;
    }

    /** The changes, from the earlier day to the later: the first of them, and the others. */
    public record Table(When before, When after, List<Change> first, List<Change> rest) {

        /** How many there are. */
        public int total() {
            return first.size() + rest.size();
        }
    }

    /** One cell that changed. */
    public record Change(String row, String team, Side before, Side after) {}

    /** What a cell said on one of the days, a nothing by its word, with whoever says so. */
    public record Side(String text, List<FootnoteRef> marks) {}

    Table between(List<TeamRow> teams, LocalDate first, List<Group> before, LocalDate second, List<Group> after) {
        List<Change> changes = new ArrayList<>();
        for (int group = 0; group < before.size(); group++) {
            changes.addAll(compare(teams, first, before.get(group), after.get(group)));
        }
        int cut = Math.min(AT_A_GLANCE, changes.size());
        return new Table(
                texts.when(first),
                texts.when(second),
                List.copyOf(changes.subList(0, cut)),
                List.copyOf(changes.subList(cut, changes.size())));
    }

    private List<Change> compare(List<TeamRow> teams, LocalDate first, Group before, Group after) {
        Set<String> labels = new LinkedHashSet<>();
        before.rows().forEach(row -> labels.add(row.label()));
        after.rows().forEach(row -> labels.add(row.label()));
        List<Change> changes = new ArrayList<>();
        for (String label : labels) {
            for (int team = 0; team < teams.size(); team++) {
                Cell from = cell(before, label, team);
                Cell to = cell(after, label, team);
                boolean told = teams.get(team).hasBegunBy(first) || TeamRows.isStanding(label, texts);
                if (told && isOtherwise(from, to)) {
                    String name = texts.say(teams.get(team).shortName());
                    changes.add(new Change(label, name, read(from), read(to)));
                }
            }
        }
        return changes;
    }

    private static boolean isOtherwise(Cell from, Cell to) {
        return !from.key().equals(to.key()) && (from.nothing() == null || to.nothing() == null);
    }

    private static Cell cell(Group group, String label, int team) {
        return group.rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .map((Row row) -> row.cells().get(team))
                .orElse(Cell.nothing(Absence.NOT_APPLICABLE));
    }

    private Side read(Cell cell) {
        Absence nothing = cell.nothing();
        return nothing != null
                ? new Side(texts.say(nothing.key()), List.of())
                : new Side(
                        cell.brief(),
                        cell.lines().stream()
                                .map(Line::mark)
                                .filter(Objects::nonNull)
                                .map(marking)
                                .distinct()
                                .toList());
    }
}
