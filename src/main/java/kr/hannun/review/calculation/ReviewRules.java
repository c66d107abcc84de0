package kr.hannun.review.calculation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.hannun.evaluation.CriterionKind;
import org.jspecify.annotations.Nullable;

/**
 * The frozen rules of a round as numbers.
 *
 * @param full the full marks of the whole round
 * @param rounding the last step, of the total
 * @param floor the share of the full marks that must be reached, or null
 * @param tieBreak the parts that decide between equal totals, the first of them first
 */
public record ReviewRules(
        BigDecimal full, Rounding rounding, @Nullable BigDecimal floor, List<String> tieBreak, List<Part> parts) {

    /**
     * A part with its own panel.
     *
     * @param weight its full marks
     * @param minimum the fewest judges of whom it may speak
     * @param rounding of its points
     * @param floor the share of its full marks that must be reached, or null
     */
    public record Part(
            String code,
            BigDecimal weight,
            Aggregation aggregation,
            Conversion conversion,
            int minimum,
            Rounding rounding,
            @Nullable BigDecimal floor,
            List<Criterion> criteria) {

        /** The same part with its panel's scores made one in another way. */
        public Part as(Aggregation other) {
            return new Part(code, weight, other, conversion, minimum, rounding, floor, criteria);
        }

        private Part without(Set<String> codes) {
            Set<String> left = new HashSet<>(codes);
            boolean more = true;
            while (more) {
                more = criteria.stream().anyMatch(each -> isBare(each, left) && left.add(each.code()));
            }
            return new Part(
                    code,
                    weight,
                    aggregation,
                    conversion,
                    minimum,
                    rounding,
                    floor,
                    criteria.stream()
                            .filter(each -> !left.contains(each.code()))
                            .toList());
        }

        private boolean isBare(Criterion above, Set<String> left) {
            List<String> below = criteria.stream()
                    .filter(each -> above.code().equals(each.parent()))
                    .map(Criterion::code)
                    .toList();
            return !below.isEmpty() && left.containsAll(below);
        }

        /** Whether it counts at all. */
        public boolean counts() {
            return weight.signum() > 0;
        }

        /** The criteria without any below them, which are those that are marked. */
        public List<Criterion> leaves() {
            return criteria.stream()
                    .filter(each ->
                            criteria.stream().noneMatch(other -> each.code().equals(other.parent())))
                    .toList();
        }

        /** The leaves of this kind. */
        public List<Criterion> leaves(CriterionKind kind) {
            return leaves().stream().filter(leaf -> leaf.kind() == kind).toList();
        }
    }

    /**
     * A criterion of a part's tree.
     *
     * @param parent the criterion it is part of, or null
     * @param weight its full marks, or null where it gives none
     * @param conversion of what was measured
     * @param scale the allowed steps; empty where points are given directly
     */
    public record Criterion(
            String code,
            @Nullable String parent,
            CriterionKind kind,
            @Nullable BigDecimal weight,
            Conversion conversion,
            List<Step> scale) {

        /** The exact points of a step, or of points given directly. */
        public Fraction points(BigDecimal raw) {
            Fraction full = full();
            if (scale.isEmpty()) {
                if (raw.signum() < 0 || Fraction.of(raw).compareTo(full) > 0) {
                    throw new IllegalArgumentException("Outside the marks of " + code + ": " + raw);
                }
                return Fraction.of(raw);
            }
            return scale.stream()
                    .filter(step -> step.value().compareTo(raw) == 0)
                    .findFirst()
                    .map(step -> full.times(Fraction.of(step.share())))
                    .orElseThrow(() -> new IllegalArgumentException("No step of " + code + ": " + raw));
        }

        /** Its full marks. */
        public Fraction full() {
            return weight == null ? Fraction.ZERO : Fraction.of(weight);
        }
    }

    /** A step of a scale and its share of the full marks (R27). */
    public record Step(BigDecimal value, BigDecimal share) {}

    /** The same rules without these criteria, and without what stood above them alone; the rest carries the part's marks. */
    public ReviewRules without(Set<String> codes) {
        return codes.isEmpty()
                ? this
                : with(parts.stream().map(part -> part.without(codes)).toList());
    }

    /** The same rules with other parts. */
    public ReviewRules with(List<Part> others) {
        return new ReviewRules(full, rounding, floor, tieBreak, others);
    }

    /** A level whose weights do not add up: the code of what they should add up to, or null for the whole round. */
    public record Gap(@Nullable String code, BigDecimal should, BigDecimal sum) {}

    /** The first level at which the weights do not add up, from the top. */
    public Optional<Gap> gap() {
        Optional<Gap> top = gap(null, full, parts.stream().map(Part::weight).toList());
        return top.isPresent()
                ? top
                : parts.stream().flatMap(part -> gap(part).stream()).findFirst();
    }

    private static Optional<Gap> gap(Part part) {
        Optional<Gap> own = gap(part.code(), part.weight(), weights(part, null));
        return own.isPresent()
                ? own
                : part.criteria().stream()
                        .filter(each -> each.weight() != null && !part.leaves().contains(each))
                        .flatMap(each -> gap(each.code(), each.weight(), weights(part, each.code())).stream())
                        .findFirst();
    }

    private static List<BigDecimal> weights(Part part, @Nullable String parent) {
        return part.criteria().stream()
                .filter(each -> parent == null ? each.parent() == null : parent.equals(each.parent()))
                .flatMap(each -> Optional.ofNullable(each.weight()).stream())
                .toList();
    }

    private static Optional<Gap> gap(@Nullable String code, @Nullable BigDecimal should, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return should == null || sum.compareTo(should) == 0
                ? Optional.empty()
                : Optional.of(new Gap(code, should, sum));
    }
}
