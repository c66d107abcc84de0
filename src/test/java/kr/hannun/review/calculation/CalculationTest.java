package kr.hannun.review.calculation;

import static kr.hannun.review.calculation.RulesMother.bid;
import static kr.hannun.review.calculation.RulesMother.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculationTest {

    private static final Sheet TENDER = Calculation.of(
            RulesMother.ofTheTender(),
            List.of(
                    bid("갑", "10", 68, 68, 68, 68, 72),
                    bid("을", "20", 65, 73, 62, 65, 65),
                    bid("병", "15", 73, 69, 69, 65, 69),
                    bid("정", "14", 75, 70, 65, 65, 75),
                    bid("무", "20", 65, 60, 60, 70, 75)));

    private static Sheet.Team first(Map<String, BigDecimal> measured) {
        var entry = new CalculationEntry("lg", List.of(), measured, Map.of());
        return Calculation.of(RulesMother.ofTheFirstRound(), List.of(entry))
                .teams()
                .getFirst();
    }

    @Test
    void the_first_round_adds_up_as_it_was_published() {
        Sheet.Team lg = first(Map.of(
                "nia", number("9.2"),
                "common", number("14.4"),
                "own", number("10.0"),
                "experts", number("31.6"),
                "users", number("25.0")));
        assertThat(lg.parts()).containsEntry("benchmark", number("33.60"));
        assertThat(lg.total()).isEqualTo(number("90.2"));
    }

    @Test
    void the_averages_of_the_first_round_are_rounded_once_and_last() {
        Sheet.Team average = first(Map.of(
                "nia", number("10"),
                "common", number("20"),
                "own", number("0.4"),
                "experts", number("28.56"),
                "users", number("20.76")));
        assertThat(average.total()).isEqualTo(number("79.7"));
        assertThat(average.lines().getLast().exact()).isEqualTo(Fraction.of("79.72"));
    }

    @ParameterizedTest
    @CsvSource({"갑, 68.0", "을, 65.0", "병, 69.0", "정, 70.0", "무, 65.0"})
    void one_highest_and_one_lowest_are_left_out_even_of_equal_ones(String team, BigDecimal technical) {
        assertThat(TENDER.of(team).orElseThrow().parts()).containsEntry("technical", technical);
    }

    @ParameterizedTest
    @CsvSource({"갑, true", "을, false", "병, true", "정, true", "무, false"})
    void whoever_is_exactly_on_the_floor_stays(String team, boolean stays) {
        assertThat(TENDER.of(team).orElseThrow().stays()).isEqualTo(stays);
    }

    @Test
    void equal_totals_are_parted_by_the_part_the_rules_name() {
        assertThat(TENDER.of("병").orElseThrow().total()).isEqualTo(number("84.0"));
        assertThat(TENDER.of("정").orElseThrow().total()).isEqualTo(number("84.0"));
        assertThat(TENDER.teams()).extracting(Sheet.Team::rank).containsExactly(3, null, 2, 1, null);
    }

    @Test
    void trimming_is_refused_where_fewer_than_three_would_remain() {
        var opinions = List.of(opinion("a", 1), opinion("b", 2), opinion("c", 3), opinion("d", 4));
        assertThat(Aggregation.TRIMMED_MEAN.of(opinions)).isEmpty();
    }

    private static Aggregation.Opinion opinion(String judge, int points) {
        return new Aggregation.Opinion(judge, Fraction.of(points), Fraction.ONE);
    }

    @Test
    void a_panel_smaller_than_the_rules_ask_for_has_no_result() {
        Sheet.Team team = Calculation.of(RulesMother.ofTheTender(), List.of(bid("갑", "10", 70, 70, 70, 70)))
                .teams()
                .getFirst();
        assertThat(team.total()).isNull();
        assertThat(team.missing()).containsExactly(new Sheet.Missing("technical", Sheet.Lack.PANEL_TOO_SMALL, 4));
    }

    @Test
    void what_was_not_measured_is_missing_and_not_zero() {
        Sheet.Team team = Calculation.of(RulesMother.ofTheTender(), List.of(bid("갑", null, 70, 70, 70, 70, 70)))
                .teams()
                .getFirst();
        assertThat(team.missing()).containsExactly(new Sheet.Missing("price", Sheet.Lack.NOT_MEASURED, 1));
    }

    @ParameterizedTest
    @CsvSource({"RELATIVE_TO_BEST, 80, 16", "SHARE_OF_TARGET, 80, 20", "SHARE_OF_TARGET, 35, 10", "AS_IS, 7, 7"})
    void a_measured_value_becomes_points(Conversion conversion, int value, int points) {
        assertThat(conversion.points(Fraction.of(value), Fraction.of(20), Fraction.of(100), Fraction.of(70)))
                .contains(Fraction.of(points));
    }

    @Test
    void every_step_says_what_went_in_and_what_came_out() {
        Sheet.Line panel = TENDER.of("정").orElseThrow().lines().stream()
                .filter(line -> line.rule() == Sheet.Rule.PANEL)
                .findFirst()
                .orElseThrow();
        assertThat(panel.inputs().values()).containsExactly(Fraction.of(75), Fraction.of(70), Fraction.of(65));
        assertThat(panel.exact()).isEqualTo(Fraction.of(70));
    }

    @ParameterizedTest
    @CsvSource({"99.9, 100", "100.1, 100"})
    void weights_that_do_not_add_up_are_found(String full, BigDecimal sum) {
        var whole = RulesMother.ofTheTender();
        var other = new ReviewRules(number(full), whole.rounding(), null, List.of(), whole.parts());
        assertThat(other.gap()).contains(new ReviewRules.Gap(null, number(full), sum));
        assertThat(whole.gap()).isEmpty();
    }
}
