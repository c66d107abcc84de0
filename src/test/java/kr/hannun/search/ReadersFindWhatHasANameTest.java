package kr.hannun.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReadersFindWhatHasANameTest {

    @Autowired
    Site site;

    @ParameterizedTest
    @ValueSource(strings = {"네이버클라우드", "NAVER Cloud", "naver cl", "ㄴㅇㅂㅋㄹㅇㄷ", "네ㅇㅂㅋ", "이버클"})
    void by_name_in_either_language_or_by_initial_consonants(String typed) {
        assertThat(search(typed).select(".found a[href$=/organizations/naver-cloud]"))
                .hasSize(1);
        assertThat(search(Normalizer.normalize(typed, Normalizer.Form.NFD))
                        .select(".found a[href$=/organizations/naver-cloud]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S069", "s069", "CF-03", "cf-03", "QT-01"})
    void by_the_number_of_a_fact(String typed) {
        assertThat(search(typed).select(".found a")).isNotEmpty();
    }

    @Proves({"ASVS 1.2.4", "ASVS 1.2.9", "KISA 1.1"})
    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\"", "%25", "\u0000", "(", "[가", "<script>", "{0}"})
    void signs_mean_nothing_but_themselves(String typed) {
        assertThat(search(typed).select(".found li").eachText())
                .allMatch(text -> text.contains(typed) || typed.length() == 1);
    }

    @Test
    void the_exact_name_comes_first_and_one_letter_is_enough() {
        assertThat(search("KAIST").select(".found section").eachText().getFirst())
                .contains("한국과학기술원");
        assertThat(search("ㅋ").select(".found li")).isNotEmpty();
        assertThat(search("네이버")
                        .select(".found section:contains(기관) a")
                        .eachText()
                        .getFirst())
                .isEqualTo("네이버");
    }

    @Test
    void many_hits_of_a_kind_are_shown_in_full_when_asked_for() {
        assertThat(search("네이버").select(".found section:contains(출처) li")).hasSize(10);
        Document all = site.page("search?q=" + encoded("네이버") + "&kind=source&page=9");
        assertThat(all.select(".found section")).hasSize(1);
        assertThat(all.select(".found li").size()).isGreaterThan(10);
    }

    @Test
    void an_empty_or_fruitless_search_says_what_to_do() {
        assertThat(site.page("search").select("main .empty")).hasSize(1);
        assertThat(search("그런것은없다").select("main").text())
                .contains("대한 검색 결과가 없습니다")
                .contains("목록에서 찾기");
    }

    @Proves({"ASVS 1.3.3", "ASVS 15.2.2"})
    @Test
    void a_search_that_is_too_long_is_cut_and_says_so() {
        assertThat(search("가".repeat(101)).select("main .note").text()).contains("100자");
    }

    private Document search(String typed) {
        return site.page("search?q=" + encoded(typed));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
