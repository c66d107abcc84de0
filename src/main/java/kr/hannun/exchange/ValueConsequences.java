package kr.hannun.exchange;

import static kr.hannun.exchange.DrawnLines.put;
import static kr.hannun.exchange.DrawnLines.saying;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What another value of a model or a phase brings: the one it had, with the last day on which it was so and who said it. */
record ValueConsequences(DrawnLines drawn) {

    private static final String MAIN = "source_id";
    private static final String FURTHER = "also_source_ids";

    /** Whether a revision gives up values that are kept. */
    static boolean gives(FactLine line, Map<String, String> before) {
        return !Revisions.valuesThatDiffer(line.kind(), before, line.cells()).isEmpty();
    }

    /** The row rests on the document of the line first, and for the rest of what it says on those that said it before. */
    static void restOn(Map<String, String> cells, Map<String, String> before) {
        Set<String> further = new LinkedHashSet<>();
        Stream.of(cells.get(FURTHER), before.get(MAIN), before.get(FURTHER))
                .filter(Objects::nonNull)
                .flatMap(codes -> Stream.of(codes.split(";", -1)))
                .filter(code -> !code.equals(cells.get(MAIN)))
                .forEach(further::add);
        put(cells, FURTHER, further.isEmpty() ? null : String.join(";", further));
    }

    /**
     * Each value was so until the day before the document of the line, unless the entry says until when.
     *
     * @param line the line as it is to be taken
     */
    void revised(FactLine line, Map<String, String> before) {
        String key = String.valueOf(line.code());
        for (String column : Revisions.valuesThatDiffer(line.kind(), before, line.cells())) {
            if (!isTold(key, column)) {
                Map<String, String> former = saying(before);
                former.put("entity_id", key);
                former.put("column", column);
                put(former, "value", before.get(column));
                put(former, "used_until", drawn.dayBefore(line.cells().getOrDefault(MAIN, "")));
                drawn.bring(line, FactLine.Act.ADD, RecordedRows.FORMER_VALUES, null, former);
            }
        }
    }

    private boolean isTold(String key, String column) {
        return drawn.written().stream()
                .filter(other -> other.kind().equals(RecordedRows.FORMER_VALUES))
                .map(FactLine::cells)
                .anyMatch(cells -> List.of(key, column)
                        .equals(List.of(cells.getOrDefault("entity_id", ""), cells.getOrDefault("column", ""))));
    }
}
