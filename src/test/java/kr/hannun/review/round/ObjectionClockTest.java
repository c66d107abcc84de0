package kr.hannun.review.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectionClockTest {

    @ParameterizedTest
    @CsvSource({"false, 2026-01-25", "true, 2026-01-26"})
    void ten_days_after_the_notice_of_the_first_round_was_a_sunday(boolean shifts, LocalDate last) {
        var clock = new ObjectionClock(10, 30, shifts);
        assertThat(clock.lastDay(LocalDate.of(2026, 1, 15), Set.of())).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-04, 2026-02-14, 2026-02-19", "2026-02-05, 2026-02-15, 2026-02-19"})
    void a_last_day_moves_past_holidays(LocalDate notice, LocalDate tenth, LocalDate last) {
        Set<LocalDate> newYear =
                Set.of(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 17), LocalDate.of(2026, 2, 18));
        assertThat(new ObjectionClock(10, 30, false).lastDay(notice, newYear)).isEqualTo(tenth);
        assertThat(new ObjectionClock(10, 30, true).lastDay(notice, newYear)).isEqualTo(last);
    }
}
