package kr.hannun.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.hannun.exchange.Copies;
import kr.hannun.review.ReviewFixture;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An evaluator reviews team after team by keyboard; what is typed as text is not counted among the keys. */
@DatabaseTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AReviewTakesFewKeysTest {

    private static final String PROGRAMME = "few-keys";
    private static final List<String> TEAMS = List.of("upstage", "skt", "lg-ai-research");
    private static final String LAST = "nc-ai";
    private static final int MOST_KEYS = 40;
    private static final double MOST_SCREENS = 3;
    private static final int ONE_ROW = 64;

    @LocalServerPort
    int port;

    @Value("${hannun.data-dir}")
    Path folder;

    @Autowired
    Copies copies;

    @Autowired
    ReviewFixture fixture;

    Chromium chromium;
    String password;
    String place;
    int keys;

    @BeforeAll
    void an_open_round_with_four_teams() throws IOException {
        chromium = Chromium.start();
        password = Files.readString(folder.resolve("trial-password"));
        copies.of(PROGRAMME, 6);
        String[] teams = Stream.concat(TEAMS.stream(), Stream.of(LAST)).toArray(String[]::new);
        String round = fixture.in(PROGRAMME).opened(teams);
        Actor evaluator = fixture.trial("evaluator6");
        fixture.invite(round, evaluator, teams);
        fixture.pledge(round, evaluator);
        place = "/programs/" + PROGRAMME + "/reviews/" + round + "/mine";
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @Test
    void three_reviews_by_keyboard_one_after_the_other() {
        try (Visitor evaluator = Visitor.with(chromium, port, true).signedIn("evaluator6", password)) {
            Page page = evaluator.open(place + "/" + TEAMS.getFirst()).page();
            for (int number = 0; number < TEAMS.size(); number++) {
                keys = 0;
                review(page);
                System.out.println("keys for a review: " + keys);
                assertThat(keys).isLessThanOrEqualTo(MOST_KEYS);
                if (number + 1 < TEAMS.size()) {
                    Visitor.send(page, () -> page.click("main a.btn.main"));
                }
            }
            evaluator.open(place.replace("/mine", "/receipts"));
            assertThat(page.locator(".receipt").count()).isEqualTo(TEAMS.size());
        }
    }

    /** From the top of the form to its receipt; the second step is a low one, to which the form asks for a comment at once. */
    private void review(Page page) {
        press(page, "Tab", "Enter", "Tab");
        press(page, "4", "2");
        assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("comment.log");
        assertThat(page.locator("[id='mark.log'] .must").isVisible()).isTrue();
        page.keyboard().insertText("학습 로그에 빠진 날이 있음");
        press(page, "Tab");
        page.keyboard().press("3");
        press(page, "5", "1", "Space", "Tab", "Tab");
        assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("check");
        Visitor.send(page, () -> press(page, "Enter"));
        press(page, "Tab", "Tab");
        assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("hand-in");
        Visitor.send(page, () -> press(page, "Enter"));
        assertThat(page.locator(".receipt").count()).isEqualTo(1);
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private void press(Page page, String... all) {
        for (String one : all) {
            page.keyboard().press(one);
            keys++;
        }
    }

    @Test
    void a_review_on_a_phone_is_no_longer_than_three_screens_and_its_buttons_stand_in_one_row() {
        try (Visitor evaluator = Visitor.with(chromium, port, true).signedIn("evaluator6", password)) {
            Page page = evaluator.page();
            page.setViewportSize(390, 844);
            evaluator.open(place + "/" + LAST);
            double screens = number(page, "document.documentElement.scrollHeight / innerHeight");
            System.out.println("screens of a phone for a review: " + screens);
            assertThat(screens).isLessThanOrEqualTo(MOST_SCREENS);
            assertThat(number(page, "document.querySelector('.save').getBoundingClientRect().height"))
                    .isLessThan(ONE_ROW);
        }
    }
}
