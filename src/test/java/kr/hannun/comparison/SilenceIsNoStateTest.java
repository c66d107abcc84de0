package kr.hannun.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes on is told for the day for which it is known; what was planned has not begun because nobody says otherwise. */
@DatabaseTest
class SilenceIsNoStateTest {

    @Autowired
    Site site;

    @ParameterizedTest
    @ValueSource(strings = {"", "?on=2030-01-01"})
    void who_takes_part_is_told_for_the_day_of_the_newest_report(String day) {
        assertThat(lede(day))
                .startsWith("2026. 6. 5. 기준 정예팀 6팀 가운데 4팀이 참여 중입니다.")
                .contains("그 뒤 보고가 없습니다.");
        assertThat(site.page(day)
                        .select("article.team:not(.out) h3 + *, article.team:not(.out) h3")
                        .text())
                .contains("2026. 6. 5. 기준, 그 뒤 보고 없음");
        assertThat(lede("teams/skt" + day)).contains("2026. 6. 5. 기준 참여 중입니다. 그 뒤 보고가 없습니다.");
        assertThat(site.page("comparison" + day).select("table.matrix").text()).contains("2026. 6. 5. 기준 참여 중");
        assertThat(site.page("teams/skt" + day).select("#members caption").text())
                .contains("2026. 6. 5. 기준 상태 · 빗금은 그 뒤 보고가 없는 기간");
        assertThat(site.page("organizations/kaist" + day).select("caption").text())
                .contains("2026. 6. 5. 기준 상태");
    }

    /** On the day of a report nothing is silent. */
    @ParameterizedTest
    @ValueSource(strings = {"", "teams/skt", "comparison", "organizations/kaist"})
    void where_there_is_no_gap_nothing_is_said_of_one(String place) {
        assertThat(site.page(place + "?on=2026-06-05").select("main").text()).doesNotContain("그 뒤 보고");
    }

    @Test
    void a_member_is_hatched_from_the_newest_report_on() {
        Document team = site.page("teams/skt?on=2030-01-01");
        assertThat(team.select("#members svg.bar rect[fill]")).isNotEmpty();
        assertThat(site.page("teams/skt?on=2026-06-05").select("#members svg.bar rect[fill]"))
                .isEmpty();
    }

    @Test
    void support_that_was_only_announced_has_not_begun_and_asks_nothing() {
        Document support = site.page("support");
        assertThat(support.select("#sp-022").text()).contains("시작 보고 없음").doesNotContain("시작됨");
        assertThat(support.select("main").text()).contains("시작이 보고되지 않은 것은");
        assertThat(support.select("section:has(h2:contains(겹쳐 보이는)) li, section:has(h2:contains(겹쳐 보이는)) p")
                        .text())
                .doesNotContain("SP-022");
        assertThat(site.page("teams/skt").select("#support").text()).contains("시작 보고 없음");
    }

    private String lede(String place) {
        return site.page(place).select(".lede").eachText().getFirst();
    }
}
