package kr.hannun.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A list of what people type, with what must come first, of a kind or of all. Spacing, case, width, the form of a company and the script of letters do not matter; one wrong letter is asked about. */
@DatabaseTest
class SearchFindsWhatPeopleTypeTest {

    @Autowired
    Site site;

    @ParameterizedTest
    @CsvFileSource(resources = "/search/queries.csv", numLinesToSkip = 1)
    void what_must_come_first_comes_first(String typed, @Nullable String kind, String first) {
        Document page = site.page(search(typed) + (kind == null ? "" : "&kind=" + kind));
        assertThat(page.select(".found li a")).as(typed).isNotEmpty();
        assertThat(page.select(".found li a").getFirst().text()).as(typed).startsWith(first);
    }

    @ParameterizedTest
    @CsvSource({
        "업스테이즈, 업스테이지",
        "네이버클라으드, 네이버클라우드",
        "네이버크라우드, 네이버클라우드",
        "엑사운, 엑사원",
        "리벨리언, 리벨리온",
        "크레프톤, 크래프톤",
        "스캐터렙, 스캐터랩",
        "Upstge, 업스테이지"
    })
    void one_wrong_letter_is_asked_about(String typed, String meant) {
        assertThat(site.page(search(typed)).select("main .about a").eachText().toString())
                .as(typed)
                .contains(meant);
    }

    /** A figure is found where it stands, and not in the midst of another one. */
    @ParameterizedTest
    @ValueSource(strings = {"36", "1,57", "0.2"})
    void a_part_of_a_figure_finds_nothing(String typed) {
        assertThat(site.page(search(typed)).select(".found section:has(h2:matches(지원|모델|평가 결과)) li a"))
                .isEmpty();
    }

    private static String search(String typed) {
        return "search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
