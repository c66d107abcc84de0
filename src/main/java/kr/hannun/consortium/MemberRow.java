package kr.hannun.consortium;

import java.time.LocalDate;
import kr.hannun.organization.OrganizationId;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a team as pages read it.
 *
 * @param organizationShort its name for pictures: a short name its full name begins with, else the full name
 * @param organizationKind code of {@code organizations.kind}
 * @param declaredOn when an intent was stated before the team was chosen, or null
 * @param statedFrom the first day as precisely as it was said
 * @param statedUntil the last day as precisely as it was said, or null: until the team leaves
 * @param active the longest stretch of days that can mean, within the team's own
 * @param citation who says that it is a member
 * @param fieldCitation who says what it does there
 * @param kindCitation who says what kind of organisation it is, or null where that is what everybody knows
 * @param endCitation who says that it ended, or null while it goes on and where nobody is recorded
 */
public record MemberRow(
        String code,
        String teamCode,
        String teamSlug,
        OrganizationId organizationId,
        String organizationSlug,
        LocalizedText organization,
        LocalizedText organizationShort,
        String organizationKind,
        Role role,
        @Nullable LocalizedText fieldOfWork,
        @Nullable PartialDate declaredOn,
        PartialDate statedFrom,
        @Nullable PartialDate statedUntil,
        Period active,
        Citation citation,
        Citation fieldCitation,
        @Nullable Citation kindCitation,
        @Nullable Citation endCitation,
        @Nullable LocalizedText note) {

    /** Whether it can belong to the team on the day. */
    public boolean isActiveOn(LocalDate day) {
        return active.contains(day);
    }

    /** Whether it belongs to the team on the day whatever day of the stated month or year was meant. */
    public boolean isCertainOn(LocalDate day) {
        boolean surelyBegun = !statedFrom.last().isAfter(day);
        boolean surelyNotEnded = statedUntil == null || !statedUntil.first().isBefore(day);
        return isActiveOn(day) && surelyBegun && surelyNotEnded;
    }

    /** How it stands in the team on the day. */
    public Standing standingOn(LocalDate day) {
        if (active.from().isAfter(day)) {
            return Standing.NOT_YET;
        }
        if (!isActiveOn(day)) {
            return Standing.LEFT;
        }
        return isCertainOn(day) ? Standing.ACTIVE : Standing.UNCERTAIN;
    }

    /** Whether its end is not said by itself but follows from the team's. */
    public boolean endsWithTeam() {
        return statedUntil == null && active.until() != null;
    }

    /** The last day on which it can have belonged to the team, or null while it goes on. */
    public @Nullable LocalDate lastDay() {
        LocalDate until = active.until();
        return until == null ? null : until.minusDays(1);
    }

    /** The anchor of its row on the team's page. */
    public String anchor() {
        return Subject.anchor(code);
    }
}
