package kr.hannun.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.hannun.fact.Known;
import kr.hannun.fact.Listing;
import kr.hannun.search.AmendSubjects;
import kr.hannun.search.Subject;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import kr.hannun.source.WithdrawFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists rows, so that they can be found, and puts their sources behind them. */
@Component
class ListRows {

    private final CiteSources sources;
    private final AmendSubjects subjects;
    private final WithdrawFacts facts;
    private final JdbcClient jdbc;

    ListRows(CiteSources sources, AmendSubjects subjects, WithdrawFacts facts, JdbcClient jdbc) {
        this.sources = sources;
        this.subjects = subjects;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    /** Lists new rows of a kind and answers the citation of each that is said by somebody, by its code. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, CitationId> list(ProgramId program, KindTable table, List<Row> rows, KnownFacts known) {
        Listing listing = table.table().listing();
        if (listing == null) {
            return Map.of();
        }
        List<CiteSources.Fact> listed = new ArrayList<>();
        for (Row row : rows) {
            Subject subject = subject(listing, row, known);
            listed.add(
                    table.cited()
                            ? new CiteSources.Fact(subject, table.certainty(row), documents(known, table.sources(row)))
                            : new CiteSources.Fact(subject, null, List.of()));
        }
        return sources.cite(program, listed);
    }

    /** Lists a row that was put right as it is now, said by the sources that say it now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(ProgramId program, KindTable table, Row row, KnownFacts known) {
        Listing listing = table.table().listing();
        if (listing == null) {
            return;
        }
        subjects.amend(program, subject(listing, row, known));
        if (table.cited()) {
            jdbc.sql("select citation_id from " + table.table().table() + " where program_id = ? and " + table.isKey())
                    .param(program.value())
                    .params(row.values(table.format().key()))
                    .query((columns, number) -> columns.getObject("citation_id", UUID.class))
                    .optional()
                    .map(CitationId::new)
                    .ifPresent(citation ->
                            sources.restate(citation, table.certainty(row), documents(known, table.sources(row))));
        }
    }

    /** Takes rows off the list that are gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ProgramId program, KindTable table, List<Row> rows) {
        Listing listing = table.table().listing();
        if (listing != null) {
            facts.withdraw(program, rows.stream().map(listing::code).toList());
        }
    }

    private static List<SourceId> documents(KnownFacts known, List<String> codes) {
        Map<String, UUID> documents = known.identities("sources");
        return codes.stream()
                .map(code -> new SourceId(Objects.requireNonNull(documents.get(code), code)))
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
}
