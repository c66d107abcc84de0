package kr.hannun.review.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.calculation.Fraction;
import kr.hannun.review.round.Recommendation;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.shell.Texts;
import org.jspecify.annotations.Nullable;

/** What an evaluator wrote, in the reader's language: steps, the points they give, and their sum. */
final class MarkTexts {

    private MarkTexts() {}

    /** One criterion read back. */
    public record Row(String name, String step, String points, String comment) {}

    /** Everything that was written of a team, criterion by criterion. */
    static List<Row> rows(Texts texts, ReviewRound.Part part, Map<String, ReviewAssignment.Mark> marks) {
        return part.marked().stream()
                .map(criterion -> row(texts, criterion, marks.get(criterion.code())))
                .toList();
    }

    private static Row row(Texts texts, ReviewRound.Criterion criterion, ReviewAssignment.@Nullable Mark mark) {
        Integer value = mark == null ? null : mark.value();
        return new Row(
                texts.say(criterion.name()),
                step(texts, criterion, value),
                criterion.kind() == CriterionKind.SCORED
                        ? points(criterion, value).map(MarkTexts::text).orElse("—")
                        : texts.say("review.no-points"),
                mark == null ? "" : mark.comment());
    }

    /** The step that was chosen, or that none was. */
    static String step(Texts texts, ReviewRound.Criterion criterion, @Nullable Integer value) {
        return criterion.steps().stream()
                .filter(step -> value != null && step.value() == value)
                .findFirst()
                .map(step -> step.value() + " " + texts.say(step.name()))
                .orElseGet(() -> texts.say("review.mark.none"));
    }

    /** The points a step gives; none where it gives none. */
    static Optional<Fraction> points(ReviewRound.Criterion criterion, @Nullable Integer value) {
        return value == null ? Optional.empty() : criterion.points(value);
    }

    /** Points with one decimal at least, and never rounded. */
    static String text(Fraction points) {
        BigDecimal tenths = points.rounded(1, RoundingMode.DOWN);
        return Fraction.of(tenths).equals(points) ? tenths.toPlainString() : points.text();
    }

    /** The points of all steps that were chosen so far. */
    static String sum(ReviewRound.Part part, Map<String, ReviewAssignment.Mark> marks) {
        Fraction sum = Fraction.ZERO;
        for (ReviewRound.Criterion criterion : part.marked()) {
            ReviewAssignment.Mark mark = marks.get(criterion.code());
            sum = sum.plus(points(criterion, mark == null ? null : mark.value()).orElse(Fraction.ZERO));
        }
        return text(sum);
    }

    /** What was recommended. */
    static String say(Texts texts, Recommendation recommendation) {
        return texts.say("review.recommendation." + recommendation.name());
    }
}
