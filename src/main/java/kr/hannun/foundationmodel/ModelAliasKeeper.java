package kr.hannun.foundationmodel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.fact.Cells;
import kr.hannun.fact.FactKeeper;
import kr.hannun.fact.Known;
import kr.hannun.search.Codes;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import kr.hannun.source.WithdrawFacts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the other names of models: whoever looks for one of them finds the model. */
@Component
class ModelAliasKeeper implements FactKeeper {

    private static final String MODEL = "model_id";

    private final CiteSources sources;
    private final WithdrawFacts facts;
    private final Codes codes;
    private final JdbcTemplate jdbc;

    ModelAliasKeeper(CiteSources sources, WithdrawFacts facts, Codes codes, JdbcTemplate jdbc) {
        this.sources = sources;
        this.facts = facts;
        this.codes = codes;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "model_aliases";
    }

    /** Other names have codes of their own, which no row tells. */
    @Override
    public String listed(Cells row) {
        return "";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ProgramId program, List<? extends Cells> rows, Known known) {
        Map<String, Integer> next = new HashMap<>();
        List<Integer> positions = new ArrayList<>();
        for (Cells row : rows) {
            positions.add(next.merge(
                    row.text(MODEL), codes.next(program, row.text(MODEL) + "/") - 1, (last, first) -> last + 1));
        }
        List<CiteSources.Fact> listed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            listed.add(fact(rows.get(i), positions.get(i), known));
        }
        Map<String, CitationId> citations = sources.cite(program, listed);
        NewRows written = new NewRows("foundation_model_alias");
        for (int i = 0; i < rows.size(); i++) {
            Cells row = rows.get(i);
            written.row()
                    .set("model_id", known.identity("models", row.text(MODEL)))
                    .set("alias", row.text("alias"))
                    .set("position", positions.get(i))
                    .set("kind", row.text("kind"))
                    .set("citation_id", citations.get(listed.get(i).subject().code()));
        }
        written.write(jdbc);
    }

    private static CiteSources.Fact fact(Cells row, int position, Known known) {
        String code = aliasCode(row.text(MODEL), position);
        String place = known.place(row.text(MODEL)) + "#" + Subject.anchor(code);
        Subject subject = new Subject("alias", code, LocalizedText.same(row.text("alias")), place);
        return new CiteSources.Fact(
                subject,
                null,
                row.sources().stream()
                        .map(source -> new SourceId(known.identity("sources", source)))
                        .toList());
    }

    /** A name that is of another kind, or that somebody else uses, is the same name said anew. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(ProgramId program, List<? extends Cells> rows, Known known) {
        withdraw(program, rows, known);
        add(program, rows, known);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ProgramId program, List<? extends Cells> rows, Known known) {
        for (Cells row : rows) {
            List<String> gone = jdbc.query(
                    "delete from foundation_model_alias where model_id = ? and alias = ? returning position",
                    (columns, number) -> aliasCode(row.text(MODEL), columns.getInt(1)),
                    known.identity("models", row.text(MODEL)),
                    row.text("alias"));
            facts.withdraw(program, gone);
        }
    }

    /** The code of a model's alias: the model's, and its number from one. */
    static String aliasCode(String model, int position) {
        return model + "/" + (position + 1);
    }
}
