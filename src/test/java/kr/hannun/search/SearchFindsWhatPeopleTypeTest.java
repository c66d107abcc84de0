package kr.hannun.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Spacing, case, width, the form of a company and the script of letters do not matter; one wrong letter is asked about. */
@DatabaseTest
class SearchFindsWhatPeopleTypeTest {

    @Autowired
    Site site;

    @ParameterizedTest
    @CsvFileSource(resources = "/search/queries.csv", numLinesToSkip = 1)
    void what_must_come_first_comes_first(String typed, String kind, String first) {
        String all = search(typed + "&kind=" + kind);
        Document page = site.page(all);
        assertThat(page.select(".found li a")).as(typed).isNotEmpty();
        assertThat(page.select(".found li a").getFirst().text()).as(typed).startsWith(first);
    }

    @ParameterizedTest
    @CsvSource({"업스테이즈, 업스테이지", "네이버클라으드, 네이버클라우드", "엑사운, 엑사원"})
    void one_wrong_letter_is_asked_about(String typed, String meant) {
        assertThat(site.page(search(typed)).select("main .about a").eachText().toString())
                .as(typed)
                .contains(meant);
    }

    private static String search(String typed) {
        int more = typed.indexOf("&kind=");
        String text = more < 0 ? typed : typed.substring(0, more);
        return "search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20")
                + (more < 0 ? "" : typed.substring(more));
    }
}
