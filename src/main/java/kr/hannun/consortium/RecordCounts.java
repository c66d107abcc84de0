package kr.hannun.consortium;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.WithdrawFacts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was said of a team's size into the rows: what is new, what is right now, what nobody said. */
@Component
class RecordCounts {

    private final CiteSources sources;
    private final WithdrawFacts facts;
    private final JdbcTemplate jdbc;

    RecordCounts(CiteSources sources, WithdrawFacts facts, JdbcTemplate jdbc) {
        this.sources = sources;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    /** Writes the difference. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(RewriteTeam.Basis basis, TeamComposition team, TeamTerms is) {
        for (SaidCount was : team.terms().counts()) {
            SaidCount now = is.count(was.code()).orElse(null);
            if (now == null) {
                jdbc.update(
                        "delete from stated_count where program_id = ? and code = ?",
                        basis.program().value(),
                        was.code());
                facts.withdraw(basis.program(), List.of(was.code()));
            } else if (!now.equals(was)) {
                correct(basis, now);
            }
        }
        is.counts().stream()
                .filter(count -> team.terms().count(count.code()).isEmpty())
                .forEach(count -> add(basis, team, count));
    }

    private void correct(RewriteTeam.Basis basis, SaidCount count) {
        LocalizedText note = count.note();
        jdbc.update(
                "update stated_count set kind = ?, number = ?, includes_lead = ?, as_of = ?, note_ko = ?, note_en = ?"
                        + " where program_id = ? and code = ?",
                count.kind(),
                count.number(),
                count.includesLead(),
                count.asOf() == null ? null : count.asOf().text(),
                note == null ? null : note.ko(),
                note == null ? null : note.en(),
                basis.program().value(),
                count.code());
        CitationId citation = jdbc.queryForObject(
                "select citation_id from stated_count where program_id = ? and code = ?",
                (row, number) -> new CitationId(row.getObject(1, UUID.class)),
                basis.program().value(),
                count.code());
        sources.correct(Objects.requireNonNull(citation), basis.certainty(), basis.cites());
    }

    private void add(RewriteTeam.Basis basis, TeamComposition team, SaidCount count) {
        Subject subject = new Subject(
                "count", count.code(), kindName(basis.program(), count.kind()), RewriteTeam.place(team, count.code()));
        Map<String, CitationId> citations =
                sources.cite(basis.program(), List.of(new CiteSources.Fact(subject, basis.certainty(), basis.cites())));
        NewRows rows = new NewRows("stated_count");
        count.write(rows, basis.program(), team.id(), Objects.requireNonNull(citations.get(count.code())));
        rows.write(jdbc);
    }

    private LocalizedText kindName(ProgramId program, String kind) {
        return jdbc
                .query(
                        "select label_ko, label_en from code_label where program_id = ? and sheet = 'consortium_counts'"
                                + " and column_name = 'kind' and code = ?",
                        (row, number) -> new LocalizedText(row.getString(1), row.getString(2)),
                        program.value(),
                        kind)
                .stream()
                .findFirst()
                .orElseGet(() -> new LocalizedText(kind, kind));
    }
}
