package kr.hannun.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** A list whose first entry is sent by whoever overlooks it says something that nobody said. */
@DatabaseTest
@Transactional
class NothingIsChosenForAnybodyTest {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "teams/new",
                "teams/skt/exit",
                "teams/skt/counts/new",
                "teams/skt/members/new",
                "teams/skt/lead",
                "teams/skt/imports/new",
                "organizations/new",
                "organizations/kaist/aliases",
                "milestones/new",
                "reviews/new"
            })
    void a_list_that_was_not_touched_sends_no_choice(String place) throws UnsupportedEncodingException {
        for (Element list : form(place).select("form[method=post] select:not(:has(option[selected]))")) {
            assertThat(list.select("option").first().val()).as(list.id()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"teams/skt/exit,exitReason", "teams/skt/exit,status", "teams/new,joinedHow"})
    void why_and_how_a_team_comes_or_goes_is_for_a_person_to_say(String place, String field)
            throws UnsupportedEncodingException {
        Elements choices = form(place).select("#" + field + " option");
        assertThat(choices.select("[selected]")).isEmpty();
        assertThat(choices.eachText()).startsWith("선택하십시오");
    }

    private Document form(String place) throws UnsupportedEncodingException {
        return Jsoup.parse(mvc.get()
                .uri(Site.PROGRAM + "/" + place)
                .with(People.holding(Actor.Role.ADMIN, Actor.Role.COORDINATOR))
                .exchange()
                .getResponse()
                .getContentAsString());
    }
}
