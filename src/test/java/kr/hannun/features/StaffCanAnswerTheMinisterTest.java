package kr.hannun.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The questions a ministry officer is asked, put to the pages. */
@DatabaseTest
class StaffCanAnswerTheMinisterTest {

    @Autowired
    Site site;

    @ParameterizedTest
    @CsvSource({
        "2025-08-03, 0",
        "2025-08-04, 5",
        "2025-08-31, 5",
        "2026-01-14, 5",
        "2026-01-31, 3",
        "2026-02-19, 3",
        "2026-02-20, 4",
        "2026-02-28, 4",
        "2026-11-24, 4"
    })
    void how_many_teams_are_in_on_a_day(String day, int teams) {
        assertThat(site.page("?on=" + day).select("article.team:not(.out)")).hasSize(teams);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-24, false", "2026-02-25, true", "2026-11-24, true"})
    void since_when_elice_is_in_the_team_of_lg(String day, boolean in) {
        String members =
                site.page("teams/lg-ai-research?on=" + day).select("#members").text();
        assertThat(members.contains("엘리스그룹")).isEqualTo(in);
    }

    @Test
    void in_which_teams_kaist_is_and_that_it_bid_itself() {
        Document kaist = site.page("organizations/kaist");
        List<String> teams = kaist.select("a[href*=/teams/]").eachAttr("href").stream()
                .map(address -> address.replaceFirst(".*/teams/([a-z-]+).*", "$1"))
                .distinct()
                .toList();
        assertThat(teams).hasSizeGreaterThanOrEqualTo(5);
        assertThat(kaist.select("a[href*=/rounds/selection]")).isNotEmpty();
    }

    @Test
    void kaist_is_one_click_from_a_team() {
        assertThat(site.page("teams/skt").select("a[href$=/organizations/kaist]"))
                .isNotEmpty();
    }

    @Test
    void how_the_score_of_lg_adds_up() {
        String round = site.page("rounds/round-1").select("main").text().replace('\u2007', ' ');
        assertThat(round).contains("90.2").contains("33.6 + 31.6 + 25.0 = 90.2").contains("9.2 + 14.4 + 10.0 = 33.6");
        assertThat(round).contains("79.7").contains("79.72");
    }

    @Test
    void what_was_not_published_is_withheld_and_never_a_zero() {
        Document round = site.page("rounds/round-1");
        assertThat(round.select(".none").eachText()).contains("비공개");
        assertThat(round.select("td").eachText()).doesNotContain("0", "0.0", "-", "");
    }

    @Test
    void why_naver_is_out_although_it_was_in_the_top_four() {
        Document round = site.page("rounds/round-1");
        assertThat(sources(round, "er-017")).contains("S079");
        assertThat(sources(round, "er-019")).contains("S075");
        assertThat(round.getElementById("er-019").text()).contains("미충족");
    }

    @Test
    void when_the_final_choice_will_be_and_what_was_planned_before() {
        Document milestones = site.page("milestones");
        assertThat(milestones.getElementById("ms-016").text())
                .contains("2026. 12.")
                .contains("2027. 2.");
        assertThat(sources(milestones, "ms-016")).contains("S084", "S112");
        assertThat(milestones.getElementById("ms-015").text()).contains("보고 없음");
        assertThat(milestones.select(".stamps").text()).contains("2026. 6. 5.");
    }

    @Test
    void five_teams_stand_side_by_side_under_an_address_that_can_be_kept() {
        Document page = site.page("comparison?team=naver-cloud&team=lg-ai-research&team=skt&team=nc-ai&team=upstage");
        assertThat(page.select("table.matrix thead th")).hasSize(6);
        assertThat(page.select("html").hasClass("wide")).isTrue();
        assertThat(page.select("table.matrix td"))
                .allSatisfy(cell -> assertThat(cell.text()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "team=skt, 2개에서 6개까지",
        "team=skt&team=skt, 두 번",
        "team=skt&team=nowhere, 없습니다",
        "team=skt&team=nc-ai&with=2026-02-31, 달력에",
        "team=skt&team=nc-ai&row=colour, 없습니다",
        "team=a&team=b&team=c&team=d&team=e&team=f&team=g, 6개까지의 팀"
    })
    void what_cannot_be_compared_is_said_beside_what_was_chosen(String query, String said) {
        Document page = site.open(Site.PROGRAM + "/comparison?" + query, 400);
        assertThat(page.select(".errsum").text()).contains(said);
        assertThat(page.select("form.pick input[name=team]")).isNotEmpty();
    }

    @Test
    void what_changed_between_two_days() {
        Document page = site.page("comparison?team=nc-ai&team=lg-ai-research&with=2025-08-31");
        assertThat(page.select("main").text()).contains("두 날짜 사이에 바뀐 것");
        assertThat(page.select("tr:has(th:contains(상태)) td").eachText()).contains("NC AI");
    }

    private static List<String> sources(Document page, String row) {
        Element element = page.getElementById(row);
        return element.select("button.cite").eachAttr("popovertarget");
    }
}
