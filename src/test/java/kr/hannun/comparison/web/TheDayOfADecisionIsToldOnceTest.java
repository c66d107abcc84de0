package kr.hannun.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A team takes part on its last day, and every page says on that day that it is the last. */
@DatabaseTest
class TheDayOfADecisionIsToldOnceTest {

    @Autowired
    Site site;

    @Test
    void nobody_is_silent_since_the_day_itself() {
        assertThat(site.page("?on=2026-01-15").select("main").text()).doesNotContain("뒤로 사업에 관한 보고가 없습니다");
        assertThat(site.page("?on=2026-06-30").select("main").text()).contains("뒤로 사업에 관한 보고가 없습니다");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-14, 참여 중", "2026-01-15, 참여 마지막 날", "2026-01-16, 탈락"})
    void the_same_on_every_page(String day, String standing) {
        List<String> pages = List.of(
                site.page("?on=" + day).select("main").text(),
                site.page("teams?on=" + day).select("main").text(),
                site.page("comparison?on=" + day + "&team=nc-ai&team=skt")
                        .select("table.matrix")
                        .text(),
                site.page("teams/nc-ai?on=" + day).select("#overview").text());
        assertThat(pages).allSatisfy(page -> assertThat(page).contains(standing));
        assertThat(site.page("?on=" + day).select(".lede").text().contains("마지막 날"))
                .isEqualTo(day.equals("2026-01-15"));
    }
}
