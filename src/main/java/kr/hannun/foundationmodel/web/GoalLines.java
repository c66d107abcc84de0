package kr.hannun.foundationmodel.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.foundationmodel.ModelsOnDay.Goal;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** Goals beside what was delivered, drawn on one scale. */
final class GoalLines {

    /** How wide the longest bar is. */
    private static final BigDecimal WIDTH = BigDecimal.valueOf(180);

    private GoalLines() {}

    /**
     * A goal and what the team had delivered by the day.
     *
     * @param tie how the two relate, in words
     * @param delivered the delivered model, or null where there is none
     * @param namedBar the length of the goal's bar, or null where no size was named
     * @param deliveredBar the length of the delivered model's bar, or null
     */
    public record GoalRow(
            Link team,
            Link named,
            @Nullable FootnoteRef namedMark,
            DisplayValue namedSize,
            ModelCells.Status status,
            @Nullable Link delivered,
            @Nullable FootnoteRef deliveredMark,
            DisplayValue deliveredSize,
            String tie,
            @Nullable String namedBar,
            @Nullable String deliveredBar) {}

    static List<GoalRow> of(List<Goal> goals, ModelCells cells, Texts texts, SourceRegister.Notes notes) {
        List<BigDecimal> sizes = goals.stream()
                .flatMap(goal -> Stream.of(size(goal.named()), size(goal.delivered())))
                .filter(Objects::nonNull)
                .toList();
        BigDecimal largest = sizes.stream().reduce(BigDecimal.ONE, BigDecimal::max);
        int decimals = sizes.stream().mapToInt(cells::decimals).max().orElse(0);
        return goals.stream()
                .map(goal -> row(goal, largest, decimals, cells, texts, notes))
                .toList();
    }

    private static GoalRow row(
            Goal goal, BigDecimal largest, int decimals, ModelCells cells, Texts texts, SourceRegister.Notes notes) {
        ModelRow delivered = goal.delivered();
        return new GoalRow(
                cells.team(goal.named()),
                cells.link(goal.named()),
                notes.mark(goal.named().citation()),
                cells.aligned(size(goal.named()), decimals),
                cells.status(goal.state()),
                delivered == null ? null : cells.link(delivered),
                delivered == null ? null : notes.mark(delivered.citation()),
                cells.aligned(size(delivered), decimals),
                texts.say("foundationmodel.tie." + goal.tie().name().toLowerCase(Locale.ROOT)),
                bar(size(goal.named()), largest),
                bar(size(delivered), largest));
    }

    private static @Nullable BigDecimal size(@Nullable ModelRow model) {
        return model == null ? null : model.parametersTotal();
    }

    private static @Nullable String bar(@Nullable BigDecimal size, BigDecimal largest) {
        return size == null
                ? null
                : size.multiply(WIDTH).divide(largest, 1, RoundingMode.HALF_UP).toPlainString();
    }
}
