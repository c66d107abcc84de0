package kr.hannun.source;

import java.util.List;
import kr.hannun.fact.Cells;
import kr.hannun.fact.FactKeeper;
import kr.hannun.fact.Known;
import kr.hannun.shared.ProgramId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who says what rows say beside being there. */
@Component
class StatementsOfRows implements FactKeeper {

    private final CiteStatements statements;
    private final WithdrawFacts facts;

    StatementsOfRows(CiteStatements statements, WithdrawFacts facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public String kind() {
        return "statements";
    }

    @Override
    public String listed(Cells row) {
        return row.text("entity_id") + "/" + row.text("aspect");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ProgramId program, List<? extends Cells> rows, Known known) {
        statements.cite(program, rows.stream().map(row -> statement(row, known)).toList());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(ProgramId program, List<? extends Cells> rows, Known known) {
        add(program, rows, known);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ProgramId program, List<? extends Cells> rows, Known known) {
        facts.withdraw(
                program,
                rows.stream().filter(row -> version(row) == 1).map(this::listed).toList());
        rows.stream()
                .filter(row -> version(row) > 1)
                .forEach(row -> statements.unsay(program, listed(row), version(row)));
    }

    private static int version(Cells row) {
        String version = row.textOrNull("version");
        return version == null ? 1 : Integer.parseInt(version);
    }

    private static CiteStatements.Statement statement(Cells row, Known known) {
        return new CiteStatements.Statement(
                row.text("entity_id"),
                Aspect.ofCode(row.text("aspect")),
                version(row),
                null,
                Certainty.ofCode(row.text("certainty")),
                row.sources().stream()
                        .map(code -> new SourceId(known.identity("sources", code)))
                        .toList());
    }
}
