package kr.hannun.exchange;

import static kr.hannun.exchange.DrawnLines.put;
import static kr.hannun.exchange.DrawnLines.saying;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

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
        put(former, "used_until", dayBefore(said.cells().getOrDefault("source_id", "")));
        drawn.bring(line, FactLine.Act.ADD, RecordedRows.FORMER_NAMES, null, former);
    }

    /** The day before a document appeared, of the record or of this entry; null where it bears no day. */
    private @Nullable String dayBefore(String source) {
        Map<String, String> document = drawn.written().stream()
                .filter(line -> line.kind().equals(RecordedRows.SOURCES) && source.equals(line.reference()))
                .findFirst()
                .map(FactLine::cells)
                .orElseGet(() -> drawn.recorded().cells(RecordedRows.SOURCES, source));
        PartialDate appeared = PartialDate.orNull(document.get("published_on"));
        return appeared == null
                ? null
                : PartialDate.of(appeared.first().minusDays(1)).text();
    }
}
