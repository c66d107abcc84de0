package kr.hannun.consortium;

import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
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
}
