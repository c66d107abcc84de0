package kr.hannun.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.fact.FactRows;
import kr.hannun.fact.FactTable;
import kr.hannun.fact.Identified;
import org.springframework.stereotype.Component;

/** What the modules say of where their rows stand, by kind. */
@Component
class KindTables {

    private final Map<String, KindTable> tables;
    private final Map<String, Identified> identified;
    private final Map<String, FactRows> statements;

    KindTables(List<FactTable> tables, List<FactRows> statements, List<Identified> identified) {
        this.tables = tables.stream()
                .map(table -> new KindTable(BundleFormat.kind(table.kind()), table))
                .collect(Collectors.toMap(KindTable::kind, Function.identity()));
        this.identified = identified.stream().collect(Collectors.toMap(Identified::kind, Function.identity()));
        this.statements = Stream.concat(
                        statements.stream(), this.tables.values().stream().map(table -> table.rows(this.identified)))
                .collect(Collectors.toMap(FactRows::kind, Function.identity()));
    }

    /** Whether rows of the kind are kept as they are told, without a command of their own. */
    boolean keep(String kind) {
        return tables.containsKey(kind);
    }

    /** The kind with its table; only what is kept as it is told has one. */
    KindTable of(String kind) {
        return Objects.requireNonNull(tables.get(kind), kind);
    }

    /** Where the identities stand of the rows of a kind that others point to. */
    Identified identities(String kind) {
        return Objects.requireNonNull(identified.get(kind), kind);
    }

    /** How the rows of a kind are read back. */
    FactRows rows(String kind) {
        return Objects.requireNonNull(statements.get(kind), kind);
    }
}
