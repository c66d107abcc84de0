package kr.hannun.exchange;

import java.util.List;
import java.util.Optional;
import kr.hannun.fact.FactKeeper;
import kr.hannun.fact.Known;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes rows of any kind, which have been judged: into their table, or through whoever keeps them. */
@Component
class WriteRows {

    private final KindTables kinds;
    private final TableRows tables;
    private final JdbcClient jdbc;

    WriteRows(KindTables kinds, TableRows tables, JdbcClient jdbc) {
        this.kinds = kinds;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /** What is done to rows, in the record as it will be after the whole act. */
    record Writing(ProgramId program, FactLine.Act act, String kind, List<Row> rows, Bundle record) {}

    /** Writes rows of one kind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Writing writing) {
        if (writing.rows().isEmpty()) {
            return;
        }
        KnownFacts known = new KnownFacts(writing.program(), writing.record(), kinds, jdbc);
        Optional<FactKeeper> keeper = kinds.keeper(writing.kind());
        if (keeper.isPresent()) {
            write(keeper.get(), writing, known);
        } else {
            tables.write(kinds.of(writing.kind()), writing, known);
        }
    }

    /** What this record holds. */
    Known known(ProgramId program, Bundle record) {
        return new KnownFacts(program, record, kinds, jdbc);
    }

    /** What stands against changing a row of the record, or against taking it out. */
    Optional<Problem> obstacle(Known known, FactLine line, Row row) {
        boolean leaves = line.act() == FactLine.Act.WITHDRAW;
        Optional<FactKeeper> keeper = kinds.keeper(line.kind());
        if (keeper.isPresent()) {
            return keeper.get().obstacle(known.program(), row, leaves, known);
        }
        return leaves ? tables.obstacle(kinds.of(line.kind()), known.program(), row) : Optional.empty();
    }

    private static void write(FactKeeper keeper, Writing writing, KnownFacts known) {
        switch (writing.act()) {
            case ADD, RETURN -> keeper.add(writing.program(), writing.rows(), known);
            case CORRECT, REVISE -> keeper.correct(writing.program(), writing.rows(), known);
            case WITHDRAW -> keeper.withdraw(writing.program(), writing.rows(), known);
        }
    }
}
