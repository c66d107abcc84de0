package kr.hannun.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** The lines of an entry while it is drawn what they bring with them. What somebody wrote is not brought again. */
final class DrawnLines {

    private static final Set<String> SAYING = Set.of("source_id", "also_source_ids", "certainty");

    private final RecordedRows recorded;
    private final List<FactLine> written;
    private final List<Consequences.Drawn> all = new ArrayList<>();
    private int last;

    /**
     * None is drawn yet.
     *
     * @param last the highest number of a line; what is brought is numbered on from it
     */
    DrawnLines(Bundle record, List<FactLine> written, int last) {
        this.recorded = new RecordedRows(record);
        this.written = written;
        this.last = last;
    }

    /** The record as it stands before the entry. */
    RecordedRows recorded() {
        return recorded;
    }

    /** What somebody wrote. */
    List<FactLine> written() {
        return written;
    }

    /** All that is drawn so far. */
    List<Consequences.Drawn> all() {
        return all;
    }

    /** Takes a line that somebody wrote. */
    void take(FactLine line) {
        all.add(new Consequences.Drawn(line, line.number()));
    }

    /** Brings a line with another one, unless somebody wrote it. */
    void bring(FactLine by, FactLine.Act act, String kind, @Nullable String key, Map<String, String> cells) {
        boolean itself = key != null
                && Stream.concat(written.stream(), all.stream().map(Consequences.Drawn::line))
                        .anyMatch(line -> line.kind().equals(kind) && key.equals(key(line)));
        if (!itself) {
            last++;
            String code = act == FactLine.Act.ADD ? null : key;
            all.add(new Consequences.Drawn(new FactLine(last, act, kind, code, cells), by.number()));
        }
    }

    /** Brings the correction of a row in place of one that another line brought. */
    void correct(FactLine by, String kind, String key, Map<String, String> cells) {
        all.removeIf(drawn -> isBrought(drawn, kind, key));
        bring(by, FactLine.Act.CORRECT, kind, key, cells);
    }

    /** The day before a document appeared, of the record or of this entry; null where it bears no day. */
    @Nullable
    String dayBefore(String source) {
        Map<String, String> document = written.stream()
                .filter(line -> line.kind().equals(RecordedRows.SOURCES) && source.equals(line.reference()))
                .findFirst()
                .map(FactLine::cells)
                .orElseGet(() -> recorded.cells(RecordedRows.SOURCES, source));
        PartialDate appeared = PartialDate.orNull(document.get("published_on"));
        return appeared == null
                ? null
                : PartialDate.of(appeared.first().minusDays(1)).text();
    }

    /** The cells of a row as another line of the entry brings them. */
    Optional<Map<String, String>> brought(String kind, String key) {
        return all.stream()
                .filter(drawn -> isBrought(drawn, kind, key))
                .map(drawn -> drawn.line().cells())
                .findFirst();
    }

    private static boolean isBrought(Consequences.Drawn drawn, String kind, String key) {
        return drawn.by() != drawn.line().number()
                && drawn.line().act() == FactLine.Act.CORRECT
                && drawn.line().kind().equals(kind)
                && key.equals(drawn.line().code());
    }

    private static String key(FactLine line) {
        if (line.code() != null) {
            return line.code();
        }
        return BundleFormat.kind(line.kind()).key().stream()
                .map(column -> line.cells().getOrDefault(column, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** Of these cells those that say who says it. */
    static Map<String, String> saying(Map<String, String> cells) {
        Map<String, String> saying = new LinkedHashMap<>(cells);
        saying.keySet().retainAll(SAYING);
        return saying;
    }

    /** Says in cells who says it as other cells do. */
    static void sayAs(Map<String, String> cells, Map<String, String> others) {
        SAYING.forEach(column -> put(cells, column, others.get(column)));
    }

    /** A line with other cells. */
    static FactLine with(FactLine line, Consumer<Map<String, String>> change) {
        Map<String, String> cells = new LinkedHashMap<>(line.cells());
        change.accept(cells);
        return new FactLine(line.number(), line.act(), line.kind(), line.code(), cells);
    }

    /** Puts a text in its cell, or empties it. */
    static void put(Map<String, String> cells, String column, @Nullable String text) {
        if (text == null) {
            cells.remove(column);
        } else {
            cells.put(column, text);
        }
    }
}
