package kr.hannun.partnerlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FootLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "합계",
                "합 계",
                "소계",
                "계",
                "총계",
                "합계(12)",
                "<소계>",
                "합계: 3",
                "중소기업 소계",
                "총 12개 기관",
                "12개사",
                "※ 2026. 3. 기준",
                "* 협약 변경 예정",
                "주: 가나다순",
                "주1) 가나다순",
                "출처: 보도자료",
                "(단위: 백만원)",
                "2026. 3. 1. 현재",
                "이하 여백",
                "- 끝 -",
                "Total",
                "TOTAL 12",
                "Grand total:",
                "Sub-total (3)",
                "Total number of partners",
                "Source: press release",
                "Note : provisional",
                "As of 1 March 2026"
            })
    void totals_and_notes_are_told_from_names(String text) {
        assertThat(FootLine.isLike(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "새싹",
                "계명대학교",
                "합계산업",
                "소계리농협",
                "총신대학교",
                "주)새싹",
                "주식회사 새싹",
                "자료연구소",
                "끝없는상상",
                "42서울",
                "3사관학교",
                "Total Sprout",
                "TotalSprout SE",
                "Source Sprout",
                "Notepad Lab",
                "Asof Lab 3"
            })
    void names_that_only_begin_so_are_names(String text) {
        assertThat(FootLine.isLike(text)).isFalse();
    }
}
