package kr.hannun.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import kr.hannun.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(ReviewBench.class)
@Transactional
class ReviewPagesAskTheSameNumberOfQuestionsTest {

    private static final List<String> TEAMS = List.of("lg-ai-research", "skt", "upstage");

    @Autowired
    ReviewBench bench;

    @Autowired
    MockMvcTester mvc;

    private String small = "";
    private String large = "";
    private Actor ofSmall = People.actor(Actor.Role.EVALUATOR);
    private Actor ofLarge = People.actor(Actor.Role.EVALUATOR);

    @BeforeEach
    void two_rounds_of_different_size() {
        small = bench.opened("upstage");
        ofSmall = reviewed(small, "small", "upstage");
        large = bench.opened(TEAMS.toArray(String[]::new));
        ofLarge = reviewed(large, "large", TEAMS.toArray(String[]::new));
        IntStream.range(0, 8).forEach(number -> reviewed(large, "other-" + number, TEAMS.toArray(String[]::new)));
    }

    private Actor reviewed(String round, String name, String... teams) {
        Actor evaluator = bench.evaluator(name);
        bench.invite(round, evaluator, teams);
        bench.pledge(round, evaluator);
        for (String team : teams) {
            bench.review(round, evaluator, team, 4);
        }
        return evaluator;
    }

    @Test
    void however_many_reviews_there_are() {
        Actor coordinator = People.actor(Actor.Role.COORDINATOR);
        for (String page : List.of("", "/panel", "/panel/seats/1", "/measures", "/result", "/decision", "/release")) {
            assertThat(questions(coordinator, large, page))
                    .as(page)
                    .isEqualTo(questions(coordinator, small, page))
                    .isLessThanOrEqualTo(20);
        }
        for (String page : List.of("/mine", "/mine/upstage/submission")) {
            assertThat(questions(ofLarge, large, page)).as(page).isEqualTo(questions(ofSmall, small, page));
        }
    }

    /** Asked twice: what is kept for all pages is read the first time. */
    private long questions(Actor actor, String round, String page) {
        asked(actor, round, page);
        return asked(actor, round, page);
    }

    private long asked(Actor actor, String round, String page) {
        return Statements.during(() -> assertThat(
                        mvc.get().uri(Site.PROGRAM + "/reviews/" + round + page).with(People.as(actor)))
                .hasStatusOk());
    }
}
