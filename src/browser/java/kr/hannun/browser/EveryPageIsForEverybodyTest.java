package kr.hannun.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private static final String AXE = read("/axe.min.js");
    private static final String FAULTS =
            "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map("
                    + "fault => fault.id + ' at ' + fault.nodes[0].target + ': ' + fault.nodes[0].failureSummary))";

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
        assertThat(faults(address, "ko", "normal")).as("%s in Korean", address).isEmpty();
        assertThat(faults(address, "en", "high")).as("%s in English, high contrast", address).isEmpty();
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
            List<String> errors = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 404")) {
                    errors.add(message.text());
                }
            });
            page.navigate(url(address, "ko"));
            assertThat(errors).isEmpty();
        }
    }

    private List<?> faults(String address, String language, String contrast) {
        try (BrowserContext desk = chromium.browser().newContext()) {
            desk.addCookies(List.of(new Cookie("display", contrast + ".m").setUrl("http://localhost:" + port)));
            Page page = desk.newPage();
            page.navigate(url(address, language));
            page.evaluate(AXE);
            return (List<?>) page.evaluate(FAULTS);
        }
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
