package kr.hannun.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @Test
    void a_month_spans_its_days() {
        PartialDate february = new PartialDate("2028-02");
        assertThat(february.first()).isEqualTo("2028-02-01");
        assertThat(february.last()).isEqualTo("2028-02-29");
    }

    @Test
    void a_month_has_passed_only_when_all_of_it_has() {
        PartialDate august = new PartialDate("2026-08");
        assertThat(august.isPastOn(LocalDate.parse("2026-08-31"))).isFalse();
        assertThat(august.isPastOn(LocalDate.parse("2026-09-01"))).isTrue();
    }

    @Test
    void of_two_that_begin_together_the_more_precise_comes_first() {
        assertThat(new PartialDate("2026-01-01")).isLessThan(new PartialDate("2026-01"));
        assertThat(new PartialDate("2026-01")).isLessThan(new PartialDate("2026"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "26", "2026-1", "2026-02-30", "2027-02-29", "1899", "3000", "2026-00", "2026-01-32", "２０２６"})
    void what_is_not_in_the_calendar_is_refused(String text) {
        assertThatThrownBy(() -> new PartialDate(text)).isInstanceOf(DateTimeException.class);
    }
}
