package kr.hannun.allocation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kr.hannun.allocation.HalfYearShare;
import kr.hannun.allocation.SupportRow;
import kr.hannun.shell.Link;
import kr.hannun.shell.Mark;
import kr.hannun.shell.Nothing;
import kr.hannun.shell.Shown;
import org.jspecify.annotations.Nullable;

/** What the teams have in one half-year, as bars and as a table. */
final class Share {

    private static final int LEFT = 440;
    private static final int WIDEST = 440;
    private static final int STEP = 32;
    private static final int MOST_LETTERS = 34;

    private final Lines lines;

    Share(Lines lines) {
        this.lines = lines;
    }

    /**
     * The picture and its table.
     *
     * @param half the half-year in words
     * @param viewBox of the picture
     */
    public record Picture(
            String half, String unit, String viewBox, int axis, List<Bar> bars, List<Row> rows, List<Row> leftOut) {}

    /**
     * One bar.
     *
     * @param team its name at the first of its bars, or null
     * @param baseline where its words stand
     */
    public record Bar(
            @Nullable String team, String label, int y, int baseline, int x, int width, int end, String figure) {}

    /** One line of the table; {@code reason} says why it is compared, or why not. */
    public record Row(
            Link team,
            Link line,
            String description,
            Lines.Term term,
            Shown quantity,
            String reason,
            @Nullable Mark mark) {}

    Picture picture(HalfYearShare share, String unit) {
        int half = share.begins().getMonthValue() == 1 ? 1 : 2;
        int height = share.rows().size() * STEP + 8;
        return new Picture(
                lines.texts()
                        .say(
                                "allocation.half." + half,
                                String.valueOf(share.begins().getYear())),
                lines.amounts().unit(unit),
                "0 0 976 " + height,
                height - 4,
                bars(share.rows()),
                share.rows().stream()
                        .map(row -> row(row, "allocation.gpu.within"))
                        .toList(),
                share.leftOut().stream()
                        .map(left -> row(left.row(), left.reason().key()))
                        .toList());
    }

    private List<Bar> bars(List<SupportRow> rows) {
        BigDecimal most = rows.stream()
                .map(Share::quantity)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        List<Bar> bars = new ArrayList<>();
        String before = null;
        for (SupportRow row : rows) {
            int y = bars.size() * STEP + 8;
            int width = most.signum() == 0
                    ? 0
                    : quantity(row)
                            .multiply(BigDecimal.valueOf(WIDEST))
                            .divide(most, 0, RoundingMode.HALF_UP)
                            .intValueExact();
            String team = lines.texts().say(Objects.requireNonNull(row.teamName()));
            bars.add(new Bar(
                    team.equals(before) ? null : team,
                    shortened(lines.texts().say(row.description())),
                    y,
                    y + 13,
                    LEFT,
                    width,
                    LEFT + width + 8,
                    lines.amounts().figure(quantity(row), row.unit())));
            before = team;
        }
        return bars;
    }

    private Row row(SupportRow row, String reason) {
        BigDecimal quantity = row.quantity();
        return new Row(
                Objects.requireNonNull(lines.link("teams/", row.team(), row.teamName())),
                lines.to(row),
                lines.texts().say(row.description()),
                lines.term(row),
                Shown.of(quantity == null ? null : lines.amounts().figure(quantity, row.unit()), Nothing.UNKNOWN, null),
                lines.texts().say(reason),
                lines.mark(row));
    }

    private static BigDecimal quantity(SupportRow row) {
        return Objects.requireNonNull(row.quantity());
    }

    private static String shortened(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS - 1) + "\u2026";
    }
}
