package kr.hannun.exchange;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
        List<Row> rows = loading.rows("statements");
        statements.cite(
                loading.program(),
                rows.isEmpty()
                        ? byTheirRows(loading)
                        : rows.stream().map(row -> statement(loading, row)).toList());
    }

    /**
     * A bundle that tells no statements apart says with a team's sources what the team is about and how it stands; that it left,
     * and why, the sources of its beginning cannot say.
     */
    private static List<CiteStatements.Statement> byTheirRows(Loading loading) {
        return loading.rows("consortia").stream()
                .flatMap(team -> Stream.of(
                                team.localizedOrNull("official_project_title") == null ? null : Aspect.TITLE,
                                Aspect.STRATEGY,
                                team.textOrNull("exited_on") == null ? Aspect.STATUS : null)
                        .filter(Objects::nonNull)
                        .map(aspect -> new CiteStatements.Statement(
                                team.key(), aspect, null, loading.certainty(team), loading.cites(team))))
                .toList();
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
