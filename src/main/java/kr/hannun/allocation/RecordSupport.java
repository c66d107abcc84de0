package kr.hannun.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.organization.OrganizationId;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import kr.hannun.source.Certainty;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what a programme gives, to whom and through whom. */
@Component
public class RecordSupport {

    private final CiteSources sources;
    private final JdbcTemplate jdbc;

    RecordSupport(CiteSources sources, JdbcTemplate jdbc) {
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /**
     * One line of the ledger.
     *
     * @param team who receives it, or null where it is for the programme as a whole
     * @param kind code of {@code support.kind}
     * @param quantity in {@code unit}, or null where it was not stated or nothing is counted
     * @param unit code of {@code support.unit}, or null where nothing is counted
     * @param provider who gives it, or null where nobody said
     * @param until the last day, or null where nobody said
     */
    public record Grant(
            String code,
            @Nullable ConsortiumId team,
            String kind,
            LocalizedText description,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable OrganizationId provider,
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            Certainty certainty,
            List<SourceId> cites,
            @Nullable LocalizedText note) {}

    /** Records the lines. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ProgramId program, List<Grant> grants) {
        Map<String, CitationId> citations =
                sources.cite(program, grants.stream().map(RecordSupport::fact).toList());
        NewRows rows = new NewRows("support_grant");
        for (Grant grant : grants) {
            rows.row()
                    .set("id", TypedId.next())
                    .set("program_id", program)
                    .set("code", grant.code())
                    .set("consortium_id", grant.team())
                    .set("kind", grant.kind())
                    .text("description", grant.description())
                    .set("quantity", grant.quantity())
                    .set("unit", grant.unit())
                    .set("provider_id", grant.provider())
                    .set("valid_from", grant.from())
                    .set("valid_until", grant.until())
                    .set("citation_id", citations.get(grant.code()))
                    .text("note", grant.note());
        }
        rows.write(jdbc);
    }

    private static CiteSources.Fact fact(Grant grant) {
        String place = "support#" + Subject.anchor(grant.code());
        Subject subject = new Subject("support", grant.code(), grant.description(), place);
        return new CiteSources.Fact(subject, grant.certainty(), grant.cites());
    }
}
