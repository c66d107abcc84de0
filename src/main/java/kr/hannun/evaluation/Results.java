package kr.hannun.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was published of the results of all rounds of a programme, in the order of the rounds. */
public record Results(List<PublishedRow> all) {

    /** The rows of one round that can be seen on the day: from its decision on, else from when they were stated. */
    public List<PublishedRow> of(String round, LocalDate day) {
        return all.stream()
                .filter(row -> row.round().code().equals(round) && isSeenOn(row, day))
                .toList();
    }

    /** The latest decision about a team by the day. */
    public Optional<TeamResult> latestFor(String team, LocalDate on) {
        return all.stream()
                .map(PublishedRow::round)
                .distinct()
                .filter(round -> round.isDecidedBy(on))
                .sorted(Comparator.comparing(
                                RoundRow::decidedOrReportedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparingInt(RoundRow::position)
                        .reversed())
                .flatMap(round -> TeamResult.of(round, rows(round, team)).stream())
                .findFirst();
    }

    private List<PublishedRow> rows(RoundRow round, String team) {
        return all.stream()
                .filter(row -> row.round().equals(round) && team.equals(row.team()))
                .toList();
    }

    private static boolean isSeenOn(PublishedRow row, LocalDate day) {
        if (row.citation().isOtherwiseOn(day)) {
            return false;
        }
        return row.round().decidedOn() == null
                ? row.citation().isStatedBy(day)
                : row.round().isDecidedBy(day);
    }
}
