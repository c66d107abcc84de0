package kr.hannun.allocation;

import java.time.LocalDate;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An institution's place in a team, as lead or participant.
 *
 * @param from its beginning as precisely as it was said, within the team's time
 * @param until its last day, or null while it lasts
 */
public record Place(
        Party organization,
        Party team,
        boolean lead,
        PartialDate from,
        @Nullable PartialDate until) {

    /** What tells it from the other places of a finding. */
    String key() {
        return "teams/" + team.slug();
    }

    /** A print of what it says: two that differ in anything have two. */
    String print() {
        return Sha256.of(organization.slug() + " " + lead + " " + from + " " + until);
    }

    /** Its period, as far as the day can know: an end that is still to come is not known. */
    public Stretch stretchKnownOn(LocalDate day) {
        return new Stretch(from, until != null && until.isPastOn(day) ? until : null);
    }
}
