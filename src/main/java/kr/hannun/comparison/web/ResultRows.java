package kr.hannun.comparison.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hannun.comparison.web.Matrix.Cell;
import kr.hannun.comparison.web.Matrix.Group;
import kr.hannun.comparison.web.Matrix.Line;
import kr.hannun.comparison.web.Matrix.Row;
import kr.hannun.consortium.TeamRow;
import kr.hannun.evaluation.ParticipationOutcome;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.evaluation.RoundRow;
import kr.hannun.shell.Absence;

/** The rows about rounds of evaluation: decision, reported rank and published scores, each a fact of its own. */
class ResultRows {

    private static final String DECISION = "evaluation_results.decision";
    private static final String PART = "evaluation_results.part";

    private final ComparisonInput side;

    ResultRows(ComparisonInput side) {
        this.side = side;
    }

    Group group() {
        List<Row> rows = new ArrayList<>();
        side.facts().results().all().stream()
                .map(PublishedRow::round)
                .distinct()
                .forEach(round -> {
                    List<PublishedRow> published = side.facts().results().of(round.code(), side.on());
                    if (published.stream().anyMatch(this::isOfTeams)) {
                        rows.addAll(rows(round, published));
                    }
                });
        return new Group("rounds", side.say("group.rounds"), rows);
    }

    private List<Row> rows(RoundRow round, List<PublishedRow> published) {
        String name = side.texts().say(round.name());
        List<Row> rows = new ArrayList<>();
        rows.add(side.row(side.say("row.decision", name), null, team -> decision(published, team)));
        if (published.stream().anyMatch(row -> isOfTeams(row) && row.rank() != null)) {
            boolean official = published.stream()
                    .filter(row -> isOfTeams(row) && row.rank() != null)
                    .noneMatch(PublishedRow::isRankReported);
            rows.add(side.row(
                    side.say("row.rank", name),
                    official ? null : side.say("row.rank.unit"),
                    team -> rank(published, team)));
        }
        for (String part : side.facts().labels().codes(PART)) {
            boolean scored = published.stream().anyMatch(row -> isOfTeams(row) && isScore(row, part));
            if (scored) {
                rows.add(side.row(
                        side.say("row.score", name, side.label(PART, part)),
                        null,
                        team -> score(published, team, part)));
            }
        }
        published.stream()
                .filter(row -> isOfTeams(row) && row.isGate() && row.criterionName() != null)
                .map(row -> side.texts().sayOrNull(row.criterionName()))
                .findFirst()
                .ifPresent(gate ->
                        rows.add(side.row(side.say("row.gate", name, gate), null, team -> gate(published, team))));
        return rows;
    }

    private Cell decision(List<PublishedRow> published, TeamRow team) {
        return total(published, team)
                .filter(row -> row.decision() != null)
                .map(row -> Cell.of(new Line(
                        null,
                        "m-" + ParticipationOutcome.ofDecision(row.decision()).symbol(),
                        side.label(DECISION, String.valueOf(row.decision())),
                        null,
                        side.mark(row.decisionCitation()))))
                .orElse(Cell.nothing(Absence.NOT_APPLICABLE));
    }

    private Cell rank(List<PublishedRow> published, TeamRow team) {
        return total(published, team)
                .map(row -> row.isRankedBy(side.on())
                        ? Cell.of(Line.of(String.valueOf(row.rank()), side.mark(row.rankCitation())))
                        : Cell.nothing(Absence.UNKNOWN))
                .orElse(Cell.nothing(Absence.NOT_APPLICABLE));
    }

    private Cell score(List<PublishedRow> published, TeamRow team, String part) {
        if (total(published, team).isEmpty()) {
            return Cell.nothing(Absence.NOT_APPLICABLE);
        }
        return published.stream()
                .filter(row -> team.code().equals(row.team()) && isScore(row, part))
                .findFirst()
                .map(this::score)
                .orElse(Cell.nothing(Absence.WITHHELD));
    }

    private Cell score(PublishedRow row) {
        BigDecimal score = row.score();
        if (score == null) {
            return Cell.nothing(Absence.WITHHELD);
        }
        BigDecimal most = row.maximum();
        String sub = most == null ? null : side.say("out-of", side.texts().number(most));
        return Cell.of(new Line(null, null, side.texts().number(score), sub, side.mark(row.citation())));
    }

    private Cell gate(List<PublishedRow> published, TeamRow team) {
        return published.stream()
                .filter(row -> team.code().equals(row.team()) && row.isGate() && row.decision() != null)
                .findFirst()
                .map(row -> Cell.of(Line.of(
                        side.label(DECISION, String.valueOf(row.decision())), side.mark(row.decisionCitation()))))
                .orElse(Cell.nothing(Absence.NOT_APPLICABLE));
    }

    private static Optional<PublishedRow> total(List<PublishedRow> published, TeamRow team) {
        return published.stream()
                .filter(row -> row.isTotal() && team.code().equals(row.team()))
                .findFirst();
    }

    private static boolean isScore(PublishedRow row, String part) {
        return row.part().equals(part) && row.statistic().equals("score") && (row.score() != null || row.isTotal());
    }

    private boolean isOfTeams(PublishedRow row) {
        return side.teams().stream().anyMatch(team -> team.code().equals(row.team()));
    }
}
