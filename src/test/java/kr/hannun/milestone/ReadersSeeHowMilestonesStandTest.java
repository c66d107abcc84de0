package kr.hannun.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReadersSeeHowMilestonesStandTest {

    private static final String TODAY = "milestones?on=2026-11-24";

    @Autowired
    private Site site;

    @Test
    void every_state_is_counted() {
        assertThat(site.page(TODAY).select("label:has([name=state])").eachText())
                .containsExactly("완료 21", "예정 5", "지연 0", "보고 없음 7", "취소 1", "미상 3");
    }

    @Test
    void the_picture_and_the_table_show_the_same_milestones() {
        Document page = site.page(TODAY);
        List<String> states = page.select("svg.gantt use.mk").eachAttr("href");
        assertThat(states).hasSize(37);
        assertThat(states).isEqualTo(page.select("tbody td:first-child use").eachAttr("href"));
    }

    @Test
    void every_plan_stands_with_its_source_the_first_on_top() {
        List<Element> plans = site.page(TODAY).select("#ms-015 li");
        assertThat(plans).extracting(Element::id).containsExactly("ms-015-1", "ms-015-2", "ms-015-3", "ms-015-4");
        assertThat(plans)
                .allSatisfy(plan -> assertThat(plan.select("button.cite")).hasSize(1));
        assertThat(plans.get(1).text()).startsWith("2026. 6.~2026. 7.");
    }

    @Test
    void a_filter_shows_what_was_chosen() {
        Document page = site.page(TODAY + "&state=noreport&team=skt");
        assertThat(page.select("tbody tr[id]").eachAttr("id")).containsExactly("ms-026");
        assertThat(page.select("[checked]").eachAttr("value")).containsExactly("noreport", "skt");
    }

    @Test
    void an_earlier_day_shows_the_plan_of_that_day() {
        Document page = site.page("milestones?on=2026-01-20");
        assertThat(page.select("#ms-016 li").eachAttr("id")).endsWith("ms-016-2");
        assertThat(page.select("#ms-013")).isEmpty();
    }
}
