package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.hannun.comparison.web.Matrix.Cell;
import kr.hannun.comparison.web.Matrix.Group;
import kr.hannun.comparison.web.Matrix.Row;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shell.Nothing;
import kr.hannun.shell.Texts;
import kr.hannun.shell.When;

/** What changed between two days: the cells that say something else on the second than on the first. */
class Changes {

    private Changes() {}

    /** The changes, from the earlier day to the later. */
    public record Table(When before, When after, List<Change> all) {}

    /** One cell that changed; a nothing is given by its word. */
    public record Change(String row, String team, String before, String after) {}

    static Table between(
            List<TeamRow> teams,
            LocalDate first,
            List<Group> before,
            LocalDate second,
            List<Group> after,
            Texts texts) {
        List<Change> changes = new ArrayList<>();
        for (int group = 0; group < before.size(); group++) {
            changes.addAll(compare(teams, before.get(group), after.get(group), texts));
        }
        return new Table(texts.when(first), texts.when(second), changes);
    }

    private static List<Change> compare(List<TeamRow> teams, Group before, Group after, Texts texts) {
        Set<String> labels = new LinkedHashSet<>();
        before.rows().forEach(row -> labels.add(row.label()));
        after.rows().forEach(row -> labels.add(row.label()));
        List<Change> changes = new ArrayList<>();
        for (String label : labels) {
            for (int team = 0; team < teams.size(); team++) {
                Cell from = cell(before, label, team);
                Cell to = cell(after, label, team);
                if (!from.key().equals(to.key())) {
                    String name = texts.say(teams.get(team).shortName());
                    changes.add(new Change(label, name, read(from, texts), read(to, texts)));
                }
            }
        }
        return changes;
    }

    private static Cell cell(Group group, String label, int team) {
        return group.rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .map((Row row) -> row.cells().get(team))
                .orElse(Cell.nothing(Nothing.NOT_APPLICABLE));
    }

    private static String read(Cell cell, Texts texts) {
        Nothing nothing = cell.nothing();
        return nothing == null ? cell.brief() : texts.say(nothing.key());
    }
}
