package kr.hannun.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.fact.FactKeeper;
import kr.hannun.fact.FactRows;
import kr.hannun.fact.FactTable;
import kr.hannun.fact.Identified;
import kr.hannun.fact.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the modules say of where their rows stand, by kind. */
@Component
class KindTables {

    /** Parts that go with the row they belong to; that documents are cited, the files tell. */
    private static final List<String> WITH_THEIR_WHOLE =
            List.of("milestone_plan", "team_exit", "foundation_model_alias", "citation_source");

    private final Map<String, KindTable> tables;
    private final Map<String, FactKeeper> keepers;
    private final Map<String, Identified> identified;
    private final Map<String, FactRows> statements;

    KindTables(
            List<FactTable> tables, List<FactKeeper> keepers, List<FactRows> statements, List<Identified> identified) {
        this.tables = tables.stream()
                .map(table -> new KindTable(BundleFormat.kind(table.kind()), table))
                .collect(Collectors.toMap(KindTable::kind, Function.identity()));
        this.keepers = keepers.stream().collect(Collectors.toMap(FactKeeper::kind, Function.identity()));
        this.identified = identified.stream().collect(Collectors.toMap(Identified::kind, Function.identity()));
        this.statements = Stream.concat(
                        statements.stream(), this.tables.values().stream().map(table -> table.rows(this.identified)))
                .collect(Collectors.toMap(FactRows::kind, Function.identity()));
    }

    /** Whether rows of the kind can be recorded. */
    boolean keep(String kind) {
        return tables.containsKey(kind) || keepers.containsKey(kind);
    }

    /** Whether rows of other kinds point to rows of this one. */
    boolean arePointedTo(String kind) {
        return identified.containsKey(kind);
    }

    /** Who keeps rows of the kind, where no table keeps them as they are told. */
    Optional<FactKeeper> keeper(String kind) {
        return Optional.ofNullable(keepers.get(kind));
    }

    /** The kind with its table; only what a table keeps as it is told has one. */
    KindTable of(String kind) {
        return Objects.requireNonNull(tables.get(kind), kind);
    }

    /** Whether rows of the kind exclude each other, so that one makes room before another comes. */
    boolean isMadeAnew(String kind) {
        KindTable table = tables.get(kind);
        return table != null && table.table().isMadeAnew();
    }

    /** The tables of which the files tell every row, and those that go with them. */
    List<String> tables() {
        return Stream.concat(tables.values().stream().map(table -> table.table().table()), WITH_THEIR_WHOLE.stream())
                .toList();
    }

    /** The kinds of which worked-out columns lean on rows of this one. */
    List<KindTable> leaningOn(String kind) {
        return tables.values().stream().filter(table -> table.leansOn(kind)).toList();
    }

    /** How new rows of the kind are called, or null where whoever records one gives the code. */
    FactTable.@Nullable Series series(String kind) {
        FactKeeper keeper = keepers.get(kind);
        return keeper == null ? of(kind).table().series() : keeper.series();
    }

    /** The code by which a row is listed, or nothing where it is no fact by itself. */
    String listed(Row row) {
        String kind = row.format().name();
        FactKeeper keeper = keepers.get(kind);
        if (keeper != null) {
            return keeper.listed(row);
        }
        Listing listing = of(kind).table().listing();
        return listing == null ? "" : listing.code(row);
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
