package kr.hannun.consortium;

import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import kr.hannun.source.CitationId;
import org.jspecify.annotations.Nullable;

/**
 * How many members of a kind somebody said a team has, named or not.
 *
 * @param code its key in the programme
 * @param kind code of {@code consortium_counts.kind}
 * @param includesLead whether the lead is counted in, or null where nobody said
 * @param asOf the day it speaks of, or null where nobody said
 */
public record SaidCount(
        String code,
        String kind,
        int number,
        @Nullable Boolean includesLead,
        @Nullable PartialDate asOf,
        @Nullable LocalizedText note) {

    /** How the codes of counts begin. */
    static final String CODES = "CN-";

    /** The code of the count with this number. */
    static String code(int number) {
        return CODES + "%02d".formatted(number);
    }

    /** Sets the row of the count in the table of stated sizes. */
    void write(NewRows rows, ProgramId program, ConsortiumId team, CitationId citation) {
        rows.row()
                .set("id", TypedId.next())
                .set("program_id", program)
                .set("code", code)
                .set("consortium_id", team)
                .set("kind", kind)
                .set("number", number)
                .set("includes_lead", includesLead)
                .set("as_of", asOf)
                .set("citation_id", citation)
                .text("note", note);
    }
}
