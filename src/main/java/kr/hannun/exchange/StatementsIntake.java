package kr.hannun.exchange;

import kr.hannun.source.Aspect;
import kr.hannun.source.CiteStatements;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who says what of the rows, where that is another than who says the row; and what was said beside them later. */
@Component
@Order(11)
class StatementsIntake implements Intake {

    private final CiteStatements statements;

    StatementsIntake(CiteStatements statements) {
        this.statements = statements;
    }

    @Override
    public void take(Loading loading) {
        statements.cite(
                loading.program(),
                loading.rows("statements").stream()
                        .map(row -> statement(loading, row))
                        .toList());
    }

    private static CiteStatements.Statement statement(Loading loading, Row row) {
        return new CiteStatements.Statement(
                row.text("entity_id"),
                Aspect.ofCode(row.text("aspect")),
                null,
                loading.certainty(row),
                loading.cites(row));
    }
}
