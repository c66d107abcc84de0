package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part in a programme, ever.
 *
 * @param teams in the order in which they were announced
 * @param members of all teams, by team, the lead first
 * @param counts the sizes that were stated
 * @param applications the bids and refusals of all calls, in the order of the calls
 */
public record Roster(
        List<TeamRow> teams, List<MemberRow> members, List<CountRow> counts, List<ApplicationRow> applications) {

    /** The teams that take part on the day. */
    public List<TeamRow> activeOn(LocalDate day) {
        return teams.stream().filter(team -> team.isActiveOn(day)).toList();
    }

    /** The teams that had been admitted by the day, with those that left since. */
    public List<TeamRow> begunBy(LocalDate day) {
        return teams.stream().filter(team -> team.hasBegunBy(day)).toList();
    }

    /** The team with this slug. */
    public Optional<TeamRow> team(String slug) {
        return teams.stream().filter(team -> team.slug().equals(slug)).findFirst();
    }

    /** The team the member belongs to. */
    public TeamRow teamOf(MemberRow member) {
        return team(member.teamSlug()).orElseThrow();
    }

    /** Whoever belonged to the team, ever. */
    public List<MemberRow> membersOf(TeamRow team) {
        return members.stream()
                .filter(member -> member.teamCode().equals(team.code()))
                .toList();
    }

    /** Whoever can belong to the team on the day. */
    public List<MemberRow> membersOn(TeamRow team, LocalDate day) {
        return membersOf(team).stream().filter(member -> member.isActiveOn(day)).toList();
    }

    /** Who leads the team on the day, or on the nearest day on which it takes part. */
    public MemberRow leadOn(TeamRow team, LocalDate day) {
        return membersOn(team, team.nearestTo(day)).stream()
                .filter(member -> member.role() == Role.LEAD)
                .findFirst()
                .orElseThrow();
    }

    /** How many belong to the team in this role on the day for certain. */
    public int certainOn(TeamRow team, Role role, LocalDate day) {
        return (int) membersOf(team).stream()
                .filter(member -> member.role() == role && member.isCertainOn(day))
                .count();
    }

    /** How many may belong to the team in this role on the day. */
    public int uncertainOn(TeamRow team, Role role, LocalDate day) {
        return membersOn(team, day).stream()
                        .filter(member -> member.role() == role)
                        .toList()
                        .size()
                - certainOn(team, role, day);
    }

    /** How many the team was said to have in this role, where a size was stated by the day and names more than are known. */
    public Optional<CountRow> statedBy(TeamRow team, Role role, LocalDate day) {
        return countsOf(team).stream()
                .filter(count -> count.isKnownOn(day))
                .filter(count -> CountedKind.ofCode(count.kind())
                        .filter(kind -> kind.isOnly(role))
                        .isPresent())
                .filter(count -> count.number() > certainOn(team, role, team.nearestTo(day)))
                .findFirst();
    }

    /** The stated size that says just how many institutions the team has on the day, the lead among them. */
    public Optional<CountRow> statedInstitutions(TeamRow team, LocalDate day) {
        int institutions = institutionsOn(team, team.nearestTo(day));
        return countsOf(team).stream()
                .filter(count -> count.isKnownOn(day) && count.citation().isStatedBy(day))
                .filter(count -> CountedKind.ofCode(count.kind())
                        .filter(CountedKind::isOfInstitutions)
                        .isPresent())
                .filter(count -> Boolean.TRUE.equals(count.includesLead()) && count.number() == institutions)
                .findFirst();
    }

    /** How many institutions the team has on the day for certain: its lead and its participants. */
    public int institutionsOn(TeamRow team, LocalDate day) {
        return (int) membersOf(team).stream()
                .filter(member -> member.role().isInstitution() && member.isCertainOn(day))
                .count();
    }

    /** Every part the organisation has in a team, ever, in the order of the teams. */
    public List<MemberRow> membershipsOf(String organizationSlug) {
        return members.stream()
                .filter(member -> member.organizationSlug().equals(organizationSlug))
                .toList();
    }

    /** The sizes that were stated of the team. */
    public List<CountRow> countsOf(TeamRow team) {
        return counts.stream()
                .filter(count -> count.teamCode().equals(team.code()))
                .toList();
    }

    /** The organisation's own bids and refusals. */
    public List<ApplicationRow> applicationsOf(String organizationSlug) {
        return applications.stream()
                .filter(application -> application.organizationSlug().equals(organizationSlug))
                .toList();
    }
}
