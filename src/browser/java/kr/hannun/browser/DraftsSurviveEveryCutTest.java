package kr.hannun.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.hannun.exchange.Copies;
import kr.hannun.review.ReviewFixture;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Relay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * While an evaluator writes, the session ends, the tab is closed, the cable is pulled or the server is away. Somebody else sits
 * down at the same device first. {@code -Dhannun.proof.cuts} says how often; the goal is 100.
 */
@DatabaseTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsSurviveEveryCutTest {

    private static final String PROGRAMME = "cut-lines";
    private static final List<String> TEAMS = List.of("upstage", "skt", "lg-ai-research", "nc-ai", "naver-cloud");
    private static final int CUTS = Integer.getInteger("hannun.proof.cuts", 4);
    private static final String SAVED = "() => document.getElementById('state').textContent.includes('임시저장됨')";

    /** The page has looked for what the device keeps of the review: there is nothing, or it is offered. */
    private static final String LOOKED = "() => !document.getElementById('kept').hidden"
            + " || localStorage.getItem('review:' + document.getElementById('rev').elements.seal.value.slice(48)) === null";

    private enum Cut {
        SESSION,
        TAB,
        CABLE,
        SERVER
    }

    @LocalServerPort
    int port;

    @Value("${hannun.data-dir}")
    Path folder;

    @Autowired
    Copies copies;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    JdbcClient database;

    Chromium chromium;
    Relay line;
    String password;
    String place;

    @BeforeAll
    void an_open_round_with_two_evaluators() throws IOException {
        chromium = Chromium.start();
        line = Relay.to(port);
        password = Files.readString(folder.resolve("trial-password"));
        copies.of(PROGRAMME, 6);
        String round = fixture.in(PROGRAMME).opened(TEAMS.toArray(String[]::new));
        for (String name : List.of("evaluator3", "evaluator4")) {
            Actor evaluator = fixture.trial(name);
            fixture.invite(round, evaluator, TEAMS.toArray(String[]::new));
            fixture.pledge(round, evaluator);
        }
        place = "/programs/" + PROGRAMME + "/reviews/" + round + "/mine/";
    }

    @AfterAll
    void stop() {
        line.close();
        chromium.close();
    }

    @Proves({"ASVS 14.3.3"})
    @Test
    void nothing_that_was_typed_is_lost_and_nobody_else_reads_it() throws IOException {
        try (Visitor device = Visitor.with(chromium, line.port(), true)) {
            for (int number = 0; number < CUTS; number++) {
                Cut cut = Cut.values()[number % Cut.values().length];
                String team = TEAMS.get(number % TEAMS.size());
                String text = "의견 %d: %s 앞에 쓴 것".formatted(number, cut);
                String written = write(device, team, text, cut, number % (2 * Cut.values().length) < Cut.values().length);

                String others = left(device.next().signedIn("evaluator4", password), team);
                assertThat(others).as("read by another after %s %d", cut, number).doesNotContain("의견");

                String found = left(device.next().signedIn("evaluator3", password), team);
                assertThat(found).as("found after %s %d", cut, number).isEqualTo(written);
                device.context().pages().forEach(Page::close);
            }
        }
    }

    /** Writes until something gets in the way; answers what stood in the field in the end. */
    private String write(Visitor device, String team, String text, Cut cut, boolean savedBefore) throws IOException {
        Visitor evaluator = device.next().signedIn("evaluator3", password).open(place + team);
        Page page = evaluator.page();
        if (savedBefore) {
            writes(page, text);
            page.waitForFunction(SAVED);
        }
        String last = text + ", 끊기 직전까지";
        writes(page, last);
        switch (cut) {
            case SESSION -> database.sql("delete from spring_session").update();
            case TAB -> page.close();
            case CABLE -> {
                device.context().setOffline(true);
                last += ", 끊긴 뒤에도";
                writes(page, last);
                page.close();
                device.context().setOffline(false);
            }
            case SERVER -> {
                line.isLaid(false);
                last += ", 서버가 없을 때도";
                writes(page, last);
                page.close();
                line.isLaid(true);
            }
        }
        page.close();
        return last;
    }

    /** What an evaluator finds of a comment, with what the device kept of it. */
    private String left(Visitor evaluator, String team) {
        Page page = evaluator.open(place + team).page();
        page.waitForFunction(LOOKED);
        if (page.isVisible("#take-kept")) {
            page.click("#take-kept");
            page.waitForFunction(SAVED);
        }
        return comment(page);
    }

    /** Over plain HTTP a browser seals nothing, so nothing is kept on the device, and the page says where the text is. */
    @Test
    void over_plain_http_the_page_says_that_the_text_is_on_it_alone() {
        try (Visitor visitor =
                Visitor.at(Chromium.PLAIN, chromium, port, true).signedIn("evaluator3", password)) {
            Page page = visitor.open(place + "upstage").page();
            visitor.context().setOffline(true);
            writes(page, "봉하지 못하는 곳에서 쓴 것");
            page.waitForFunction("() => document.getElementById('state').textContent.includes('이 화면에만')");
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        }
    }

    private static String comment(Page page) {
        return page.inputValue("[id='comment.report']");
    }

    private static void writes(Page page, String text) {
        page.fill("[id='comment.report']", text);
    }
}
