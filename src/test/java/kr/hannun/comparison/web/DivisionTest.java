package kr.hannun.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kr.hannun.comparison.web.Matrix.Cell;
import kr.hannun.comparison.web.Matrix.Line;
import kr.hannun.shell.Absence;
import org.junit.jupiter.api.Test;

class DivisionTest {

    @Test
    void what_all_have_is_the_same() {
        assertThat(of("공개", "공개", "공개")).isEqualTo(new Division.Same());
    }

    @Test
    void one_against_all_others_stands_alone() {
        assertThat(of("전문가 혼합", "밀집", "전문가 혼합")).isEqualTo(new Division.OnlyOne(1));
    }

    @Test
    void one_value_among_withheld_ones_is_the_only_one_known() {
        assertThat(of("-", "90.2", "-")).isEqualTo(new Division.OnlyKnown(1, Absence.WITHHELD));
    }

    @Test
    void the_only_one_of_whom_nothing_is_known_is_alone_too() {
        assertThat(of("5", "-", "5")).isEqualTo(new Division.OnlyOne(1));
    }

    @Test
    void two_groups_of_two_divide_the_teams() {
        assertThat(of("탈락", "참여", "참여", "탈락")).isEqualTo(new Division.InTwo(List.of(0, 3), List.of(1, 2)));
    }

    @Test
    void more_values_are_counted() {
        assertThat(of("가", "나", "다", "가")).isEqualTo(new Division.InWays(3));
        assertThat(of("가", "나", "다")).isEqualTo(new Division.AllDifferent());
        assertThat(of("가", "나")).isEqualTo(new Division.AllDifferent());
    }

    @Test
    void the_order_of_values_in_a_cell_does_not_matter() {
        Cell one = cell("텍스트", "음성");
        Cell other = cell("음성", "텍스트");
        assertThat(Division.of(List.of(one, other))).isEqualTo(new Division.Same());
    }

    private static Division of(String... values) {
        return Division.of(Arrays.stream(values)
                .map(value -> value.equals("-") ? Cell.nothing(Absence.WITHHELD) : cell(value))
                .toList());
    }

    private static Cell cell(String... values) {
        return Cell.of(Arrays.stream(values).map(value -> Line.of(value, null)).toList(), Absence.UNKNOWN);
    }
}
