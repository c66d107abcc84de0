package kr.hannun.consortium;

import java.time.LocalDate;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A bid for a place in the programme, or the refusal to bid, as pages read it.
 *
 * @param call the call it answered
 * @param callFrom when the call opened, or null
 * @param callUntil when the call closed, or null
 * @param decidedOn the day on which the last review of that call had ended, or null
 * @param outcome code of {@code applications.outcome}
 * @param rank as the press reported it, or null
 * @param place its row on the page of the round that decided it
 * @param citation who says that it was made
 * @param outcomeCitation who says what became of it
 */
public record ApplicationRow(
        String code,
        LocalizedText call,
        @Nullable PartialDate callFrom,
        @Nullable PartialDate callUntil,
        @Nullable LocalDate decidedOn,
        OrganizationId organizationId,
        String organizationSlug,
        LocalizedText organization,
        String outcome,
        @Nullable Integer rank,
        String place,
        Citation citation,
        Citation outcomeCitation,
        @Nullable LocalizedText note) {

    private static final String DECLINED = "declined";

    /** Whether it is a refusal, to which nobody had to answer. */
    public boolean isRefusal() {
        return outcome.equals(DECLINED);
    }

    /** Whether anything was known of it on the day. */
    public boolean isKnownOn(LocalDate day) {
        return citation.isStatedBy(day);
    }

    /** Whether its outcome was known on the day. */
    public boolean isDecidedOn(LocalDate day) {
        LocalDate decided = decidedOn;
        return isRefusal() ? isKnownOn(day) : decided != null && !decided.isAfter(day);
    }
}
