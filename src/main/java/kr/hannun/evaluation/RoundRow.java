package kr.hannun.evaluation;

import java.time.LocalDate;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A round of evaluation.
 *
 * @param code its code in the bundle, such as {@code round_1}
 * @param slug its name in addresses
 * @param position its place among the programme's rounds
 * @param phaseCode the phase it closes, or null
 * @param decidedOn when it was decided, or null where it was not or nobody has said when
 * @param reportedOn the day from which a decision of it was told, or null where none was
 */
public record RoundRow(
        String code,
        String slug,
        LocalizedText name,
        int position,
        @Nullable String phaseCode,
        @Nullable PartialDate decidedOn,
        @Nullable LocalDate reportedOn) {

    /** Whether it had certainly been decided by the day: on its own day, else once somebody told of a decision. */
    public boolean isDecidedBy(LocalDate day) {
        PartialDate decided = decidedOrReportedOn();
        return decided != null && !decided.last().isAfter(day);
    }

    /** When it was decided; where nobody has said so, by when it was: the day from which a decision was told. */
    public @Nullable PartialDate decidedOrReportedOn() {
        return decidedOn == null && reportedOn != null ? PartialDate.of(reportedOn) : decidedOn;
    }

    /** Whether a decision was told and nobody has said when it was taken. */
    public boolean isReportedOnly() {
        return decidedOn == null && reportedOn != null;
    }
}
