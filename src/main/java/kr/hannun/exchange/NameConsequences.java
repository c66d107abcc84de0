package kr.hannun.exchange;

import static kr.hannun.exchange.DrawnLines.put;
import static kr.hannun.exchange.DrawnLines.saying;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What another name brings: the former one, with the last day on which it was borne. */
record NameConsequences(DrawnLines drawn) {

    /**
     * The former name was borne until the day before the document of the line, unless the entry says until when.
     *
     * @param said the line as it was written, with the sources of what it says newly
     */
    void renamed(FactLine line, FactLine said, Map<String, String> before) {
        String key = String.valueOf(line.code());
        boolean same = Revisions.NAME.stream()
                .allMatch(column ->
                        Objects.equals(before.get(column), line.cells().get(column)));
        boolean told = drawn.written().stream()
                .anyMatch(other -> other.kind().equals(RecordedRows.FORMER_NAMES)
                        && key.equals(other.cells().get("entity_id")));
        if (same || told) {
            return;
        }
        Map<String, String> former = saying(said.cells());
        former.keySet().retainAll(Set.of("source_id"));
        former.put("entity_id", key);
        Revisions.NAME.forEach(column -> put(former, column, before.get(column)));
        put(former, "used_until", drawn.dayBefore(said.cells().getOrDefault("source_id", "")));
        drawn.bring(line, FactLine.Act.ADD, RecordedRows.FORMER_NAMES, null, former);
    }
}
