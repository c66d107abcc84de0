package kr.hannun.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.hannun.fact.FactTable;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import kr.hannun.source.CitationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes rows of the kinds that a table keeps as they are told; what leans on them is worked out again. */
@Component
class TableRows {

    private final KindTables kinds;
    private final ListRows listing;
    private final JdbcTemplate jdbc;

    TableRows(KindTables kinds, ListRows listing, JdbcTemplate jdbc) {
        this.kinds = kinds;
        this.listing = listing;
        this.jdbc = jdbc;
    }

    /** What a row keeps when it goes out and comes in again: its identity, who says it and how often it was changed. */
    private record Standing(
            @Nullable UUID id,
            @Nullable UUID citation,
            long version,
            @Nullable Integer position) {

        private static final Standing NEW = new Standing(null, null, 0, null);

        private Standing saidBy(@Nullable CitationId by) {
            return new Standing(id, by == null ? null : by.value(), version, position);
        }
    }

    /** Does to the rows what is to be done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(KindTable table, WriteRows.Writing writing, KnownFacts known) {
        switch (writing.act()) {
            case ADD -> add(table, writing, known, Map.of());
            case RETURN -> add(table, writing, known, past(table, writing));
            case CORRECT, REVISE -> correct(table, writing, known);
            case WITHDRAW -> withdraw(table, writing);
        }
        FactTable.Settling settling = table.table().settling();
        if (settling != null && writing.act() != FactLine.Act.WITHDRAW) {
            writing.rows().forEach(row -> settling.settle(row, known));
        }
    }

    private void add(KindTable table, WriteRows.Writing writing, KnownFacts known, Map<String, Standing> before) {
        Map<String, CitationId> citations = listing.list(writing.program(), table, writing.rows(), known);
        Map<String, Standing> standing = new HashMap<>();
        writing.rows()
                .forEach(row -> standing.put(
                        row.key(), before.getOrDefault(row.key(), Standing.NEW).saidBy(citations.get(row.key()))));
        insert(table, writing, standing, known);
    }

    private void insert(KindTable table, WriteRows.Writing writing, Map<String, Standing> standing, KnownFacts known) {
        Map<String, UUID> own = new LinkedHashMap<>();
        for (Row row : writing.rows()) {
            UUID id = standing.getOrDefault(row.key(), Standing.NEW).id();
            own.put(row.key(), id == null ? TypedId.next() : id);
        }
        Map<String, Map<String, UUID>> identities = identities(table, known);
        identities.computeIfPresent(table.kind(), (same, before) -> joined(before, own));
        NewRows written = new NewRows(table.table().table());
        int position = position(writing.program(), table);
        for (Row row : writing.rows()) {
            Standing before = standing.getOrDefault(row.key(), Standing.NEW);
            NewRows.Row line = written.row();
            if (table.identified()) {
                line.set("id", own.get(row.key()));
            }
            if (table.table().isVersioned()) {
                line.set("version", before.version());
            }
            line.set("program_id", writing.program());
            table.columns().forEach(column -> line.set(table.stored(column), table.value(row, column, identities)));
            table.table().workings().forEach((stored, value) -> line.set(stored, value.apply(row, known)));
            if (table.table().isNumbered()) {
                Integer former = before.position();
                line.set("position", former == null ? Integer.valueOf(position++) : former);
            }
            if (table.cited()) {
                line.set("citation_id", before.citation());
            }
        }
        written.write(jdbc);
    }

    private void correct(KindTable table, WriteRows.Writing writing, KnownFacts known) {
        if (table.table().isMadeAnew()) {
            Map<String, Standing> standing = takenOut(table, writing);
            insert(table, writing, standing, known);
        } else {
            writing.rows().forEach(row -> update(table, writing.program(), row, known));
        }
        writing.rows().forEach(row -> listing.correct(writing.program(), table, row, known));
        for (KindTable leaning : kinds.leaningOn(table.kind())) {
            writing.rows().forEach(row -> workOut(leaning, writing.program(), row.key(), known));
        }
    }

    private Map<String, Standing> takenOut(KindTable table, WriteRows.Writing writing) {
        Map<String, Standing> standing = new HashMap<>();
        for (Row row : writing.rows()) {
            standing.put(
                    row.key(),
                    jdbc.queryForObject(
                            "delete from " + table.table().table() + " where program_id = ? and " + table.isKey()
                                    + " returning id, citation_id, version",
                            (columns, number) -> new Standing(
                                    columns.getObject("id", UUID.class),
                                    columns.getObject("citation_id", UUID.class),
                                    columns.getLong("version") + 1,
                                    null),
                            named(table, writing.program(), row)));
        }
        return standing;
    }

    /** What rows that come back kept when they went: who they are, and their place, unless another row has it now. */
    private Map<String, Standing> past(KindTable table, WriteRows.Writing writing) {
        FactTable kept = table.table();
        String place = "(select p.position where not exists (select from " + kept.table()
                + " t where t.program_id = p.program_id and t.position = p.position))";
        String columns = String.join(
                ", ",
                table.identified() ? "p.id" : "cast(null as uuid)",
                kept.isVersioned() ? "p.version + 1" : "0",
                kept.isNumbered() ? place : "cast(null as integer)");
        Map<String, Standing> standing = new HashMap<>();
        for (Row row : writing.rows()) {
            jdbc.query(
                    "select " + columns + " from " + kept.table() + "_past p where program_id = ? and " + table.isKey()
                            + " order by known_until desc limit 1",
                    found -> {
                        standing.put(
                                row.key(),
                                new Standing(
                                        found.getObject(1, UUID.class),
                                        null,
                                        found.getLong(2),
                                        found.getObject(3, Integer.class)));
                    },
                    named(table, writing.program(), row));
        }
        return standing;
    }

