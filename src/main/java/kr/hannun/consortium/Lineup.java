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
 * @param active the team's own days
 * @param stints every record of a member, ever, by day
 * @param nextMember the number of the next record
 */
public record Lineup(
        ConsortiumId id,
        String code,
        String slug,
        LocalizedText name,
        long version,
        Period active,
        List<Stint> stints,
        int nextMember) {

    /** The same team with these records. */
    Lineup with(List<Stint> records) {
        return new Lineup(id, code, slug, name, version, active, records, nextMember);
    }

    /** The record with this code. */
    public Optional<Stint> stint(String code) {
        return stints.stream().filter(stint -> stint.code().equals(code)).findFirst();
    }

    /** The lead on the day. */
    public Optional<Stint> leadOn(LocalDate day) {
        return stints.stream()
                .filter(stint -> stint.isLead() && stint.active().contains(day))
                .findFirst();
    }

    /** How many stand in the team on the day as lead or participant, or in this other role. */
    public static int countOn(List<Stint> stints, Role role, LocalDate day) {
        return (int) stints.stream()
                .filter(stint -> stint.active().contains(day))
                .filter(stint -> role.isInstitution() ? stint.role().isInstitution() : stint.role() == role)
                .count();
    }
}
