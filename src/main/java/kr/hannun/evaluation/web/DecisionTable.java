package kr.hannun.evaluation.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.evaluation.ParticipantQueries.Participant;
import kr.hannun.evaluation.ParticipationOutcome;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import org.jspecify.annotations.Nullable;

/** Who went on: decision, condition, rank and total of each team as facts of their own, each with its own source. */
final class DecisionTable {

    private final RoundPageContext sight;
    private final ScoreSheet sheet;
    private final @Nullable PhaseRow phase;
    private final List<ScoreSheet.Line> gates;

    DecisionTable(RoundPageContext sight, ScoreSheet sheet, @Nullable PhaseRow phase) {
        this.sight = sight;
        this.sheet = sheet;
        this.phase = phase;
        this.gates = sheet.lines().stream().filter(this::isGate).toList();
    }

    private boolean isGate(ScoreSheet.Line line) {
        return line.depth() == 0
                && (line.criterion() == null
                        ? !line.isTotal() && sheet.isAnswered(line)
                        : line.criterion().kind() == CriterionKind.GATE);
    }

    /**
     * The table.
     *
     * @param gates what the conditions are called, one column each
     * @param reported whether a rank in it is not official
     * @param contrasts teams that left although their rank would have kept them in, in words
     */
    public record Table(List<String> gates, List<Row> rows, boolean reported, List<String> contrasts) {}

    /** A team; without symbol where nothing is known to have been decided. */
    public record Row(
            @Nullable String id,
            Link team,
            @Nullable String symbol,
            DisplayValue decision,
            @Nullable FootnoteRef decisionMark,
            List<Remark> remarks,
            List<Gate> gates,
            DisplayValue rank,
            DisplayValue total) {}

    /** Whether a team met a condition. */
    public record Gate(@Nullable String id, DisplayValue met, List<Remark> remarks) {}

    Table table(List<Participant> teams) {
        List<Row> rows = teams.stream().map(this::row).toList();
        boolean reported = teams.stream()
                .flatMap(team -> total(team).stream())
                .anyMatch(row -> row.isRankedBy(sight.on()) && row.isRankReported());
        return new Table(
                gates.stream().map(this::name).toList(),
                rows,
                reported,
                teams.stream().flatMap(team -> contrast(team).stream()).toList());
    }

    private Row row(Participant team) {
        Optional<PublishedRow> total = total(team);
        String decision = total.map(PublishedRow::decision).orElse(null);
        ParticipationOutcome outcome = ParticipationOutcome.ofDecision(decision);
        FootnoteRef mark = total.filter(row -> row.decision() != null)
                .map(row -> sight.mark(row.decisionCitation()))
                .orElse(null);
        return new Row(
                sight.anchor(total.orElse(null)),
                Link.to(
                        sight.visit().link("teams/" + team.slug()),
                        sight.texts().say(team.name())),
                outcome == ParticipationOutcome.NEITHER ? null : outcome.symbol(),
                DisplayValue.of(decision == null ? null : sight.word("decision", decision), Absence.UNKNOWN, null),
                mark,
                total.map(this::remarks).orElse(List.of()),
                gates.stream().map(gate -> gate(gate, team)).toList(),
                rank(total),
                total(total, team));
    }

    private Gate gate(ScoreSheet.Line line, Participant team) {
        ScoreSheet.Column column = new ScoreSheet.Column(team.code(), null);
        Optional<PublishedRow> row = sheet.row(line, column);
        return new Gate(
                sight.anchor(row.orElse(null)),
                ScoreTable.shown(sight, sheet, line, column, 0),
                row.map(this::remarks).orElse(List.of()));
    }

    private List<Remark> remarks(PublishedRow row) {
        return sight.remarks(row.code(), row.note(), row.citation());
    }

    private DisplayValue rank(Optional<PublishedRow> total) {
        return total.filter(row -> row.isRankedBy(sight.on()))
                .map(row -> DisplayValue.of(
                        sight.texts().say("evaluation.rank", Objects.requireNonNull(row.rank())),
                        sight.mark(row.rankCitation())))
                .orElse(DisplayValue.nothing(Absence.UNKNOWN));
    }

    private DisplayValue total(Optional<PublishedRow> total, Participant team) {
        BigDecimal score = total.map(PublishedRow::score).orElse(null);
        return score == null
                ? DisplayValue.nothing(sheet.nothing(sheet.total(), new ScoreSheet.Column(team.code(), null)))
                : DisplayValue.of(
                        sight.texts().number(score),
                        sight.mark(total.orElseThrow().citation()));
    }

    /** A rank is no decision: a team inside the number that was to stay may still leave, and this says why. */
    private Optional<String> contrast(Participant team) {
        Optional<PublishedRow> total = total(team);
        Integer staying = phase == null ? null : phase.teamsOutPlanned();
        if (staying == null) {
            return Optional.empty();
        }
        return total.filter(row -> ParticipationOutcome.ofDecision(row.decision()) == ParticipationOutcome.OUT
                        && row.isRankedBy(sight.on())
                        && Objects.requireNonNull(row.rank()) <= staying)
                .map(row -> sight.texts()
                        .say(
                                "evaluation.contrast",
                                sight.texts().say(team.name()),
                                String.join(sight.texts().say("evaluation.and"), facts(row, team))));
    }

    private List<String> facts(PublishedRow row, Participant team) {
        String rank = sight.texts().say("evaluation.rank", Objects.requireNonNull(row.rank()));
        Stream<String> met = gates.stream()
                .flatMap(gate -> sheet.row(gate, new ScoreSheet.Column(team.code(), null)).stream()
                        .filter(found -> found.decision() != null)
                        .map(found -> said(
                                name(gate) + " " + sight.word("decision", Objects.requireNonNull(found.decision())),
                                sight.certainty(found.decisionCitation()))));
        return Stream.of(
                        Stream.of(said(
                                sight.texts().say("evaluation.rank-column") + " " + rank,
                                sight.certainty(row.rankCitation()))),
                        met,
                        Stream.of(said(
                                sight.word("decision", Objects.requireNonNull(row.decision())),
                                sight.certainty(row.decisionCitation()))))
                .flatMap(each -> each)
                .toList();
    }

    private String said(String fact, String certainty) {
        return sight.texts().say("evaluation.said", fact, certainty);
    }

    private String name(ScoreSheet.Line line) {
        return ScoreTable.name(sight, line);
    }

    private Optional<PublishedRow> total(Participant team) {
        return sheet.row(sheet.total(), new ScoreSheet.Column(team.code(), null));
    }
}
