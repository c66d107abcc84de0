package kr.hannun.evaluation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.hannun.evaluation.ParticipantQueries.Participant;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.shell.DisplayValue;
import org.jspecify.annotations.Nullable;

/** The published scores, part by part and team by team, and the arithmetic between them. */
final class ScoreTable {

    private static final String FIGURE_SPACE = "\u2007";
    private static final String POINT_SPACE = "\u2008";

    private final RoundPageContext sight;
    private final ScoreSheet sheet;
    private final List<Head> heads;

    ScoreTable(RoundPageContext sight, ScoreSheet sheet, List<Participant> teams) {
        this.sight = sight;
        this.sheet = sheet;
        this.heads = Stream.concat(
                        teams.stream()
                                .map(team -> new Head(
                                        new ScoreSheet.Column(team.code(), null),
                                        sight.texts().say(team.name()))),
                        sheet.figures().stream()
                                .map(column -> new Head(column, sight.word("statistic", statistic(column)))))
                .toList();
    }

    private record Head(ScoreSheet.Column column, String name) {}

    /** The table: column heads, lines and the sums said in words. */
    public record Table(List<String> heads, List<Row> rows, List<String> sums) {}

    /** A line; {@code lead} ones stand at the left edge. */
    public record Row(String name, boolean lead, DisplayValue weight, List<Cell> cells) {}

    /** A place in it, with the anchor of its result unless that stands elsewhere on the page. */
    public record Cell(@Nullable String id, DisplayValue shown) {}

    Table table() {
        return new Table(
                heads.stream().map(Head::name).toList(),
                sheet.lines().stream().map(this::row).toList(),
                sums());
    }

    private Row row(ScoreSheet.Line line) {
        BigDecimal weight = sheet.weight(line).orElse(null);
        return new Row(
                name(sight, line),
                line.depth() == 0,
                DisplayValue.of(weight == null ? null : sight.texts().number(weight), sheet.noWeight(line), null),
                heads.stream()
                        .map(head -> new Cell(
                                sight.anchor(sheet.row(line, head.column()).orElse(null)),
                                shown(sight, sheet, line, head.column(), decimals(head.column()))))
                        .toList());
    }

    private int decimals(ScoreSheet.Column column) {
        return sheet.lines().stream()
                .flatMap(line -> sheet.score(line, column).stream())
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
    }

    /** What stands in a place: the score with its decimals under one another, what was found of a condition, or nothing. */
    static DisplayValue shown(
            RoundPageContext sight, ScoreSheet sheet, ScoreSheet.Line line, ScoreSheet.Column column, int decimals) {
        Optional<PublishedRow> row = sheet.row(line, column);
        BigDecimal score = row.map(PublishedRow::score).orElse(null);
        if (row.isPresent() && score != null) {
            return DisplayValue.of(
                    aligned(sight.texts().number(score), score.scale(), decimals),
                    sight.mark(row.get().citation()));
        }
        String decision =
                row.filter(PublishedRow::isGate).map(PublishedRow::decision).orElse(null);
        return row.isPresent() && decision != null
                ? DisplayValue.of(
                        sight.word("decision", decision), sight.mark(row.get().decisionCitation()))
                : DisplayValue.nothing(sheet.nothing(line, column));
    }

    private static String aligned(String number, int scale, int decimals) {
        int have = Math.max(0, scale);
        return number
                + (have == 0 && decimals > 0 ? POINT_SPACE : "")
                + FIGURE_SPACE.repeat(Math.max(0, decimals - have));
    }

    /** What a line is called. */
    static String name(RoundPageContext sight, ScoreSheet.Line line) {
        return line.criterion() == null
                ? sight.word("part", line.part())
                : sight.texts().say(line.criterion().name());
    }

    private List<String> sums() {
        List<String> sums = new ArrayList<>();
        for (Head head : heads) {
            sums.addAll(sums(head.name(), line -> sheet.sum(line, head.column())));
        }
        sums.addAll(sums(sight.texts().say("evaluation.weight"), sheet::sumOfWeights));
        return sums;
    }

    private List<String> sums(String whose, Function<ScoreSheet.Line, Optional<SumCheck>> checks) {
        return sheet.lines().stream()
                .flatMap(line ->
                        checks.apply(line).stream().map(check -> said(whose + " · " + name(sight, line), check)))
                .toList();
    }

    private String said(String what, SumCheck check) {
        String parts = String.join(
                " + ", check.parts().stream().map(sight.texts()::number).toList());
        BigDecimal published = check.published();
        return sight.texts()
                .say(
                        "evaluation.sum." + check.verdict().name().toLowerCase(Locale.ROOT),
                        what,
                        parts + " = " + sight.texts().number(check.sum()),
                        published == null ? "" : sight.texts().number(published));
    }

    private static String statistic(ScoreSheet.Column column) {
        return column.statistic() == null ? "" : column.statistic();
    }
}
