package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.hannun.consortium.Roster;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.DayText;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What a reader chose to compare, as it stands in the address: two to six teams by slug, groups of rows by key,
 * whether to show differing rows only, and a second day.
 *
 * @param teams the slugs as typed
 * @param chosen whether somebody chose these teams, and not the page
 * @param groups the keys of the groups
 * @param onlyDiffering whether rows in which all agree are left out
 * @param with the second day as typed, or null
 */
record ComparisonChoice(
        List<String> teams,
        boolean chosen,
        Set<String> groups,
        boolean onlyDiffering,
        @Nullable String with) {

    static final List<String> GROUPS =
            List.of("team", "models", "modality", "capabilities", "themes", "support", "rounds", "milestones");
    static final Set<String> OF_MODELS = Set.of("models", "modality");
    static final int FEWEST = 2;
    static final int MOST = 6;

    private static final Set<String> USUAL = Set.of("team", "models", "modality", "support", "rounds", "milestones");

    /** Something in the choice that cannot be shown; {@code field} is where it stands. */
    record Fault(String field, String key, String typed) {}

    /** Reads the choice; who chose nothing compares the teams that take part on either day, under the usual groups. */
    static ComparisonChoice of(Visit visit, Roster roster) {
        List<String> teams = visit.query().getOrDefault("team", List.of());
        List<String> groups = visit.query().getOrDefault("row", List.of());
        String with = visit.asked("with");
        return new ComparisonChoice(
                teams.isEmpty()
                        ? usual(visit.day().on(), with, roster).stream()
                                .map(TeamRow::slug)
                                .limit(MOST)
                                .toList()
                        : List.copyOf(teams),
                !teams.isEmpty(),
                groups.isEmpty() ? USUAL : new LinkedHashSet<>(groups),
                visit.asked("differs") != null,
                with == null || with.isEmpty() ? null : with);
    }

    /** Who can be compared on the day, and on the other one; where that is nobody to compare with, whoever ever was in. */
    private static List<TeamRow> usual(LocalDate on, @Nullable String with, Roster roster) {
        LocalDate other =
                with == null ? on : DayText.read(with).map(PartialDate::last).orElse(on);
        List<TeamRow> begun = roster.begunBy(on);
        List<TeamRow> usual = begun.stream()
                .filter(team -> team.isActiveOn(on) || team.isActiveOn(other))
                .toList();
        return usual.size() < FEWEST ? begun : usual;
    }

    /** Everything that keeps the choice from being shown, in the order of the form. */
    List<Fault> faults(Roster roster) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String team : teams) {
            if (roster.team(team).isEmpty()) {
                faults.add(new Fault("team", "unknown-team", shortened(team)));
            } else if (!seen.add(team)) {
                faults.add(new Fault("team", "team-twice", shortened(team)));
            }
        }
        if (chosen && (teams.size() > MOST || teams.size() < FEWEST)) {
            faults.add(new Fault("team", "number-of-teams", String.valueOf(teams.size())));
        }
        groups.stream()
                .filter(group -> !GROUPS.contains(group))
                .forEach(group -> faults.add(new Fault("row", "unknown-row", shortened(group))));
        if (with != null && secondDay().isEmpty()) {
            faults.add(new Fault("with", "no-day", shortened(with)));
        }
        return faults;
    }

    /** The second day, where one was typed that exists. */
    Optional<PartialDate> secondDay() {
        return with == null ? Optional.empty() : DayText.read(with);
    }

    private static String shortened(String typed) {
        return typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
    }
}