    private void update(KindTable table, ProgramId program, Row row, KnownFacts known) {
        Map<String, Map<String, UUID>> identities = identities(table, known);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            if (!row.format().key().contains(column.name())) {
                values.put(table.stored(column), NewRows.stored(table.value(row, column, identities)));
            }
        }
        table.table()
                .workings()
                .forEach((stored, value) -> values.put(stored, NewRows.stored(value.apply(row, known))));
        set(table, program, row, values);
    }

    /** Works out anew what leans on a row that was put right. */
    private void workOut(KindTable leaning, ProgramId program, String key, KnownFacts known) {
        String column = Objects.requireNonNull(leaning.table().leaning()).column();
        for (Row row : known.rows(leaning.kind(), column, key)) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            leaning.table().workings().forEach((stored, value) -> values.put(stored, value.apply(row, known)));
            set(leaning, program, row, values);
        }
    }

    private void set(KindTable table, ProgramId program, Row row, Map<String, @Nullable Object> values) {
        List<String> set = new ArrayList<>();
        values.keySet().forEach(column -> set.add(column + " = ?"));
        List<String> differs = new ArrayList<>();
        values.forEach((column, value) ->
                differs.add(column + " is distinct from " + (value instanceof String[] ? "cast(? as text[])" : "?")));
        if (table.table().isVersioned()) {
            set.add("version = version + 1");
        }
        Object[] arguments = Stream.of(
                        values.values().stream(), Stream.of(named(table, program, row)), values.values().stream())
                .flatMap(part -> part)
                .toArray();
        jdbc.update(
                "update " + table.table().table() + " set " + String.join(", ", set) + " where program_id = ? and "
                        + table.isKey() + " and (" + String.join(" or ", differs) + ")",
                arguments);
    }

    /** Whether something rests on a row that no file of the bundle tells of, such as a round that is held here. */
    Optional<Problem> obstacle(KindTable table, ProgramId program, Row row) {
        if (!table.identified()) {
            return Optional.empty();
        }
        String[] told = kinds.tables().toArray(String[]::new);
        List<Boolean> used = jdbc.query(
                "select is_referenced(?, id, ?) from " + table.table().table() + " where program_id = ? and code = ?",
                (columns, number) -> columns.getBoolean(1),
                table.table().table(),
                told,
                program.value(),
                row.key());
        return used.contains(true)
                ? Optional.of(Problem.of(table.kind(), "record.problem.used-elsewhere", row.key()))
                : Optional.empty();
    }

    private void withdraw(KindTable table, WriteRows.Writing writing) {
        jdbc.batchUpdate(
                "delete from " + table.table().table() + " where program_id = ? and " + table.isKey(),
                writing.rows().stream()
                        .map(row -> named(table, writing.program(), row))
                        .toList());
        listing.withdraw(writing.program(), table, writing.rows());
    }

    private static Object[] named(KindTable table, ProgramId program, Row row) {
        List<Object> values = new ArrayList<>();
        values.add(program.value());
        values.addAll(row.values(table.format().key()));
        return values.toArray();
    }

    private static Map<String, Map<String, UUID>> identities(KindTable table, KnownFacts known) {
        Map<String, Map<String, UUID>> identities = new HashMap<>();
        for (String target : table.targets()) {
            identities.put(target, known.identities(target));
        }
        return identities;
    }

    private static Map<String, UUID> joined(Map<String, UUID> before, Map<String, UUID> added) {
        Map<String, UUID> all = new HashMap<>(before);
        all.putAll(added);
        return all;
    }

    private int position(ProgramId program, KindTable table) {
        Integer next = table.table().isNumbered()
                ? jdbc.queryForObject(
                        "select coalesce(max(position) + 1, 0) from "
                                + table.table().table() + " where program_id = ?",
                        Integer.class,
                        program.value())
                : null;
        return next == null ? 0 : next;
    }
}
