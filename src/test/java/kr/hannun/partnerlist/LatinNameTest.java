package kr.hannun.partnerlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatinNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sprout Lab",
                "UNIVERSITÉ DU GERME",
                "École de l’Essai",
                "Keim-Institut für Größen",
                "Zażółć Sp. z o.o.",
                "Ðurđević & Åse – N° 7",
                "E\u0301cole",
                "Hawaiʻi Lab",
                "ＫＡＩＳＴ",
                "007"
            })
    void a_name_in_latin_letters_is_its_own_english_name(String name) {
        assertThat(LatinName.isOne(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"새싹", "Sprout 연구소", "㈜Sprout", "新芽", "Ελληνικό", "Росток"})
    void a_name_in_other_letters_needs_one(String name) {
        assertThat(LatinName.isOne(name)).isFalse();
    }
}
