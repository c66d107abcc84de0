package kr.hannun.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kr.hannun.exchange.Copies;
import kr.hannun.review.ReviewFixture;
import kr.hannun.shared.Actor;
import kr.hannun.testing.Proves;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An evaluator writes while the line, the session or another window gets in the way. */
@DatabaseTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingIsLostWhileWritingTest {

    private static final String PROGRAMME = "lost-lines";

    /** What a screen of 1280 pixels shows at a zoom of 400 %. */
    private static final int NARROW = 320;

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
    String password;
    String place;

    @BeforeAll
    void an_open_round_with_a_trial_evaluator() throws IOException {
        chromium = Chromium.start();
        password = Files.readString(folder.resolve("trial-password"));
        copies.of(PROGRAMME, 6);
        String round = fixture.in(PROGRAMME).opened("upstage", "skt", "lg-ai-research", "nc-ai", "naver-cloud");
        Actor evaluator = fixture.trial("evaluator3");
        fixture.invite(round, evaluator, "upstage", "skt", "lg-ai-research", "nc-ai", "naver-cloud");
        fixture.pledge(round, evaluator);
        place = "/programs/" + PROGRAMME + "/reviews/" + round + "/mine/";
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    private Visitor evaluator() {
        return Visitor.with(chromium, port, true).signedIn("evaluator3", password);
    }

    private static String comment(Page page) {
        return page.inputValue("[id='comment.report']");
    }

    private static void writes(Page page, String text) {
        page.fill("[id='comment.report']", text);
    }

    private static void says(Page page, String state) {
        page.waitForFunction("said => document.getElementById('state').textContent.includes(said)", state);
    }

    @Proves({"ASVS 14.3.3", "ASVS 11.3.3"})
    @Test
    void the_cable_is_pulled_and_the_browser_closed() {
        try (Visitor visitor = evaluator()) {
            Page page = visitor.open(place + "upstage").page();
            writes(page, "먼저 쓴 것");
            says(page, "임시저장됨");
            visitor.context().setOffline(true);
            writes(page, "끊긴 뒤에 쓴 것");
            says(page, "이 기기에");
            String sealed = (String) page.evaluate("Object.values(localStorage).join()");
            assertThat(sealed).isNotEmpty().doesNotContain("끊긴");
            page.close();
            visitor.context().setOffline(false);
            Page again = visitor.context().newPage();
            again.navigate(visitor.base() + place + "upstage");
            assertThat(comment(again)).isEqualTo("먼저 쓴 것");
            again.click("#take-kept");
            assertThat(comment(again)).isEqualTo("끊긴 뒤에 쓴 것");
            says(again, "임시저장됨");
            again.waitForFunction("() => localStorage.length === 0");
            again.reload();
            assertThat(comment(again)).isEqualTo("끊긴 뒤에 쓴 것");
        }
    }

    @Test
    void the_session_is_deleted_and_saving_goes_on_after_signing_in_elsewhere() {
        try (Visitor visitor = evaluator()) {
            Page page = visitor.open(place + "skt").page();
            database.sql("delete from spring_session").update();
            writes(page, "로그인이 끝난 뒤에 쓴 것");
            says(page, "로그아웃되어");
            Page other = visitor.context().newPage();
            other.navigate(visitor.base() + "/sign-in");
            other.fill("#name", "evaluator3");
            other.fill("#password", password);
            other.click("main button.main");
            other.waitForURL(address -> !address.contains("/sign-in"));
            says(page, "임시저장됨");
            page.reload();
            assertThat(comment(page)).isEqualTo("로그인이 끝난 뒤에 쓴 것");
        }
    }

    @Test
    void a_review_that_cannot_be_sent_stays_on_the_page_and_says_so() {
        try (Visitor visitor = evaluator()) {
            Page page = visitor.open(place + "nc-ai").page();
            visitor.context().setOffline(true);
            writes(page, "보내지 못한 것");
            page.click("#check");
            page.locator("[data-unsent]").waitFor();
            assertThat(page.locator("[data-unsent]").textContent()).contains("이 화면에 그대로");
            assertThat(comment(page)).isEqualTo("보내지 못한 것");
            visitor.context().setOffline(false);
            Visitor.send(page, () -> page.click("#check"));
            assertThat(page.locator("main").textContent()).contains("보내지 못한 것");
        }
    }

    @Test
    void a_review_sent_after_the_session_ended_is_shown_again_after_signing_in() {
        try (Visitor visitor = evaluator()) {
            Page page = visitor.open(place + "naver-cloud").page();
            writes(page, "로그인이 끝난 뒤에 보낸 것");
            database.sql("delete from spring_session").update();
            page.click("#check");
            page.waitForURL(address -> address.contains("/sign-in?left"));
            page.fill("#name", "evaluator3");
            page.fill("#password", password);
            page.click("main button.main");
            page.waitForURL(address -> address.contains("/mine/naver-cloud"));
            assertThat(comment(page)).isEqualTo("로그인이 끝난 뒤에 보낸 것");
            assertThat(page.locator("#rev .note[role=status]").textContent()).contains("아직 저장되지 않았으므로");
        }
    }

    @Test
    void the_deadline_passes_while_typing_and_what_was_written_stays() {
        Duration left = Duration.ofSeconds(25);
        long deadline = System.currentTimeMillis() + left.toMillis();
        String round = fixture.opened(left, "upstage");
        Actor evaluator = fixture.trial("evaluator4");
        fixture.invite(round, evaluator, "upstage");
        fixture.pledge(round, evaluator);
        try (Visitor visitor = Visitor.with(chromium, port, true).signedIn("evaluator4", password)) {
            Page page = visitor.open("/programs/" + PROGRAMME + "/reviews/" + round + "/mine/upstage")
                    .page();
            page.locator("#rev .scale")
                    .all()
                    .forEach(scale -> scale.locator("input").last().check());
            page.check("input[name=recommendation][value=CONTINUE]");
            writes(page, "마감 전에 쓴 것");
            Visitor.send(page, () -> page.click("button[value=check]"));
            page.waitForFunction("after => Date.now() > after", (double) deadline + 500);
            Visitor.send(page, () -> page.click("main form button.main"));
            assertThat(page.locator("[role=alert] li").allTextContents())
                    .singleElement()
                    .asString()
                    .contains("마감이 지나");
            assertThat(page.locator("main tbody").first().textContent()).contains("마감 전에 쓴 것");
            assertThat(page.locator(".receipt").count()).isZero();
        }
    }

    @Test
    void a_review_is_finished_by_keyboard_alone_and_without_script_on_the_narrowest_screen() {
        String round = fixture.opened(Duration.ofDays(1), "upstage");
        Actor evaluator = fixture.trial("evaluator5");
        fixture.invite(round, evaluator, "upstage");
        try (Visitor visitor = Visitor.with(chromium, port, false).signedIn("evaluator5", password)) {
            Page page = visitor.page();
            page.setViewportSize(NARROW, 400);
            visitor.open("/programs/" + PROGRAMME + "/reviews/" + round + "/mine");
            visitor.reach("give");
            page.keyboard().press("Enter");
            page.locator("main tbody a").first().waitFor();
            visitor.open("/programs/" + PROGRAMME + "/reviews/" + round + "/mine/upstage");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(NARROW);
            for (String criterion : List.of("report", "log", "strategy", "effect", "originality")) {
                visitor.reach("mark." + criterion);
                page.keyboard().press("ArrowLeft");
            }
            visitor.reach("recommendation");
            page.keyboard().press("Space");
            visitor.reach("check");
            Visitor.send(page, () -> page.keyboard().press("Enter"));
            visitor.reach("hand-in");
            Visitor.send(page, () -> page.keyboard().press("Enter"));
            assertThat(page.locator(".receipt").textContent()).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void a_second_window_sees_both_texts_and_a_double_click_hands_in_once() {
        try (Visitor visitor = evaluator()) {
            Page first = visitor.open(place + "lg-ai-research").page();
            Page second = visitor.context().newPage();
            second.navigate(visitor.base() + place + "lg-ai-research");
            writes(first, "첫째 창");
            says(first, "임시저장됨");
            writes(second, "둘째 창");
            says(second, "다른 창");
            second.click("button[value=save]");
            second.locator("[role=alert]").waitFor();
            assertThat(second.locator("fieldset .note").first().textContent()).contains("첫째 창");
            assertThat(comment(second)).isEqualTo("둘째 창");
            second.locator("#rev .scale")
                    .all()
                    .forEach(scale -> scale.locator("input").last().check());
            second.check("input[name=recommendation][value=CONTINUE]");
            Visitor.send(second, () -> second.click("button[value=check]"));
            second.locator("main form button.main").dblclick();
            second.locator(".receipt").waitFor();
            second.goBack();
            second.goForward();
            second.reload();
            assertThat(database.sql("select count(*) from audit_entry e join audit_head h on h.program_id ="
                                    + " e.program_id where e.event = 'ReviewSubmitted' and h.slug = :slug")
                            .param("slug", PROGRAMME)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }
}
