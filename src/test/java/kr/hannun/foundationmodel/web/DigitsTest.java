package kr.hannun.foundationmodel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"236,1,236\u2008\u2007", "102.6,1,102.6", "72.0,2,72.0\u2007", "32,0,32", "1.25,1,1.25"})
    void a_number_keeps_its_own_decimals_and_its_place_in_the_column(String number, int decimals, String padded) {
        assertThat(Digits.padded(number, decimals)).isEqualTo(padded);
    }
}
