package kr.hannun.review.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.hannun.evaluation.CriterionKind;
import org.jspecify.annotations.Nullable;

/** Rules of the two rounds that anybody can compute again. */
final class RulesMother {

    private RulesMother() {}

    static BigDecimal number(String decimal) {
        return new BigDecimal(decimal);
    }

    /** Benchmark 40, expert 35, user 25, all measured already; rounded once, to one decimal. */
    static ReviewRules ofTheFirstRound() {
        return new ReviewRules(
                number("100"),
                rounded(1),
                null,
                List.of(),
                List.of(
                        part("benchmark", "40", measured("nia", "10"), measured("common", "20"), measured("own", "10")),
                        part("expert", "35", measured("experts", "35")),
                        part("user", "25", measured("users", "25"))));
    }

    private static ReviewRules.Part part(String code, String weight, ReviewRules.Criterion... criteria) {
        return new ReviewRules.Part(
                code, number(weight), Aggregation.MEAN, Conversion.AS_IS, 0, rounded(2), null, List.of(criteria));
    }

    static ReviewRules.Criterion measured(String code, String weight) {
        return new ReviewRules.Criterion(
                code, null, CriterionKind.MEASURED, number(weight), Conversion.AS_IS, List.of());
    }

    /** Technical 80 by a trimmed mean with a floor of 85 %, price 20; a tie goes to the better technical score. */
    static ReviewRules ofTheTender() {
        var technical = new ReviewRules.Part(
                "technical",
                number("80"),
                Aggregation.TRIMMED_MEAN,
                Conversion.AS_IS,
                5,
                rounded(1),
                number("0.85"),
                List.of(scored("quality", "80", List.of())));
        return new ReviewRules(
                number("100"),
                rounded(1),
                null,
                List.of("technical"),
                List.of(technical, part("price", "20", measured("offer", "20"))));
    }

    static ReviewRules.Criterion scored(String code, String weight, List<ReviewRules.Step> scale) {
        return new ReviewRules.Criterion(code, null, CriterionKind.SCORED, number(weight), Conversion.AS_IS, scale);
    }

    static Rounding rounded(int places) {
        return new Rounding(places, RoundingMode.HALF_UP);
    }

    static CalculationEntry bid(String team, @Nullable String price, int... points) {
        return new CalculationEntry(
                team,
                IntStream.range(0, points.length)
                        .mapToObj(at -> mark("judge-" + at, "quality", points[at]))
                        .toList(),
                price == null ? Map.of() : Map.of("offer", number(price)),
                Map.of());
    }

    static CalculationEntry.Mark mark(String judge, String criterion, int raw) {
        return new CalculationEntry.Mark(judge, BigDecimal.ONE, criterion, BigDecimal.valueOf(raw));
    }
}
