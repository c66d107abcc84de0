package kr.hannun.milestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AxisTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void it_runs_from_the_first_month_to_the_end_of_the_last_quarter() {
        Axis axis = axis(TODAY, "2025-06-20", "2027-02-01");
        assertThat(axis).isEqualTo(new Axis(LocalDate.of(2025, 6, 1), LocalDate.of(2027, 4, 1)));
        assertThat(axis.x(axis.from())).isEqualTo(Axis.LEFT);
        assertThat(axis.x(axis.until())).isEqualTo(Axis.RIGHT);
    }

    @Test
    void a_date_more_than_a_year_ahead_does_not_stretch_it() {
        Axis axis = axis(TODAY, "2025-06-20", "2027-02-01", "2028-01-01");
        assertThat(axis.until()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(axis.isLater(LocalDate.of(2028, 1, 1))).isTrue();
        assertThat(axis.isLater(LocalDate.of(2027, 3, 31))).isFalse();
    }

    @Test
    void a_day_long_after_everything_lies_at_the_edge() {
        Axis axis = axis(LocalDate.of(2040, 1, 1), "2025-06-20", "2027-02-01");
        assertThat(axis.until()).isEqualTo(LocalDate.of(2028, 4, 1));
        assertThat(axis.x(LocalDate.of(2040, 1, 1))).isEqualTo(Axis.RIGHT);
    }

    @Test
    void quarters_are_ticked_as_long_as_their_names_have_room() {
        assertThat(axis(TODAY, "2025-06-20", "2027-02-01").ticks())
                .startsWith(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 10, 1))
                .endsWith(LocalDate.of(2027, 1, 1))
                .hasSize(7);
        assertThat(axis(TODAY, "2015-06-20", "2026-02-01").ticks())
                .contains(LocalDate.of(2016, 1, 1))
                .hasSize(11);
    }

    @Test
    void the_names_of_ticks_never_touch() {
        for (int years = 0; years < 80; years++) {
            Axis axis = Axis.of(List.of(TODAY.minusYears(years), TODAY), TODAY);
            List<Integer> places = axis.ticks().stream().map(axis::x).toList();
            for (int i = 1; i < places.size(); i++) {
                assertThat(places.get(i) - places.get(i - 1)).isGreaterThanOrEqualTo(60);
            }
        }
    }

    @Test
    void without_dates_it_shows_the_quarter_of_the_day() {
        assertThat(Axis.of(List.of(), TODAY)).isEqualTo(new Axis(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 1, 1)));
    }

    private static Axis axis(LocalDate day, String... dates) {
        return Axis.of(Stream.of(dates).map(LocalDate::parse).toList(), day);
    }
}
