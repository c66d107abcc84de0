package kr.hannun.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules about the criteria of a round: they belong to that round alone, and they form a tree. */
final class RoundRules {

    private static final String CRITERIA = "evaluation_criteria";

    private RoundRules() {}

    /** The criterion a row points to belongs to the row's own round. */
    static Rule staysInItsRound(String column) {
        return (file, bundle, faults) -> {
            Map<String, String> rounds = new HashMap<>();
            faults.sound(bundle.file(CRITERIA), "criterion_id", "round")
                    .forEach(criterion -> rounds.put(criterion.text("criterion_id"), criterion.text("round")));
            for (Row row : faults.sound(file, "round", column)) {
                String round = rounds.get(row.textOrNull(column));
                if (round != null && !round.equals(row.text("round"))) {
                    faults.add(row, column, Reason.OTHER_ROUND, String.valueOf(row.textOrNull(column)), round);
                }
            }
        };
    }

    /** No criterion is a part of itself, however far up. */
    static Rule partsFormATree() {
        return (file, bundle, faults) -> {
            Map<String, @Nullable String> parents = new HashMap<>();
            faults.sound(file, "criterion_id", "parent_criterion_id")
                    .forEach(row -> parents.put(row.text("criterion_id"), row.textOrNull("parent_criterion_id")));
            for (Row row : faults.sound(file, "criterion_id", "parent_criterion_id")) {
                if (isOwnAncestor(row.text("criterion_id"), parents)) {
                    faults.add(row, "parent_criterion_id", Reason.OWN_ANCESTOR, row.text("criterion_id"));
                }
            }
        };
    }

    private static boolean isOwnAncestor(String criterion, Map<String, @Nullable String> parents) {
        Set<String> passed = new HashSet<>();
        String ancestor = parents.get(criterion);
        while (ancestor != null && !ancestor.equals(criterion) && passed.add(ancestor)) {
            ancestor = parents.get(ancestor);
        }
        return criterion.equals(ancestor);
    }
}
