package kr.hannun.vocabulary.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstLetterTest {

    @ParameterizedTest
    @CsvSource({"가중치, ㄱ", "까치, ㄱ", "힣, ㅎ", "옴니, ㅇ", "elite team, E", "NPU, N", "3D, '#'"})
    void terms_stand_under_their_first_letter(String term, String letter) {
        assertThat(FirstLetter.of(term)).isEqualTo(letter);
    }
}
