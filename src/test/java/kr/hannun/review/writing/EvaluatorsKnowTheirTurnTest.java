package kr.hannun.review.writing;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hannun.review.ReviewFixture;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Who reviews several teams knows which one is at hand, what the others were given, and what is proven. */
@DatabaseTest
@Transactional
class EvaluatorsKnowTheirTurnTest {

    @Autowired
    ReviewFixture fixture;

    @Autowired
    MockMvcTester mvc;

    private String round = "";
    private Actor kim = People.actor(Actor.Role.EVALUATOR);
    private Actor lee = People.actor(Actor.Role.EVALUATOR);

    @BeforeEach
    void two_evaluators_of_three_teams() {
        round = fixture.opened("upstage", "skt", "lg-ai-research");
        kim = evaluator("turn-kim");
        lee = evaluator("turn-lee");
        fixture.review(round, kim, "upstage", 4);
        fixture.review(round, lee, "skt", 2);
    }

    private Actor evaluator(String name) {
        Actor evaluator = fixture.evaluator(name);
        fixture.seat(round, evaluator, null, "upstage", "skt", "lg-ai-research");
        fixture.pledge(round, evaluator);
        return evaluator;
    }

    private MvcTestResult get(Actor actor, String place) {
        return mvc.get()
                .uri(Site.PROGRAM + "/reviews/" + round + place)
                .with(People.as(actor))
                .exchange();
    }

    private Document page(Actor actor, String place) throws Exception {
        return Jsoup.parse(get(actor, place).getResponse().getContentAsString());
    }

    @Test
    void the_page_says_which_of_them_it_is_and_leads_to_those_beside_it() throws Exception {
        Document page = page(kim, "/mine/skt");
        assertThat(page.select("h1 .at").text()).isEqualTo("2/3");
        assertThat(page.select("a[rel=prev]").attr("href")).endsWith("/mine/upstage");
        assertThat(page.select("a[rel=next]").attr("href")).endsWith("/mine/lg-ai-research");
        assertThat(page.select(".turns li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("제출함"),
                        second -> assertThat(second).endsWith("시작 전"),
                        third -> assertThat(third).endsWith("시작 전"));
    }

    @Test
    void ones_own_steps_stand_beside_the_form_and_nobody_elses() throws Exception {
        Document page = page(kim, "/mine/skt");
        assertThat(page.select(".own tbody tr:eq(0) td").eachText()).startsWith("4");
        assertThat(page.select(".own tbody tr:eq(1)").text()).endsWith("시작 전");
        assertThat(page.select("[id='mark.report'] .others").text())
                .contains("4 우수")
                .doesNotContain("2 미흡");
    }

    @Test
    void a_step_that_needs_a_comment_says_so_where_it_is_chosen() throws Exception {
        Document page = page(kim, "/mine/skt");
        assertThat(page.select("[id='mark.report'] input.low").eachAttr("value"))
                .containsExactly("1", "2");
        assertThat(page.select("[id='mark.report'] .must").text()).contains("필수");
    }

    @Test
    void while_a_review_is_written_there_is_neither_menu_nor_another_day() throws Exception {
        Document page = page(kim, "/mine/skt");
        assertThat(page.select(".nav, .asof, .stamps")).isEmpty();
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#mark.report");
    }

    @Test
    void after_one_was_handed_in_the_next_open_one_is_offered() throws Exception {
        assertThat(page(kim, "/mine/upstage/submission")
                        .select("main a.btn.main")
                        .attr("href"))
                .endsWith("/mine/skt");
        fixture.review(round, kim, "skt", 3);
        assertThat(page(kim, "/mine/skt/submission").select("main a.btn.main").attr("href"))
                .endsWith("/mine/lg-ai-research");
        fixture.review(round, kim, "lg-ai-research", 3);
        assertThat(page(kim, "/mine/skt/submission").select("main a.btn.main")).isEmpty();
    }

    @Test
    void what_was_handed_in_stands_on_one_print_with_its_receipts_and_is_only_ones_own() throws Exception {
        fixture.review(round, kim, "skt", 3);
        Document page = page(kim, "/receipts");
        assertThat(page.select(".proof h2").eachText()).hasSize(2);
        assertThat(page.select(".receipt").eachText()).allMatch(number -> number.matches("[0-9a-f]{64}"));
        assertThat(page.select(".lede").text()).contains("3건 가운데 2건");
        assertThat(page(lee, "/receipts").select(".proof")).hasSize(1);
        assertThat(get(fixture.evaluator("turn-nobody"), "/receipts")).hasStatus(404);
    }
}
