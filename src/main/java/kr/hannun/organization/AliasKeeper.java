package kr.hannun.organization;

import java.util.List;
import kr.hannun.fact.Cells;
import kr.hannun.fact.FactKeeper;
import kr.hannun.fact.Known;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.WithdrawFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the other names of organisations. */
@Component
class AliasKeeper implements FactKeeper {

    private final Names names;
    private final WithdrawFacts facts;
    private final JdbcClient jdbc;

    AliasKeeper(Names names, WithdrawFacts facts, JdbcClient jdbc) {
        this.names = names;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "organization_aliases";
    }

    /** Other names have codes of their own, which no row tells. */
    @Override
    public String listed(Cells row) {
        return "";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ProgramId program, List<? extends Cells> rows, Known known) {
        for (Cells row : rows) {
            names.add(
                    listing(program, row, known),
                    new Names.Name(row.text("alias"), row.text("kind"), OrganizationKeeper.source(row, known)));
        }
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
            Names.Listing listing = listing(program, row, known);
            List<String> codes = jdbc.sql("delete from organization_alias where program_id = :program"
                            + " and organization_id = :organization and alias = :alias returning code")
                    .param("program", program.value())
                    .param("organization", listing.organization().value())
                    .param("alias", row.text("alias"))
                    .query((columns, number) -> columns.getString(1))
                    .list();
            facts.withdraw(program, codes);
        }
    }

    private static Names.Listing listing(ProgramId program, Cells row, Known known) {
        String code = row.text("org_id");
        return new Names.Listing(
                program,
                new OrganizationId(known.identity("organizations", code)),
                code,
                known.row("organizations", code).text("slug"));
    }
}
