package kr.hannun.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rules about names that point from one file into others. */
final class NameRules {

    private static final Set<String> PAGES_OF_THE_HOUSE = Set.of("new");

    private NameRules() {}

    /** An alias leads to one owner only, among names and aliases alike; a former name may be another's name today. */
    static Rule aliasFitsOne(String owners, String key) {
        return (file, bundle, faults) -> {
            Map<String, Set<String>> bearers = new HashMap<>();
            for (Row owner : faults.sound(bundle.file(owners), key, "name_ko", "name_en")) {
                bear(bearers, owner.text("name_ko"), owner.text(key));
                bear(bearers, owner.text("name_en"), owner.text(key));
            }
            List<Row> aliases = faults.sound(file, key, "alias", "kind");
            aliases.forEach(alias -> bear(bearers, alias.text("alias"), alias.text(key)));
            for (Row alias : aliases) {
                Set<String> fitting = bearers.getOrDefault(folded(alias.text("alias")), Set.of());
                if (fitting.size() > 1 && !"former".equals(alias.text("kind"))) {
                    String all = String.join(", ", fitting.stream().sorted().toList());
                    faults.add(alias, "alias", Reason.ALIAS_AMBIGUOUS, alias.text("alias"), all);
                }
            }
        };
    }

    private static void bear(Map<String, Set<String>> bearers, String name, String key) {
        bearers.computeIfAbsent(folded(name), n -> new HashSet<>()).add(key);
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The cell is the key of a row of any file. */
    static Rule anyId(String column) {
        return (file, bundle, faults) -> {
            for (Row row : faults.sound(file, column)) {
                if (!bundle.mayHave(row.text(column))) {
                    faults.add(row, column, Reason.ID_UNKNOWN_ANYWHERE, row.text(column));
                }
            }
        };
    }

    /** The address of a programme is none of those that pages beside the programmes have. */
    static Rule noPageOfTheHouse(String column) {
        return (file, bundle, faults) -> {
            for (Row row : faults.sound(file, column)) {
                if (PAGES_OF_THE_HOUSE.contains(row.text(column))) {
                    faults.spoil(row, column, Reason.SLUG_OF_THE_HOUSE, row.text(column));
                }
            }
        };
    }

    /** Each code belongs to a coded column, and each coded column has its codes. */
    static Rule codesDescribeColumns() {
        return (file, bundle, faults) -> {
            Set<List<String>> coded = coded(format -> true);
            Set<List<String>> described = new HashSet<>();
            for (Row code : faults.sound(file, "table", "column")) {
                List<String> place = code.values(List.of("table", "column"));
                described.add(place);
                if (!coded.contains(place)) {
                    faults.add(code, "column", Reason.CODE_COLUMN_UNKNOWN, place.getFirst(), place.getLast());
                }
            }
            if (file.whole()) {
                coded(format -> !bundle.file(format.name()).isLacking()).stream()
                        .filter(place -> !described.contains(place))
                        .map(place -> String.join(".", place))
                        .sorted()
                        .forEach(place -> faults.add(file.fileName(), 0, null, Reason.CODES_MISSING, place));
            }
        };
    }

    private static Set<List<String>> coded(Predicate<FileFormat> which) {
        return BundleFormat.FILES.stream()
                .filter(which)
                .flatMap(format -> format.columns().stream()
                        .filter(column -> column.content() instanceof Content.Code)
                        .map(column -> List.of(format.name(), column.name())))
                .collect(Collectors.toSet());
    }
}
