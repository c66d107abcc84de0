package kr.hannun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hannun.shared.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23|2026-11-23",
                "20261123|2026-11-23",
                "2026. 11. 23.(월)|2026-11-23",
                "2026. 1. 5.|2026-01-05",
                "2026년 1월 5일|2026-01-05",
                "2026. 8.|2026-08",
                "2026-08|2026-08",
                "2026년|2026",
                "2026|2026",
                " 2026/8/31 |2026-08-31"
            })
    void a_date_is_read_as_people_type_it(String typed, String meant) {
        assertThat(DayText.read(typed)).contains(new PartialDate(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-31",
                "2027-02-29",
                "2026-13-01",
                "20261",
                "어제",
                "1234-01-01",
                "2026-1-1-1",
                "'; drop",
                "99999999"
            })
    void what_is_no_day_is_not_guessed(String typed) {
        assertThat(DayText.read(typed)).isEmpty();
    }
}
