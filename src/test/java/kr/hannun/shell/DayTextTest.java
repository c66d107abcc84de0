package kr.hannun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hannun.shared.PartialDate;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "2026-11-23|2026-11-23",
                "20261123|2026-11-23",
                "2026. 11. 23.(월)|2026-11-23",
                "2026. 11. 23. 월요일|2026-11-23",
                "2026. 11. 23.(월요일)|2026-11-23",
                "2026. 1. 5.|2026-01-05",
                "2026년 1월 5일|2026-01-05",
                "2026. 8.|2026-08",
                "2026-08|2026-08",
                "2026년|2026",
                "2026|2026",
                " 2026/8/31 |2026-08-31",
                "26.2.25|2026-02-25",
                "'26.2.25|2026-02-25",
                "’26. 2. 25.|2026-02-25",
                "26년 2월 25일|2026-02-25",
                "26.2|2026-02",
                "2026-2-25|2026-02-25",
                "2026년 2월 25일|2026-02-25",
                "２０２６．２．２５|2026-02-25",
                "２０２６년 ２월|2026-02",
                "202603|2026-03",
                "260225|2026-02-25",
                "20260225|2026-02-25",
                "February 2026|2026-02",
                "Feb 2026|2026-02",
                "25 February 2026|2026-02-25",
                "25 Feb 2026|2026-02-25",
                "february 25, 2026|2026-02-25",
                "Sept. 2026|2026-09",
                "25/2/2026|2026-02-25"
            })
    void a_date_is_read_as_people_type_it(String typed, String meant) {
        assertThat(DayText.read(typed)).contains(new PartialDate(meant));
    }

    @Proves("ASVS 2.2.1")
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

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "2027. 2. 29.", "20260231", "202613", "31 April 2026", "26.13.1", "2026년 4월 31일"})
    void a_day_the_calendar_does_not_have_is_told_from_another_form(String typed) {
        assertThat(DayText.of(typed)).isEqualTo(new DayReading.NoSuchDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"어제", "2/3/2026", "201211", "2월 25일", "Foo 2026", "1234-01-01", "내일 모레", "2026-1-1-1"})
    void what_has_not_the_form_or_may_be_two_is_no_date(String typed) {
        assertThat(DayText.of(typed)).isEqualTo(new DayReading.NoDate());
    }

    @Test
    @Timeout(5)
    void a_long_text_is_soon_found_to_be_none() {
        assertThat(DayText.of("2026" + " ".repeat(60_000) + "2")).isEqualTo(new DayReading.NoDate());
    }
}
