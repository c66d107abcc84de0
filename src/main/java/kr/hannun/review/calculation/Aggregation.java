package kr.hannun.review.calculation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the scores of a panel become one. */
public enum Aggregation {
    /** Their arithmetic mean. */
    MEAN,
    /** Their mean, each counted by the weight of its judge. */
    WEIGHTED_MEAN,
    /** The middle one; of an even number the mean of the two in the middle. */
    MEDIAN,
    /** Their mean without one highest and one lowest; of several equal extremes only one goes (R25). */
    TRIMMED_MEAN;

    private static final int FEWEST_AFTER_TRIMMING = 3;

    /** What one judge gave in all, and how much that judge counts. */
    public record Opinion(String judge, Fraction points, Fraction weight) {}

    /** The one score, and which opinions were left out of it. */
    public record Outcome(Fraction points, List<Opinion> dropped) {}

    /** The panel's score, or nothing where too few are left to speak of one. */
    public Optional<Outcome> of(List<Opinion> opinions) {
        if (opinions.isEmpty()) {
            return Optional.empty();
        }
        return switch (this) {
            case MEAN -> Optional.of(new Outcome(mean(opinions), List.of()));
            case WEIGHTED_MEAN -> weighted(opinions);
            case MEDIAN -> Optional.of(new Outcome(median(opinions), List.of()));
            case TRIMMED_MEAN -> trimmed(opinions);
        };
    }

    private static Fraction mean(List<Opinion> opinions) {
        return opinions.stream()
                .map(Opinion::points)
                .reduce(Fraction.ZERO, Fraction::plus)
                .dividedBy(Fraction.of(opinions.size()));
    }

    private static Optional<Outcome> weighted(List<Opinion> opinions) {
        Fraction weights = opinions.stream().map(Opinion::weight).reduce(Fraction.ZERO, Fraction::plus);
        Fraction sum = opinions.stream()
                .map(opinion -> opinion.points().times(opinion.weight()))
                .reduce(Fraction.ZERO, Fraction::plus);
        return weights.equals(Fraction.ZERO)
                ? Optional.empty()
                : Optional.of(new Outcome(sum.dividedBy(weights), List.of()));
    }

    private static Fraction median(List<Opinion> opinions) {
        List<Opinion> ordered = ordered(opinions);
        int middle = ordered.size() / 2;
        Fraction upper = ordered.get(middle).points();
        return ordered.size() % 2 == 1
                ? upper
                : upper.plus(ordered.get(middle - 1).points()).dividedBy(Fraction.of(2));
    }

    private static Optional<Outcome> trimmed(List<Opinion> opinions) {
        if (opinions.size() - 2 < FEWEST_AFTER_TRIMMING) {
            return Optional.empty();
        }
        List<Opinion> kept = new ArrayList<>(ordered(opinions));
        List<Opinion> dropped = List.of(kept.removeLast(), kept.removeFirst());
        return Optional.of(new Outcome(mean(kept), dropped));
    }

    /** From the lowest; equal ones by the judge's name, so that the sheet always names the same one. */
    private static List<Opinion> ordered(List<Opinion> opinions) {
        return opinions.stream()
                .sorted(Comparator.comparing(Opinion::points).thenComparing(Opinion::judge))
                .toList();
    }
}
