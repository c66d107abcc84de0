package kr.hannun.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.hannun.exchange.Copies;
import kr.hannun.review.ReviewFixture;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Round 1 as a rehearsal, from its making to its objection: benchmark 40, ten experts 35, forty-nine users 25 and the gate. Two
 * coordinators and one evaluator of each panel sit at browsers; the other fifty-seven review beside them.
 */
@DatabaseTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ARehearsalRunsInTheBrowserTest {

    private static final List<String> TEAMS =
            List.of("lg-ai-research", "naver-cloud", "nc-ai", "skt", "upstage");
    private static final String GATED = "naver-cloud";
    private static final String LAST = "nc-ai";

    @LocalServerPort
    int port;

    @Value("${hannun.data-dir}")
    Path folder;

    @Autowired
    Copies copies;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    Clock clock;

    Chromium chromium;
    String password;
    String rounds = "";
    String language = "";

    @BeforeAll
    void start() throws IOException {
        chromium = Chromium.start();
        password = Files.readString(folder.resolve("trial-password"));
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void from_its_making_to_its_objection(String reading) {
        String slug = "rehearsal-" + reading;
        copies.of(slug, 6);
        fixture.in(slug);
        rounds = "/programs/" + slug + "/reviews";
        language = reading.equals("en") ? "?lang=en" : "";
        try (Visitor first = Visitor.with(chromium, port, true).signedIn("coordinator", password);
                Visitor second = Visitor.with(chromium, port, true).signedIn("coordinator2", password)) {
            make(first.page(), first);
            both(first, second, "open");
            List<Actor> others = panel(first, reading);
            measure(first);
            review("evaluator1");
            review("evaluator2");
            others.forEach(this::reviews);
            both(first, second, "close");
            Page result = first.open(place("/result")).page();
            assertThat(result.locator("main tbody tr").first().textContent()).contains("33.6", "25.0");
            decide(first);
            both(first, second, "confirm");
            tell(first);
            object(first);
            both(first, second, "finish");
            assertThat(first.open(place("")).page().locator("#act tbody .st.done").count())
                    .isEqualTo(4);
        }
    }

    private String place(String more) {
        return rounds + "/1" + more + language;
    }

    private void make(Page page, Visitor first) {
        first.open(rounds + "/new" + language);
        page.selectOption("#pack", "stage-40-35-25");
        page.selectOption("#kind", "STAGE");
        page.fill("#title", "연습 1차 단계평가");
        TEAMS.forEach(team -> page.check("input[name=teams][value=" + team + "]"));
        page.fill("#planned", "4");
        String day = LocalDate.now(clock).plusDays(3).toString();
        page.fill("#softDay", day);
        page.fill("#hardDay", day);
        send(page, "main form button.main");
        assertThat(page.url()).contains("/reviews/1");
    }

    private static void send(Page page, String button) {
        Visitor.send(page, () -> page.locator(button).first().click());
        assertThat(page.locator("[role=alert]").allTextContents()).isEmpty();
    }

    /** One proposes, and cannot do it as well; the other does it. */
    private void both(Visitor first, Visitor second, String act) {
        String proposal = "form[action*='/acts/" + act + "/proposal'] button";
        String doing = "form[action*='/acts/" + act + "']:not([action*=proposal]) button";
        first.open(place(""));
        send(first.page(), proposal);
        Visitor.send(first.page(), () -> first.page().click(doing));
        assertThat(first.page().locator("[role=alert] li").count()).isEqualTo(1);
        second.open(place(""));
        send(second.page(), doing);
    }

    private List<Actor> panel(Visitor first, String reading) {
        Page page = first.open(place("/panel")).page();
        for (Map.Entry<String, String> seat :
                Map.of("evaluator1", "expert", "evaluator2", "user").entrySet()) {
            page.fill("#account", seat.getKey());
            page.selectOption("#part", seat.getValue());
            TEAMS.forEach(team -> page.check("input[name=teams][value=" + team + "]"));
            page.fill("#why", "연습");
            send(page, "main form[action*='/panel'] button.main");
        }
        List<String> lines = new ArrayList<>();
        List<Actor> others = new ArrayList<>();
        IntStream.range(0, 57).forEach(number -> {
            String part = number < 9 ? "expert" : "user";
            Actor judge = fixture.evaluator(part + "-" + reading + "-" + number);
            others.add(judge);
            lines.add(judge.name() + "," + part);
        });
        first.open(place("/panel/list"));
        page.fill("#lines", lines.stream().collect(Collectors.joining("\n")));
        send(page, "main form button.main");
        send(page, "button[name=take]");
        assertThat(first.open(place("/panel")).page().locator("main table tbody tr").count())
                .isEqualTo(59);
        return others;
    }

    private void measure(Visitor first) {
        for (String criterion : List.of("nia", "common", "individual")) {
            String value = criterion.equals("nia") ? "9.2" : criterion.equals("common") ? "14.4" : "70";
            Page page = first.open(place("/measures")).page();
            for (String team : TEAMS) {
                page.fill(field("value", criterion, team), value);
                if (criterion.equals("individual")) {
                    page.fill(field("target", criterion, team), "70");
                }
            }
            page.fill("[id='by." + criterion + "']", "연습 측정 기관");
            page.fill("[id='on." + criterion + "']", "2026-01-10");
            send(page, "form[action*='/measures/" + criterion + "'] button");
        }
    }

    private static String field(String name, String criterion, String team) {
        return "[id='" + name + "." + criterion + "." + team + "']";
    }

    /** One evaluator at a browser of their own: the pledge, every team, the receipt. */
    private void review(String name) {
        try (Visitor evaluator = Visitor.with(chromium, port, true).signedIn(name, password)) {
            Page page = evaluator.open(place("/mine")).page();
            send(page, "#pledge button");
            for (String team : TEAMS) {
                evaluator.open(place("/mine/" + team));
                for (Locator scale : page.locator("#rev .scale").all()) {
                    scale.locator("input").last().check();
                }
                if (team.equals(GATED) && page.locator("[name='mark.originality']").count() > 0) {
                    page.locator("[name='mark.originality']").first().check();
                    page.fill("[id='comment.originality']", "연습: 초기화한 기록이 없음");
                }
                page.check("input[name=recommendation][value=CONTINUE]");
                Visitor.send(page, () -> page.click("button[value=check]"));
                send(page, "main form button.main");
                assertThat(page.locator(".receipt").textContent()).matches("[0-9a-f]{64}");
            }
        }
    }

    private void reviews(Actor judge) {
        fixture.pledge("1", judge);
        TEAMS.forEach(team -> fixture.review(
                "1", judge, team, team.equals(LAST) ? 3 : 5, team.equals(GATED) ? 0 : 1));
    }

    /** Two are out where one was planned, which has to say why. */
    private void decide(Visitor first) {
        Page page = first.open(place("/decision")).page();
        for (String team : TEAMS) {
            boolean out = team.equals(GATED) || team.equals(LAST);
            page.selectOption("[id='verdict." + team + "']", out ? "STOP" : "CONTINUE");
            if (out) {
                page.fill("[id='warned." + team + "']", "2026-01-12");
                page.selectOption(
                        "[id='exit." + team + "']", team.equals(GATED) ? "originality_gate" : "lowest_total_score");
            }
        }
        page.fill("#metOn", "2026-01-15");
        page.fill("#members", "연습 심의위원회");
        Visitor.send(page, () -> page.click("main form button.main"));
        assertThat(page.locator("[role=alert] li").count()).isEqualTo(1);
        page.fill("[id='why." + LAST + "']", "연습: 총점 최하위");
        Visitor.send(page, () -> page.click("main form button.main"));
        page.fill("#why", "연습: 기준 미달 한 팀이 더 나감");
        send(page, "main form button.main");
    }

    private void tell(Visitor first) {
        for (String team : TEAMS) {
            Page page = first.open(place("/decision/" + team)).page();
            page.fill("#opinion", "연습 종합 의견");
            send(page, "form:has(#opinion) button");
        }
    }

    private void object(Visitor first) {
        Page page = first.open(place("/decision/" + LAST)).page();
        page.locator("details:has(#ground) summary").click();
        page.selectOption("#ground", "DECISIVE_ERROR");
        page.fill("#receivedOn", LocalDate.now(clock).toString());
        page.fill("#objection", "연습 이의");
        send(page, "form:has(#ground) button");
        page.check("input[name=answer][value=DISMISSED]");
        page.fill("textarea[name=answerWhy]", "연습 답변");
        send(page, "#answer button");
    }
}
