package kr.hannun.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import kr.hannun.review.ReviewFixture;
import kr.hannun.review.change.RoundChange;
import kr.hannun.review.change.RoundChanges;
import kr.hannun.shared.Actor;
import kr.hannun.shared.TypedId;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Of several forms on a page each goes to an address that says what it is, and comes back open where it is refused. */
@DatabaseTest
@Transactional
class EachFormHasItsAddressTest {

    private static final String TEAM = "upstage";

    @Autowired
    ReviewFixture fixture;

    @Autowired
    RoundChanges changes;

    @Autowired
    MockMvcTester mvc;

    private String round = "";

    @BeforeEach
    void an_open_round_with_one_evaluator() {
        round = fixture.opened(TEAM, "skt");
        Actor kim = fixture.evaluator("kim");
        fixture.seat(round, kim, null, TEAM);
    }

    private String place(String more) {
        return Site.PROGRAM + "/reviews/" + round + more;
    }

    private Document page(String more) {
        return page(mvc.get().uri(place(more)).with(People.as(fixture.first())).exchange());
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** The form of the page that asks for this field. */
    private static String action(Document page, String field) {
        Element asks = Objects.requireNonNull(page.selectFirst("form:has([name=" + field + "])"), field);
        return asks.attr("action");
    }

    private MvcTestResult send(String action, Map<String, String> fields) {
        var request = mvc.post()
                .uri(action)
                .param("once", TypedId.next().toString())
                .with(People.as(fixture.first()))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    @Test
    void what_a_team_states_is_recorded() {
        String action = action(page("/decision/" + TEAM), "statedOn");
        assertThat(action).isEqualTo(place("/decision/" + TEAM + "/statement"));
        assertThat(send(
                        action,
                        Map.of("statedOn", "2026-01-12", "says", "데이터를 더 냈습니다", "considered", "yes", "whether", "확인함")))
                .hasStatus(303)
                .hasRedirectedUrl(place("/decision/" + TEAM));
        assertThat(page("/decision/" + TEAM).text()).contains("데이터를 더 냈습니다", "확인함");
    }

    @Test
    void a_statement_that_lacks_its_day_comes_back_open_with_what_was_typed() {
        MvcTestResult refused = send(place("/decision/" + TEAM + "/statement"), Map.of("statedOn", "", "says", "설명"));
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("details[open] [name=says]").text()).isEqualTo("설명");
    }

    @Test
    void more_time_for_one_evaluator_is_proposed() {
        String action = action(page("/panel/seats/1"), "untilDay");
        assertThat(action).isEqualTo(place("/panel/seats/1/extension"));
        assertThat(send(action, Map.of("untilDay", "2099-01-02", "untilTime", "18:00", "because", "출장")))
                .hasStatus(303);
        assertThat(changes.of(fixture.round(round)).getLast().what()).isInstanceOf(RoundChange.MoreTime.class);
    }

    @Test
    void a_field_of_the_result_is_proposed_under_its_name_and_nothing_else_is() {
        assertThat(send(place("/release/total/proposal"), Map.of())).hasStatus(422);
        assertThat(send(place("/release/total"), Map.of())).hasStatus(422);
        assertThat(send(place("/release/marks/proposal"), Map.of())).hasStatus(404);
    }

    @Test
    void an_objection_that_does_not_exist_is_not_there() {
        assertThat(send(place("/decision/" + TEAM + "/objections/1"), Map.of())).hasStatus(404);
        assertThat(send(place("/decision/" + TEAM), Map.of())).hasStatus(403);
    }
}
