package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Period;

/**
 * A team's composition over its whole time, as those who edit it see it.
 *
 * @param version of the team: an edit made on another version is stale
 * @param terms the team's own part, its days among it
 * @param stints every record of a member, ever, by day
 * @param nextMember the number of the next record
 * @param nextCount the number of the next count
 */
public record TeamComposition(
        ConsortiumId id,
        String code,
        String slug,
        long version,
        TeamTerms terms,
        List<MembershipRecord> stints,
        int nextMember,
        int nextCount) {

    private static final long NOT_THERE = -1;

    /** A team that is not there yet. */
    static TeamComposition planned(String code, String slug, TeamTerms terms, int nextMember) {
        return new TeamComposition(ConsortiumId.next(), code, slug, NOT_THERE, terms, List.of(), nextMember, 0);
    }

    /** Whether the team is not there yet. */
    public boolean isPlanned() {
        return version == NOT_THERE;
    }

    /** What the team is called. */
    public LocalizedText name() {
        return terms.name();
    }

    /** The days on which the team takes part. */
    public Period active() {
        return terms.active();
    }

    /** The same team with these records. */
    TeamComposition with(List<MembershipRecord> records) {
        return new TeamComposition(id, code, slug, version, terms, records, nextMember, nextCount);
    }

    /** The record with this code. */
    public Optional<MembershipRecord> stint(String code) {
        return stints.stream().filter(stint -> stint.code().equals(code)).findFirst();
    }

    /** The lead on the day. */
    public Optional<MembershipRecord> leadOn(LocalDate day) {
        return stints.stream()
                .filter(stint -> stint.isLead() && stint.active().contains(day))
                .findFirst();
    }

    /** How many stand in the team on the day as lead or participant, or in this other role. */
    public static int countOn(List<MembershipRecord> stints, Role role, LocalDate day) {
        return (int) stints.stream()
                .filter(stint -> stint.active().contains(day))
                .filter(stint -> role.isInstitution() ? stint.role().isInstitution() : stint.role() == role)
                .count();
    }
}
