package kr.hannun.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.hannun.audit.Outcome;
import kr.hannun.review.ReviewFixture;
import kr.hannun.review.result.MeasureTeams;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import kr.hannun.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class ReviewPagesAskTheSameNumberOfQuestionsTest {

    private static final List<String> TEAMS = List.of("lg-ai-research", "skt", "upstage");

    @Autowired
    ReviewFixture fixture;

    @Autowired
    MeasureTeams measuring;

    @Autowired
    MockMvcTester mvc;

    private String small = "";
    private String large = "";
    private Actor ofSmall = People.actor(Actor.Role.EVALUATOR);
    private Actor ofLarge = People.actor(Actor.Role.EVALUATOR);

    @BeforeEach
    void two_rounds_of_different_size() {
        small = fixture.opened("upstage");
        ofSmall = reviewed(small, "small", "upstage");
        large = fixture.opened(TEAMS.toArray(String[]::new));
        ofLarge = reviewed(large, "large", TEAMS.toArray(String[]::new));
        IntStream.range(0, 8).forEach(number -> reviewed(large, "other-" + number, TEAMS.toArray(String[]::new)));
    }

    private Actor reviewed(String round, String name, String... teams) {
        return of("expert", round, name, teams);
    }

    private Actor of(String part, String round, String name, String... teams) {
        Actor evaluator = fixture.evaluator(name);
        fixture.seat(round, evaluator, part, "연습", false, teams);
        fixture.pledge(round, evaluator);
        for (String team : teams) {
            fixture.review(round, evaluator, team, 4);
        }
        return evaluator;
    }

    @Test
    void however_many_reviews_there_are() {
        same(List.of("", "/panel", "/panel/seats/1", "/measures", "/changes", "/result", "/decision", "/release"));
        for (String page : List.of("/mine", "/mine/upstage/submission", "/receipts")) {
            assertThat(questions(ofLarge, large, page)).as(page).isEqualTo(questions(ofSmall, small, page));
        }
    }

    @Test
    void however_much_there_is_to_say_after_the_closing() {
        closed(small, "small", "upstage");
        closed(large, "large", TEAMS.toArray(String[]::new));
        same(List.of(
                "",
                "/panel",
                "/changes",
                "/measures",
                "/result",
                "/result.csv",
                "/result/what-if",
                "/booklet",
                "/booklet/upstage",
                "/decision",
                "/decision/upstage",
                "/release"));
    }

    private void closed(String round, String name, String... teams) {
        for (int number = 0; number < 3; number++) {
            of("expert", round, name + "-expert-" + number, teams);
            of("user", round, name + "-user-" + number, teams);
        }
        for (String criterion : List.of("nia", "common", "individual")) {
            Map<String, MeasureTeams.Value> values = new LinkedHashMap<>();
            BigDecimal target = criterion.equals("individual") ? BigDecimal.TEN : null;
            List.of(teams).forEach(team -> values.put(team, new MeasureTeams.Value(BigDecimal.TEN, target)));
            measuring.enter(
                    fixture.first(),
                    new MeasureTeams.Command(
                            fixture.command(round), criterion, values, "x", LocalDate.of(2026, 1, 10)));
        }
        assertThat(fixture.both(round, RoundTransition.CLOSE)).isInstanceOf(Outcome.Done.class);
    }

    private void same(List<String> pages) {
        Actor coordinator = People.actor(Actor.Role.COORDINATOR);
        for (String page : pages) {
            assertThat(questions(coordinator, large, page))
                    .as(page)
                    .isEqualTo(questions(coordinator, small, page))
                    .isLessThanOrEqualTo(6);
        }
    }

    /** Asked twice: what is kept for all pages is read the first time. */
    private long questions(Actor actor, String round, String page) {
        asked(actor, round, page);
        return asked(actor, round, page);
    }

    private long asked(Actor actor, String round, String page) {
        return StatementCounter.during(() -> assertThat(
                        mvc.get().uri(Site.PROGRAM + "/reviews/" + round + page).with(People.as(actor)))
                .hasStatusOk());
    }
}
