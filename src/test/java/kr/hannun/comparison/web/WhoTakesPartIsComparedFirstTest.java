package kr.hannun.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class WhoTakesPartIsComparedFirstTest {

    @Autowired
    Site site;

    @Test
    void teams_that_left_are_not_compared_unless_they_are_chosen() {
        assertThat(teams("comparison")).containsExactly("LG AI연구원", "SK텔레콤", "업스테이지", "모티프테크놀로지스");
        assertThat(teams("comparison?on=2025-10-01")).hasSize(5);
        assertThat(teams("comparison?team=nc-ai&team=skt")).containsExactly("NC AI", "SK텔레콤");
    }

    @Test
    void between_two_days_whoever_took_part_on_one_of_them_is_compared() {
        assertThat(teams("comparison?with=2025-08-31")).hasSize(6);
    }

    @Test
    void whoever_came_later_is_not_told_to_differ_in_everything() {
        List<String> alone =
                site.page("comparison").select(".differs .c4:first-child li").eachText();
        assertThat(alone).filteredOn(line -> line.contains("모티프테크놀로지스만 미상")).isEmpty();
        assertThat(alone).filteredOn(line -> line.contains("모티프테크놀로지스만 해당")).isEmpty();
        assertThat(alone)
                .filteredOn(line -> line.contains("2026. 2. 20.에 참여하여"))
                .hasSize(1);
    }

    @Test
    void rows_that_differ_are_a_link_beside_the_groups() {
        Document page = site.page("comparison?with=2025-08-31");
        assertThat(page.select("nav a[href=#rows-1], nav a[href=#srcs]")).hasSize(2);
        String only = page.select("nav a.after").attr("href");
        assertThat(only).contains("differs=on").contains("with=2025-08-31");
        Document differing = site.open(only, 200);
        assertThat(differing.select("nav a.after").attr("href")).doesNotContain("differs");
        assertThat(differing.select(".asof [name=with]").attr("value")).isEqualTo("2025-08-31");
    }

    private List<String> teams(String place) {
        return site.page(place).select("table.matrix thead th a").eachText();
    }
}
