package kr.hannun.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hannun.exchange.Copies;
import kr.hannun.testing.Proves;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatabaseTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIsForEverybodyTest {

    /** The programme in which the pages of those who work are opened, as there have to be a list and a round. */
    private static final String COPY = "every-page";

    private static final int PHONE = 390;
    private static final double MOST_OF_WINDOW = .6;
    private static final String AXE = read("/axe.min.js");
    private static final String REACH = read("/browser/reach.js");

    private static final int DESK = 1280;

    /** How much of a window the head takes, at 1280 pixels enlarged to 400 %. */
    private static final String HEAD = "document.querySelector('.top').getBoundingClientRect().height / innerHeight";

    private static final String FIT = read("/browser/fit.js");

    private static final String FAULTS =
            "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map("
                    + "fault => fault.id + ' at ' + fault.nodes[0].target + ': ' + fault.nodes[0].failureSummary))";

    @LocalServerPort
    int port;

    @Value("${hannun.data-dir}")
    Path folder;

    Chromium chromium;

    @Autowired
    Copies copies;

    String administrator;

    String coordinator;

    String evaluator;

    @BeforeAll
    void start() throws IOException {
        chromium = Chromium.start();
        copies.withLongNames(COPY);
        Workday workday =
                new Workday(chromium, port, Files.readString(folder.resolve("trial-password")), "/programs/" + COPY);
        administrator = workday.ofTheAdministrator();
        coordinator = workday.ofTheCoordinators();
        evaluator = workday.ofTheEvaluator();
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    /** One address of every kind of page. */
    static Stream<String> addresses() {
        return Stream.concat(
                Stream.of("/programs", "/display", "/nowhere", "/programs/nowhere"),
                Kinds.OF_PAGES.stream().map(place -> Site.PROGRAM + place));
    }

    @Proves("ASVS 3.7.1")
    @ParameterizedTest
    @MethodSource("addresses")
    void nobody_is_kept_out(String address) {
        look(address, new NewContextOptions());
    }

    /** One address of every kind of page for people of an office. */
    static Stream<String> desks() {
        return Stream.concat(
                Stream.of("/me", "/accounts", "/accounts/new", "/accounts/staff", "/access-log"),
                Kinds.OF_FORMS.stream().map(EveryPageIsForEverybodyTest::inCopy));
    }

    @ParameterizedTest
    @MethodSource("desks")
    void nobody_is_kept_from_their_work(String address) {
        look(address, new NewContextOptions().setStorageState(administrator));
    }

    /** One address of every kind of page on which a round of evaluation is held. */
    static Stream<String> rounds() {
        return Kinds.OF_REVIEWS.stream().map(place -> "/programs/" + COPY + place);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void nobody_is_kept_from_holding_a_round(String address) {
        look(address, new NewContextOptions().setStorageState(coordinator));
    }

    /** One address of every kind of page on which a review is written. */
    static Stream<String> reviews() {
        return Kinds.OF_OWN_REVIEWS.stream().map(place -> "/programs/" + COPY + place);
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void nobody_is_kept_from_writing_a_review(String address) {
        look(address, new NewContextOptions().setStorageState(evaluator));
    }

    /** One address of every kind of page of a programme in which everything has a name of 45 letters, or of 200. */
    static Stream<String> longNames() {
        return Kinds.OF_PAGES.stream().map(EveryPageIsForEverybodyTest::inCopy);
    }

    @ParameterizedTest
    @MethodSource("longNames")
    void a_long_name_widens_nothing(String address) {
        try (BrowserContext desk = chromium.browser().newContext()) {
            Page page = desk.newPage();
            List<Object> faults = new ArrayList<>();
            for (String language : List.of("ko", "en")) {
                page.navigate(url(address, language));
                for (int width : List.of(PHONE, DESK)) {
                    page.setViewportSize(width, 844);
                    ((List<?>) page.evaluate(FIT)).forEach(fault -> faults.add(language + " " + width + " " + fault));
                }
            }
            assertThat(faults).as(address).isEmpty();
        }
    }

    private void look(String address, NewContextOptions reader) {
        assertThat(seen(address, reader, "ko", "normal"))
                .as("%s in Korean", address)
                .isEmpty();
        assertThat(seen(address, reader, "en", "high"))
                .as("%s in English, high contrast", address)
                .isEmpty();
    }

    /** What is wrong with a page: barriers, errors in the console, what does not fit a phone or cannot be read on paper. */
    private List<Object> seen(String address, NewContextOptions reader, String language, String contrast) {
        try (BrowserContext desk = chromium.browser().newContext(reader)) {
            desk.addCookies(List.of(new Cookie("display", contrast + ".m").setUrl("http://localhost:" + port)));
            Page page = desk.newPage();
            List<Object> faults = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 404")) {
                    faults.add(message.text());
                }
            });
            int status = Objects.requireNonNull(page.navigate(url(address, language)))
                    .status();
            if (status != (address.contains("nowhere") ? 404 : 200)) {
                faults.add("answers " + status);
            }
            page.evaluate(AXE);
            faults.addAll((List<?>) page.evaluate(FAULTS));
            faults.addAll((List<?>) page.evaluate(REACH));
            if (language.equals("ko")) {
                faults.addAll(Paper.faultsOf(page));
            }
            page.setViewportSize(PHONE, 844);
            faults.addAll((List<?>) page.evaluate(REACH));
            faults.addAll((List<?>) page.evaluate(FIT));
            page.setViewportSize(320, 256);
            if (((Number) page.evaluate(HEAD)).doubleValue() > MOST_OF_WINDOW) {
                faults.add("the head fills the window at 400 %");
            }
            return faults;
        }
    }

    /** The same page of the copy, whose organisations have addresses of their own. */
    private static String inCopy(String place) {
        return "/programs/" + COPY + place.replaceAll("(organizations/|kept=)(kaist|nota)", "$1long-$2");
    }

    private String url(String address, String language) {
        return "http://localhost:" + port + address + (address.indexOf('?') < 0 ? "?" : "&") + "lang=" + language;
    }

    private static String read(String resource) {
        try (var script = EveryPageIsForEverybodyTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(script, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
