package kr.hannun.review.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every aggregation against a second way to the same number: whole hundredths, multiplied out and never divided. */
class AggregationIsComputedTwiceTest {

    private static final int TIMES = 2_000;

    /** Hundredths of points and whole weights. */
    record Panel(List<Integer> points, List<Integer> weights) {

        static Panel drawn(Random random) {
            int judges = 5 + random.nextInt(20);
            return new Panel(
                    random.ints(judges, 0, 3_501).boxed().toList(),
                    random.ints(judges, 1, 9).boxed().toList());
        }

        List<Aggregation.Opinion> opinions() {
            return IntStream.range(0, points.size())
                    .mapToObj(at -> new Aggregation.Opinion(
                            "judge-" + at,
                            new Fraction(BigInteger.valueOf(points.get(at)), BigInteger.valueOf(100)),
                            Fraction.of(weights.get(at))))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void both_ways_lead_to_the_same_hundredth(Aggregation aggregation) {
        Random random = new Random(20260115);
        for (int time = 0; time < TIMES; time++) {
            Panel panel = Panel.drawn(random);
            Fraction exact = aggregation.of(panel.opinions()).orElseThrow().points();
            assertThat(exact.rounded(2, RoundingMode.HALF_UP).unscaledValue().longValueExact())
                    .as("%s of %s", aggregation, panel.points())
                    .isEqualTo(hundredths(aggregation, panel));
        }
    }

    private static long hundredths(Aggregation aggregation, Panel panel) {
        List<Integer> sorted = panel.points().stream().sorted().toList();
        int count = sorted.size();
        long sum = sorted.stream().mapToLong(Integer::longValue).sum();
        return switch (aggregation) {
            case MEAN -> half(sum, count);
            case WEIGHTED_MEAN ->
                half(
                        IntStream.range(0, count)
                                .mapToLong(at -> (long) panel.points().get(at)
                                        * panel.weights().get(at))
                                .sum(),
                        panel.weights().stream().mapToInt(Integer::intValue).sum());
            case MEDIAN -> half((long) sorted.get(count / 2) + sorted.get((count - 1) / 2), 2);
            case TRIMMED_MEAN -> half(sum - sorted.getFirst() - sorted.getLast(), count - 2);
        };
    }

    /** The nearest whole number, upwards from the half. */
    private static long half(long over, long under) {
        return (2 * over + under) / (2 * under);
    }
}
