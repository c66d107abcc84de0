package kr.hannun.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** Where other modules look facts up by their kind and key, in the words of the bundle. */
@Component
public class FactBook {

    private final ReadRows rows;
    private final KindTables tables;
    private final RevisionCache kept;

    FactBook(ReadRows rows, KindTables tables, RevisionCache kept) {
        this.rows = rows;
        this.tables = tables;
        this.kept = kept;
    }

    /**
     * A fact as it stands in the record.
     *
     * @param key by which other rows call it
     * @param subject the code by which it is listed, or nothing
     * @param title what it is called, or its first words
     * @param cells what its columns say, where they say anything
     */
    public record Fact(String kind, String key, String subject, LocalizedText title, Map<String, String> cells) {}

    /** The kinds that are kept as they are told, in the order of the bundle. */
    public List<FactKind> kinds() {
        return BundleFormat.FILES.stream()
                .filter(format -> tables.keep(format.name()))
                .map(this::kind)
                .toList();
    }

    /** The kind of this name, where it is kept as it is told. */
    public Optional<FactKind> kind(String name) {
        return tables.keep(name) ? Optional.of(kind(BundleFormat.kind(name))) : Optional.empty();
    }

    private FactKind kind(FileFormat format) {
        List<String> given =
                tables.series(format.name()) == null ? PlanConsequences.given(format.name()) : format.key();
        return new FactKind(format.name(), format.key(), format.columns(), given);
    }

    /** The facts of a kind, whatever becomes of them, in their order. */
    public List<Fact> all(Head head, String kind) {
        return rows.bundle(head).rows(kind).stream().map(this::fact).toList();
    }

    /** The fact of a kind with this key. */
    public Optional<Fact> find(Head head, String kind, String key) {
        return Optional.ofNullable(index(head).getOrDefault(kind, Map.of()).get(key))
                .map(this::fact);
    }

    /** Who says parts of a fact apart from who says the rest: for each such column the code of the main document, as it is said last. */
    public Map<String, String> saying(Head head, Fact fact) {
        Map<String, String> saying = new HashMap<>();
        rows.bundle(head).rows("statements").stream()
                .filter(row -> row.text("entity_id").equals(fact.key()))
                .forEach(row -> AspectColumns.of(fact.kind(), row.text("aspect"))
                        .forEach(column -> saying.put(column, row.text("source_id"))));
        return saying;
    }

    /** The rows of every kind by their keys. */
    private record Index(Map<String, Map<String, Row>> kinds) {}

    private Map<String, Map<String, Row>> index(Head head) {
        return kept.get(head, Index.class, () -> new Index(index(rows.bundle(head))))
                .kinds();
    }

    private static Map<String, Map<String, Row>> index(Bundle bundle) {
        return BundleFormat.FILES.stream()
                .map(FileFormat::name)
                .collect(Collectors.toMap(
                        Function.identity(),
                        kind -> bundle.rows(kind).stream()
                                .collect(Collectors.toMap(Row::key, Function.identity(), (first, again) -> first))));
    }

    /** Every fact that is kept as it is told, by the code under which it is listed; of what was said anew, the last. */
    public Map<String, Fact> listed(Head head) {
        return kinds().stream()
                .flatMap(kind -> all(head, kind.name()).stream())
                .filter(fact -> !fact.subject().isEmpty())
                .collect(Collectors.toMap(Fact::subject, Function.identity(), (earlier, later) -> later));
    }

    private Fact fact(Row row) {
        String kind = row.format().name();
        String subject = tables.keep(kind) ? tables.listed(row) : row.key();
        return new Fact(kind, row.key(), subject, title(row), row.cells());
    }

    /** What a fact with these cells is called: its first text in both languages, or its key where it has none. */
    public static LocalizedText title(FactLine line) {
        return title(JudgeLines.row(BundleFormat.kind(line.kind()), line));
    }

    private static LocalizedText title(Row row) {
        return row.format().columns().stream()
                .filter(column -> column.content() instanceof Content.Side side && side.korean())
                .map(column -> column.name().replaceFirst("_ko$", ""))
                .map(row::localizedOrNull)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> LocalizedText.same(row.key()));
    }
}
