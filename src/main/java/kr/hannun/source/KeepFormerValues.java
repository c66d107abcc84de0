package kr.hannun.source;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.hannun.fact.Cells;
import kr.hannun.fact.FactKeeper;
import kr.hannun.fact.FactTable;
import kr.hannun.fact.Known;
import kr.hannun.search.SubjectId;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what columns of a model or a phase said until a day. Who said so is a further citation of that fact, not a fact by itself. */
@Component
class KeepFormerValues implements FactKeeper {

    private static final String TABLE = "former_value";
    private static final String KEY = "former_value_id";

    private final CiteSources citations;
    private final JdbcTemplate jdbc;

    KeepFormerValues(CiteSources citations, JdbcTemplate jdbc) {
        this.citations = citations;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "former_values";
    }

    @Override
    public FactTable.Series series() {
        return new FactTable.Series("FV-", 2);
    }

    @Override
    public String listed(Cells row) {
        return "";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ProgramId program, List<? extends Cells> rows, Known known) {
        NewRows written = new NewRows(TABLE);
        for (Cells row : rows) {
            SubjectId about = about(row, known);
            Known.Stored stored = stored(row, known);
            written.row()
                    .set("id", TypedId.next())
                    .set("program_id", program)
                    .set("code", row.text(KEY))
                    .set("about_id", about)
                    .set("citation_id", cited(about, row, known))
                    .set("sheet", stored.kind())
                    .set("column_name", row.text("column"))
                    .set("value", row.textOrNull("value"))
                    .set("used_until", row.date("used_until"))
                    .set("stored_in", stored.in())
                    .set("stored_as", stored.as());
        }
        written.write(jdbc);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(ProgramId program, List<? extends Cells> rows, Known known) {
        for (Cells row : rows) {
            Known.Stored stored = stored(row, known);
            citations.restate(citation(program, row), certainty(row), documents(row, known));
            jdbc.update(
                    "update former_value set about_id = ?, sheet = ?, column_name = ?, value = ?, used_until = ?, stored_in = ?,"
                            + " stored_as = ? where program_id = ? and code = ?",
                    known.identity("subjects", row.text("entity_id")),
                    stored.kind(),
                    row.text("column"),
                    row.textOrNull("value"),
                    row.text("used_until"),
                    stored.in(),
                    stored.as(),
                    program.value(),
                    row.text(KEY));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ProgramId program, List<? extends Cells> rows, Known known) {
        for (Cells row : rows) {
            CitationId citation = citation(program, row);
            jdbc.update("delete from former_value where program_id = ? and code = ?", program.value(), row.text(KEY));
            citations.unsay(citation);
        }
    }

    private static SubjectId about(Cells row, Known known) {
        return new SubjectId(known.identity("subjects", row.text("entity_id")));
    }

    private static Known.Stored stored(Cells row, Known known) {
        return known.stored(row.text("entity_id"), row.text("column"), row.textOrNull("value"));
    }

    private CitationId cited(SubjectId about, Cells row, Known known) {
        return citations.sayAnew(about, nextVersion(about), certainty(row), documents(row, known));
    }

    private int nextVersion(SubjectId about) {
        Integer last = jdbc.queryForObject(
                "select coalesce(max(version), 0) from citation where subject_id = ?", Integer.class, about.value());
        return (last == null ? 0 : last) + 1;
    }

    private CitationId citation(ProgramId program, Cells row) {
        UUID citation = jdbc.queryForObject(
                "select citation_id from former_value where program_id = ? and code = ?",
                UUID.class,
                program.value(),
                row.text(KEY));
        return new CitationId(Objects.requireNonNull(citation));
    }

    private static Certainty certainty(Cells row) {
        return Certainty.ofCode(row.text("certainty"));
    }

    private static List<SourceId> documents(Cells row, Known known) {
        return row.sources().stream()
                .map(code -> new SourceId(known.identity("sources", code)))
                .toList();
    }
}
