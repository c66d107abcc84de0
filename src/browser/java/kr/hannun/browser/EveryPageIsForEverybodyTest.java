package kr.hannun.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.Stream;
import kr.hannun.testing.ServerTest;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIsForEverybodyTest {

    private static final int PHONE = 390;

    @LocalServerPort
    int port;

    Chromium chromium;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
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

    @ParameterizedTest
    @MethodSource("addresses")
    void nobody_is_kept_out(String address) {
        for (String language : List.of("ko", "en")) {
            for (String contrast : List.of("normal", "high")) {
                assertThat(faults(address, language, contrast)).as("%s %s %s", address, language, contrast).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nothing_overflows_on_a_phone(String address) {
        try (BrowserContext phone = chromium.browser().newContext(new NewContextOptions().setViewportSize(PHONE, 844))) {
            Page page = phone.newPage();
            page.navigate(url(address, "ko"));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void no_page_has_an_error_in_the_console(String address) {
        try (BrowserContext desk = chromium.browser().newContext()) {
            Page page = desk.newPage();
            List<String> errors = new java.util.ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 404")) {
                    errors.add(message.text());
                }
            });
            page.navigate(url(address, "ko"));
            assertThat(errors).isEmpty();
        }
    }

    private List<String> faults(String address, String language, String contrast) {
        try (BrowserContext desk = chromium.browser().newContext()) {
            desk.addCookies(List.of(new Cookie("display", contrast + ".m").setUrl("http://localhost:" + port)));
            Page page = desk.newPage();
            page.navigate(url(address, language));
            return new AxeBuilder(page).analyze().getViolations().stream().map(EveryPageIsForEverybodyTest::say).toList();
        }
    }

    private static String say(Rule fault) {
        return fault.getId() + " at " + fault.getNodes().getFirst().getTarget();
    }

    private String url(String address, String language) {
        return "http://localhost:" + port + address + (address.indexOf('?') < 0 ? "?" : "&") + "lang=" + language;
    }
}
