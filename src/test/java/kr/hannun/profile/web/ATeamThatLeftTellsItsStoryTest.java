package kr.hannun.profile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ATeamThatLeftTellsItsStoryTest {

    @Autowired
    Site site;

    @Test
    void the_criterion_that_was_not_met_stands_with_its_source() {
        Element rule = line("teams/naver-cloud", "적용 규정");
        assertThat(rule.text()).contains("독자성 기준: 미충족", "점수와 관계없이 팀을 제외할 수 있음");
        assertThat(sources(rule)).contains("S069", "S075");
    }

    @Test
    void a_team_that_left_by_its_score_is_told_so() {
        assertThat(line("teams/nc-ai", "적용 규정").text()).contains("점수로 탈락").doesNotContain("독자성");
    }

    @Test
    void what_holds_for_gpus_and_data_is_cited_to_whoever_says_so() {
        Element gpus = line("teams/naver-cloud", "GPU 처리");
        assertThat(gpus.text()).contains("회수하여 남은 팀에 배분");
        assertThat(sources(gpus)).containsExactly("S050");
        assertThat(line("teams/naver-cloud", "데이터 처리").text()).contains("계속 활용");
    }

    @Test
    void what_was_done_with_them_is_not_reported() {
        assertThat(line("teams/naver-cloud", "처리 결과").text()).isEqualTo("보고 없음");
    }

    @Test
    void a_team_that_takes_part_has_no_such_story() {
        assertThat(site.page("teams/lg-ai-research").select("#departure")).isEmpty();
        assertThat(site.page("teams/naver-cloud?on=2026-01-14").select("#departure"))
                .isEmpty();
    }

    private Element line(String place, String label) {
        Elements values = site.page(place).select("#departure dt:containsOwn(" + label + ") + dd");
        assertThat(values).as(label).hasSize(1);
        return values.getFirst();
    }

    private static List<String> sources(Element line) {
        return line.select("button.cite").eachAttr("popovertarget");
    }
}
