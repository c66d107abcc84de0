package kr.hannun.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hannun.source.Aspect;
import kr.hannun.source.Certainty;

/** Rules about who says what: a statement belongs to a row, and its certainty fits the kind of its sources. */
final class StatementRules {

    private StatementRules() {}

    /** The statement is one that the row it is about makes. */
    static Rule anAspectOfItsRow() {
        Map<String, Aspect> known =
                Arrays.stream(Aspect.values()).collect(Collectors.toMap(Aspect::code, aspect -> aspect));
        return (file, bundle, faults) -> {
            for (Row row : faults.sound(file, "entity_id", "aspect")) {
                Aspect aspect = known.get(row.text("aspect"));
                if (aspect == null) {
                    String all = known.keySet().stream().sorted().collect(Collectors.joining(", "));
                    faults.add(row, "aspect", Reason.ASPECT_UNKNOWN, row.text("aspect"), all);
                } else if (AspectColumns.kindsOf(aspect).stream()
                        .noneMatch(name -> bundle.file(name).mayHave(row.text("entity_id")))) {
                    faults.add(row, "entity_id", Reason.NOT_SAID_BY_ROW, row.text("entity_id"), aspect.code());
                }
            }
        };
    }

    /** What is said anew is numbered on from 2, as the first time has no number. */
    static Rule saidAnewInOrder() {
        return (file, bundle, faults) -> {
            Map<List<String>, Integer> last = new HashMap<>();
            for (Row row : faults.sound(file, "entity_id", "aspect", "version")) {
                String version = row.textOrNull("version");
                int expected = last.merge(row.values(List.of("entity_id", "aspect")), 1, Integer::sum);
                if (version == null ? expected != 1 : Integer.parseInt(version) != expected || expected == 1) {
                    faults.add(
                            row,
                            "version",
                            Reason.SAID_ANEW_NUMBERING,
                            String.valueOf(version),
                            String.valueOf(expected));
                }
            }
        };
    }

    /**
     * What is called official is said by the ministry or its agencies, or by press that repeats them; what has no known source rests on
     * a document that is owed, and nothing else does.
     */
    static Rule certaintyFitsTheSource() {
        return (file, bundle, faults) -> {
            Map<String, String> kinds = new HashMap<>();
            faults.sound(bundle.file("sources"), "source_id", "kind")
                    .forEach(source -> kinds.put(source.text("source_id"), source.text("kind")));
            for (Row row : faults.sound(
                    file,
                    FactKind.CITING.stream()
                            .filter(file.format().header()::contains)
                            .toArray(String[]::new))) {
                List<String> said = row.sources().stream()
                        .map(source -> kinds.getOrDefault(source, "official"))
                        .distinct()
                        .toList();
                Certainty certainty = Certainty.ofCode(row.text("certainty"));
                if (!certainty.canRestOn(said)) {
                    faults.add(
                            row,
                            "certainty",
                            Reason.CERTAINTY_TOO_HIGH,
                            row.text("certainty"),
                            String.join(", ", said));
                }
            }
        };
    }
}
