package kr.hannun.evaluation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import kr.hannun.shell.Texts;
import org.jspecify.annotations.Nullable;

/** A team's published scores as bars on one scale of points: pale the weight, dark the score, a line the average. */
final class ScoreBars {

    private static final BigDecimal LEFT = new BigDecimal(176);
    private static final BigDecimal LONGEST = new BigDecimal(704);
    private static final int STEP = 44;
    private static final int TOP = 12;

    private ScoreBars() {}

    /** A score to draw; the average is null where none was published. */
    record Score(
            String label,
            BigDecimal score,
            BigDecimal weight,
            @Nullable BigDecimal average,
            boolean total) {}

    /**
     * A bar in the picture; lengths and places in its own units.
     *
     * @param average the average as it is read, or null where none was published
     * @param y its upper edge
     * @param weightWidth how long the pale bar is
     * @param scoreWidth how long the dark one is
     * @param textX where its figures stand
     * @param averageX where the line stands, or null
     */
    public record Bar(
            String label,
            String score,
            String weight,
            @Nullable String average,
            boolean total,
            int y,
            String weightWidth,
            String scoreWidth,
            String textX,
            @Nullable String averageX) {

        /** Where the words beside it stand. */
        public int baseline() {
            return y + 13;
        }
    }

    /** The bars from above to below, the total under its rule. */
    public record Drawing(
            List<Bar> bars, int height, @Nullable Integer ruleY) {}

    /** Lays out the bars; the widest weight takes the whole width. */
    static Drawing draw(List<Score> scores, Texts texts) {
        BigDecimal widest = scores.stream().map(Score::weight).reduce(BigDecimal.ONE, BigDecimal::max);
        List<Bar> bars = new ArrayList<>();
        int y = TOP;
        Integer rule = null;
        for (Score score : scores) {
            if (score.total() && !bars.isEmpty()) {
                rule = y;
                y += 16;
            }
            bars.add(bar(score, y, widest, texts));
            y += STEP;
        }
        return new Drawing(bars, y + 8, rule);
    }

    private static Bar bar(Score score, int y, BigDecimal widest, Texts texts) {
        BigDecimal weight = length(score.weight(), widest);
        BigDecimal average = score.average();
        return new Bar(
                score.label(),
                texts.number(score.score()),
                texts.number(score.weight()),
                average == null ? null : texts.number(average),
                score.total(),
                y,
                text(weight),
                text(length(score.score(), widest)),
                text(LEFT.add(weight).add(new BigDecimal(8))),
                average == null ? null : text(LEFT.add(length(average, widest))));
    }

    private static BigDecimal length(BigDecimal points, BigDecimal widest) {
        return points.multiply(LONGEST).divide(widest, 1, RoundingMode.HALF_UP);
    }

    private static String text(BigDecimal length) {
        return length.toPlainString();
    }
}
