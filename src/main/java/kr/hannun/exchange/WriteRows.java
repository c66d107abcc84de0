package kr.hannun.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.hannun.fact.Known;
import kr.hannun.fact.Listing;
import kr.hannun.search.AmendSubjects;
import kr.hannun.search.Subject;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import kr.hannun.source.WithdrawFacts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes rows of the kinds that are kept as they are told: lists each, puts its sources behind it and keeps it. */
@Component
class WriteRows {

    private final KindTables kinds;
    private final CiteSources sources;
    private final AmendSubjects subjects;
    private final WithdrawFacts facts;
    private final JdbcTemplate jdbc;
    private final JdbcClient reading;

    WriteRows(
            KindTables kinds,
            CiteSources sources,
            AmendSubjects subjects,
            WithdrawFacts facts,
            JdbcTemplate jdbc,
            JdbcClient reading) {
        this.kinds = kinds;
        this.sources = sources;
        this.subjects = subjects;
        this.facts = facts;
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /** Adds rows of a kind, which have been judged, and answers the identity of each that has one by its code. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, UUID> add(ProgramId program, String kind, List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        KindTable table = kinds.of(kind);
        KnownFacts known = new KnownFacts(program, reading);
        Map<String, UUID> added = new LinkedHashMap<>();
        rows.forEach(row -> added.put(row.key(), TypedId.next()));
        Map<String, Map<String, UUID>> identities = identities(table, known);
        identities.computeIfPresent(kind, (same, before) -> joined(before, added));
        Map<String, CitationId> citations = list(program, table, rows, known);
        NewRows written = new NewRows(table.table().table());
        int position = position(program, table);
        for (Row row : rows) {
            NewRows.Row line = written.row();
            if (table.identified()) {
                line.set("id", added.get(row.key()));
            }
            line.set("program_id", program);
            table.columns().forEach(column -> line.set(table.stored(column), table.value(row, column, identities)));
            if (table.table().numbered()) {
                line.set("position", position++);
            }
            if (table.cited()) {
                line.set("citation_id", citations.get(row.key()));
            }
        }
        written.write(jdbc);
        return added;
    }

    /** Puts a row right that was recorded wrongly; it keeps its code. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(ProgramId program, Row row) {
        KindTable table = kinds.of(row.format().name());
        KnownFacts known = new KnownFacts(program, reading);
        Map<String, Map<String, UUID>> identities = identities(table, known);
        List<Object> values = new ArrayList<>();
        List<String> set = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!row.format().key().contains(column.name())) {
                set.add(table.stored(column) + " = ?");
                values.add(NewRows.stored(table.value(row, column, identities)));
            }
        }
        values.add(program.value());
        values.addAll(row.values(row.format().key()));
        jdbc.update(
                "update " + table.table().table() + " set " + String.join(", ", set) + " where program_id = ? and "
                        + table.isKey(),
                values.toArray());
        Listing listing = table.table().listing();
        if (listing != null) {
            subjects.amend(program, subject(listing, row, known));
            if (table.cited()) {
                cite(program, table, row);
            }
        }
    }

    private void cite(ProgramId program, KindTable table, Row row) {
        CitationId citation = reading.sql("select c.id from citation c join subject s on s.id = c.subject_id"
                        + " where s.program_id = :program and s.code = :code")
                .param("program", program.value())
                .param("code", row.key())
                .query((columns, number) -> new CitationId(columns.getObject("id", UUID.class)))
                .single();
        sources.restate(citation, table.certainty(row), found(documents(program), table.sources(row)));
    }

    /** Takes rows out that should not have been recorded, on which nothing else rests. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ProgramId program, Row row) {
        KindTable table = kinds.of(row.format().name());
        List<Object> values = new ArrayList<>();
        values.add(program.value());
        values.addAll(row.values(row.format().key()));
        jdbc.update(
                "delete from " + table.table().table() + " where program_id = ? and " + table.isKey(),
                values.toArray());
        Listing listing = table.table().listing();
        if (listing != null) {
            facts.withdraw(program, List.of(listing.code(row)));
        }
    }

    private Map<String, Map<String, UUID>> identities(KindTable table, KnownFacts known) {
        Map<String, Map<String, UUID>> identities = new HashMap<>();
        for (String target : table.targets()) {
            identities.put(target, known.identities(kinds.identities(target)));
        }
        return identities;
    }

    private static Map<String, UUID> joined(Map<String, UUID> before, Map<String, UUID> added) {
        Map<String, UUID> all = new HashMap<>(before);
        all.putAll(added);
        return all;
    }

    private Map<String, CitationId> list(ProgramId program, KindTable table, List<Row> rows, Known known) {
        Listing listing = table.table().listing();
        if (listing == null) {
            return Map.of();
        }
        Map<String, SourceId> documents = table.cited() ? documents(program) : Map.of();
        List<CiteSources.Fact> facts = new ArrayList<>();
        for (Row row : rows) {
            Subject subject = subject(listing, row, known);
            facts.add(
                    table.cited()
                            ? new CiteSources.Fact(subject, table.certainty(row), found(documents, table.sources(row)))
                            : new CiteSources.Fact(subject, null, List.of()));
        }
        return sources.cite(program, facts);
    }

    private Map<String, SourceId> documents(ProgramId program) {
        Map<String, SourceId> documents = new HashMap<>();
        new KnownFacts(program, reading)
                .identities(kinds.identities("sources"))
                .forEach((code, id) -> documents.put(code, new SourceId(id)));
        return documents;
    }

    private static List<SourceId> found(Map<String, SourceId> documents, List<String> codes) {
        return codes.stream()
                .map(code -> Objects.requireNonNull(documents.get(code), code))
                .toList();
    }

    private static Subject subject(Listing listing, Row row, Known known) {
        String code = listing.code(row);
        String page = listing.page().apply(row, known);
        return new Subject(
                listing.kind(),
                code,
                listing.name().apply(row, known),
                listing.isPage() ? page : page + "#" + Subject.anchor(code),
                listing.words().apply(row),
                listing.begins().apply(row, known));
    }

    private int position(ProgramId program, KindTable table) {
        return table.table().numbered()
                ? reading.sql("select coalesce(max(position) + 1, 0) from "
                                + table.table().table() + " where program_id = :program")
                        .param("program", program.value())
                        .query(Integer.class)
                        .single()
                : 0;
    }
}
