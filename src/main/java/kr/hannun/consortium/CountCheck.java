package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.hannun.shared.PartialDate;

/**
 * A stated size held against the names that are known.
 *
 * @param count what was stated
 * @param named how many of them are known by name on the day the count speaks of
 * @param parts the other stated sizes the count adds up from; empty where they were not stated
 */
public record CountCheck(CountRow count, int named, List<CountRow> parts) {

    private static final Set<CountedKind> WITH_LEAD = Set.of(CountedKind.PARTICIPANTS, CountedKind.INSTITUTIONS);

    /** The check, or nothing where something is counted that has no names, such as pilot projects. */
    public static Optional<CountCheck> of(Roster roster, TeamRow team, CountRow count) {
        return CountedKind.ofCode(count.kind())
                .map(kind -> new CountCheck(count, named(roster, team, count, kind), parts(roster, team, kind)));
    }

    /** How many are counted but not named; below zero where more names are known than were counted. */
    public int unnamed() {
        return count.number() - named;
    }

    /** What the parts add up to. */
    public int sum() {
        return parts.stream().mapToInt(CountRow::number).sum();
    }

    /** Whether the parts add up to what was stated. */
    public boolean addsUp() {
        return sum() == count.number();
    }

    private static int named(Roster roster, TeamRow team, CountRow count, CountedKind kind) {
        LocalDate day = dayOf(team, count);
        boolean withLead = !Boolean.FALSE.equals(count.includesLead());
        return (int) roster.membersOf(team).stream()
                .filter(member -> member.isCertainOn(day) && kind.counts(member))
                .filter(member -> withLead || member.role() != Role.LEAD)
                .count();
    }

    private static LocalDate dayOf(TeamRow team, CountRow count) {
        PartialDate asOf = count.asOf();
        return asOf == null ? team.active().from() : team.nearestTo(asOf.last());
    }

    private static List<CountRow> parts(Roster roster, TeamRow team, CountedKind kind) {
        if (kind != CountedKind.ALL_ORGANIZATIONS) {
            return List.of();
        }
        List<CountRow> counts = roster.countsOf(team);
        Optional<CountRow> own = counts.stream()
                .filter(part -> Boolean.TRUE.equals(part.includesLead()))
                .filter(part -> CountedKind.ofCode(part.kind())
                        .filter(WITH_LEAD::contains)
                        .isPresent())
                .findFirst();
        Optional<CountRow> demand = counts.stream()
                .filter(part -> CountedKind.ofCode(part.kind())
                        .filter(CountedKind.DEMAND::equals)
                        .isPresent())
                .findFirst();
        return own.isPresent() && demand.isPresent() ? List.of(own.get(), demand.get()) : List.of();
    }
}
