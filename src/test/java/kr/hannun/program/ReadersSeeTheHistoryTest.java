package kr.hannun.program;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReadersSeeTheHistoryTest {

    @Autowired
    Site site;

    @ParameterizedTest
    @CsvSource({"ph-1e, 2026-11-24, 완료", "ph-2e, 2026-11-24, 보고 없음", "ph-3e, 2026-11-24, 예정", "ph-1d, 2025-08-31, 진행 중"
    })
    void a_phase_stands_as_it_was_on_the_day(String id, String on, String state) {
        assertThat(site.page("history?on=" + on).select("#" + id + " .st").text())
                .isEqualTo(state);
    }

    @Test
    void what_came_after_the_day_is_not_told() {
        var page = site.page("history?on=2025-08-31");
        assertThat(page.select("#ph-1e").text()).doesNotContain("2026").doesNotContain("탈락");
        assertThat(page.select("#ev-001")).hasSize(1);
        assertThat(page.select(".log time").eachAttr("datetime")).allMatch(date -> date.compareTo("2025-08-31") <= 0);
        assertThat(page.select("main .note").text()).contains("제외하였습니다");
    }

    @Test
    void before_the_announcement_there_is_nothing_to_tell() {
        assertThat(site.page("history?on=2025-01-01").select("main tbody tr, main .log li"))
                .isEmpty();
    }

    @Test
    void events_can_be_read_for_one_team() {
        assertThat(site.page("history?team=naver-cloud").select(".log li .sub").eachText())
                .isNotEmpty()
                .allMatch(text -> text.contains("네이버클라우드"));
    }
}
