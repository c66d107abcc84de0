package kr.hannun.comparison.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.shell.Absence;
import org.jspecify.annotations.Nullable;

/** How a row of the comparison divides the teams: found by comparing the cells, never written by hand. */
sealed interface Division {

    /** Every team has the same. */
    record Same() implements Division {}

    /** One team has something else than all others, who agree. */
    record OnlyOne(int team) implements Division {}

    /** One team has a value; of all others there is nothing to show. */
    record OnlyKnown(int team, Absence others) implements Division {}

    /** Two groups of at least two teams each, the first team's group first. */
    record InTwo(List<Integer> first, List<Integer> second) implements Division {}

    /** Several different values among the teams, some of which share one. */
    record InWays(int ways) implements Division {}

    /** No two teams have the same. */
    record AllDifferent() implements Division {}

    /** The division of these cells, of at least two teams; of three teams and more one can differ alone. */
    static Division of(List<Matrix.Cell> cells) {
        List<List<Integer>> groups = groups(cells);
        if (groups.size() == 1) {
            return new Same();
        }
        Division known = onlyKnown(cells, groups);
        if (known != null) {
            return known;
        }
        if (groups.size() == cells.size()) {
            return new AllDifferent();
        }
        return groups.size() == 2 ? inTwo(groups) : new InWays(groups.size());
    }

    private static List<List<Integer>> groups(List<Matrix.Cell> cells) {
        Map<String, List<Integer>> byKey = new LinkedHashMap<>();
        for (int team = 0; team < cells.size(); team++) {
            byKey.computeIfAbsent(cells.get(team).key(), key -> new ArrayList<>())
                    .add(team);
        }
        return List.copyOf(byKey.values());
    }

    private static @Nullable Division onlyKnown(List<Matrix.Cell> cells, List<List<Integer>> groups) {
        if (groups.size() != 2) {
            return null;
        }
        for (int which = 0; which < 2; which++) {
            List<Integer> one = groups.get(which);
            Absence nothing = cells.get(groups.get(1 - which).getFirst()).nothing();
            if (one.size() == 1 && nothing != null) {
                return new OnlyKnown(one.getFirst(), nothing);
            }
        }
        return null;
    }

    private static Division inTwo(List<List<Integer>> groups) {
        for (List<Integer> group : groups) {
            if (group.size() == 1) {
                return new OnlyOne(group.getFirst());
            }
        }
        return new InTwo(groups.getFirst(), groups.getLast());
    }
}
