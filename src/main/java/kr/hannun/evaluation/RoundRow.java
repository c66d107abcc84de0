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
 * @param decidedOn when it was decided, or null where it was not or nobody has reported
 */
public record RoundRow(
        String code,
        String slug,
        LocalizedText name,
        int position,
        @Nullable String phaseCode,
        @Nullable PartialDate decidedOn) {

    /** Whether it had certainly been decided by the day. */
    public boolean isDecidedBy(LocalDate day) {
        return decidedOn != null && !decidedOn.last().isAfter(day);
    }
}
