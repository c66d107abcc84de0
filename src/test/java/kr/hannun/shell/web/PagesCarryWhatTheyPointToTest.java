package kr.hannun.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PagesCarryWhatTheyPointToTest {

    @Autowired
    Site site;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "comparison",
                "teams",
                "teams/skt",
                "themes",
                "capabilities",
                "models",
                "milestones",
                "support",
                "rounds/round-1",
                "history"
            })
    void every_mark_and_every_source_that_is_pointed_to_is_on_the_page(String place) {
        Document page = site.page(place);
        List<String> marks = page.select("use").eachAttr("href").stream()
                .map(href -> href.substring(1))
                .toList();
        List<String> sources = page.select(".cite[popovertarget]").eachAttr("popovertarget");

        assertThat(sources).isNotEmpty();
        assertThat(Stream.concat(marks.stream(), sources.stream()))
                .allSatisfy(id -> assertThat(page.getElementById(id)).as(id).isNotNull());
    }
}
