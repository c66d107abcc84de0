package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "aspect", "on_time", "q3_of_2026", "a_1_b"})
    void a_word_is_small_letters_and_digits_joined_by_single_lines(String word) {
        assertThat(Content.Form.WORD.fits(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "_a", "a_", "a__b", "1a", "A", "a-b", "a b", "가", "a\n"})
    void anything_else_is_none(String text) {
        assertThat(Content.Form.WORD.fits(text)).isFalse();
    }

    @Test
    void a_long_one_is_none_however_long_it_is() {
        assertThat(Content.Form.WORD.fits("a".repeat(80))).isTrue();
        assertThat(Content.Form.WORD.fits("a".repeat(81))).isFalse();
        assertThat(Content.Form.WORD.fits("a" + "_a".repeat(100_000))).isFalse();
    }
}
