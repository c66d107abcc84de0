package kr.hannun.milestone.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hannun.consortium.TeamRow;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.shell.Visit;

/**
 * The milestones that were known on the day of a page, and which of them its reader chose; the same for everything that tells of them.
 *
 * @param known all that were known, in the order of their days
 * @param teams the teams that had joined by the day, and those of which a milestone was known before
 * @param choice what the reader chose
 * @param shown what was chosen, by the slug of the team or {@link MilestoneFilter#PROGRAM}
 */
record MilestoneSelection(
        List<MilestoneRow> known, List<TeamRow> teams, MilestoneFilter choice, Map<String, List<MilestoneRow>> shown) {

    static MilestoneSelection of(Visit visit, List<MilestoneRow> all, List<TeamRow> teams) {
        LocalDate day = visit.day().on();
        List<MilestoneRow> known = visit.isAnnounced() ? known(all, day) : List.of();
        List<TeamRow> present = teams.stream()
                .filter(team -> team.hasBegunBy(day)
                        || known.stream().anyMatch(row -> team.slug().equals(row.team())))
                .toList();
        MilestoneFilter choice =
                MilestoneFilter.of(visit, present.stream().map(TeamRow::slug).toList());
        return new MilestoneSelection(
                known,
                present,
                choice,
                known.stream()
                        .filter(row -> choice.hasTeam(row) && choice.has(row.stateOn(day, visit.newestReport())))
                        .collect(Collectors.groupingBy(MilestoneFilter::group)));
    }

    private static List<MilestoneRow> known(List<MilestoneRow> all, LocalDate day) {
        return all.stream()
                .filter(row -> row.isKnownOn(day))
                .sorted(Comparator.comparing(row -> row.orderOn(day)))
                .toList();
    }

    /** How many were chosen. */
    int count() {
        return shown.values().stream().mapToInt(List::size).sum();
    }

    /** The teams that were chosen. */
    List<TeamRow> chosenTeams() {
        return teams.stream()
                .filter(team -> choice.teams().contains(team.slug()))
                .toList();
    }
}
