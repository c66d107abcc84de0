package kr.hannun.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellDateTest {

    @ParameterizedTest
    @CsvSource({
        "46078, 2026-02-25",
        "46078.5, 2026-02-25",
        "2026-02-25 00:00:00, 2026-02-25",
        "2026-02-25T00:00, 2026-02-25",
        "2026. 2. 25. 0:00, 2026-02-25",
        "'''26.2.25', 2026-02-25",
        "2026-02-25 오전 12:00:00, 2026-02-25",
        "2026. 2. 25. 오후 3:00, 2026-02-25",
        "2026-02-25 PM 3:00:00, 2026-02-25",
        "2026-02-25 3:00:00 PM, 2026-02-25",
        "2026-02-25T00:00:00+09:00, 2026-02-25",
        "2026. 2. 25. 수요일 0:00, 2026-02-25",
        "26.2.25, 2026-02-25",
        "26년 2월 25일, 2026-02-25",
        "26.2, 2026-02",
        "260225, 2026-02-25",
        "2/25/2026, 2026-02-25",
        "25/2/2026, 2026-02-25",
        "5/5/2026, 2026-05-05"
    })
    void a_damaged_date_is_repaired_and_said_so(String cell, String date) {
        assertThat(CellDate.read(cell)).get().satisfies(read -> {
            assertThat(read.date().text()).isEqualTo(date);
            assertThat(read.repaired()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-25, 2026-02-25",
        "20260225, 2026-02-25",
        "2026. 2. 25.(수), 2026-02-25",
        "2026. 2. 25. 수요일, 2026-02-25",
        "2026.2.25 (수요일), 2026-02-25",
        "2026. 2., 2026-02",
        "2026, 2026"
    })
    void a_usual_date_needs_no_word(String cell, String date) {
        assertThat(CellDate.read(cell)).get().satisfies(read -> {
            assertThat(read.date().text()).isEqualTo(date);
            assertThat(read.repaired()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-02-29",
                "2026-13-01",
                "2/3/2026",
                "추후",
                "46",
                "99999",
                "2월 25일",
                "'",
                "00:00:00",
                "26.13.1",
                "2026-02-25T15:00:00Z",
                "2026-02-25T00:00:00-05:00",
                "2026년 3월 초",
                "Mar-26"
            })
    void what_is_no_date_or_may_be_two_is_not_guessed(String cell) {
        assertThat(CellDate.read(cell)).isEmpty();
    }
}
