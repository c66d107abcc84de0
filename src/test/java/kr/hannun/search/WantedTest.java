package kr.hannun.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTest {

    @ParameterizedTest
    @CsvSource({"ㄴㅇㅂ, 네이버", "네ㅇㅂ, 네이버", "ㅄ, 버섯", "ㅎㄴ, 한눈", "ᄂᄋᄇ, 네이버", "skㅌ, sk텔"})
    void initial_consonants_stand_for_the_syllables_they_begin(String typed, String name) {
        assertThat(name).matches(Wanted.of(typed).expression().replace("\\m", "\\b"));
        assertThat(Wanted.of(typed).words()).allMatch(word -> word.way() == Wanted.Word.Way.INITIALS);
    }

    @Test
    void an_initial_consonant_stands_for_no_other_syllable() {
        assertThat("다음").doesNotMatch(Wanted.of("ㄴㅇ").expression());
        assertThat("까치").doesNotMatch(Wanted.of("ㄱㅊ").expression());
    }

    @Proves({"ASVS 1.2.4", "KISA 1.1"})
    @Test
    void signs_of_the_database_are_taken_literally() {
        assertThat(patterns("100%_\\ '\"")).containsExactly("%100\\%\\_\\\\%", "%'\"%");
        assertThat(Pattern.matches(Wanted.of("a.*(b").expression(), "a.*(b")).isTrue();
    }

    @Test
    void every_word_is_wanted_and_control_characters_part_words() {
        assertThat(patterns(" LG \u0000 업스테이지\t")).containsExactly("%lg%", "%업스테이지%");
        assertThat(Wanted.of(" \u0000\n").isEmpty()).isTrue();
        assertThat(Wanted.of(null).isEmpty()).isTrue();
    }

    @Test
    void what_is_too_long_is_cut_between_characters() {
        assertThat(Wanted.of("가".repeat(100)).cut()).isFalse();
        Wanted cut = Wanted.of("😀".repeat(101));
        assertThat(cut.cut()).isTrue();
        assertThat(cut.text()).isEqualTo("😀".repeat(100));
    }

    private static List<String> patterns(String typed) {
        return Wanted.of(typed).words().stream().map(Wanted.Word::pattern).toList();
    }
}
