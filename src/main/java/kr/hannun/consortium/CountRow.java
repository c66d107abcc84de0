package kr.hannun.consortium;

import java.time.LocalDate;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * The size of a team as somebody stated it, as pages read it.
 *
 * @param kind what was counted: code of {@code consortium_counts.kind}
 * @param includesLead whether the lead is counted in, or null where nobody said
 * @param asOf the day the count speaks of, or null where nobody said
 */
public record CountRow(
        String code,
        String teamCode,
        String kind,
        int number,
        @Nullable Boolean includesLead,
        @Nullable PartialDate asOf,
        Citation citation,
        @Nullable LocalizedText note) {

    /** Whether it can be known on the day: it speaks of that day or an earlier one, or somebody had said it by then. */
    public boolean isKnownOn(LocalDate day) {
        return !citation.isOtherwiseOn(day) && (asOf == null ? citation.isStatedBy(day) : asOf.hasBegunOn(day));
    }

    /** The anchor of its row on the team's page. */
    public String anchor() {
        return Subject.anchor(code);
    }
}
