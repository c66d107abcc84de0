package kr.hannun.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.hannun.account.Joining;
import kr.hannun.exchange.Copies;
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

@DatabaseTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleDoTheirWorkTest {

    @LocalServerPort
    int port;

    @Value("${hannun.data-dir}")
    Path folder;

    private static final String LONG = "수제비 한 그릇 더";

    @Autowired
    Copies copies;

    @Autowired
    Joining joining;

    Chromium chromium;
    String programme;
    String password;

    @BeforeAll
    void start() throws IOException {
        chromium = Chromium.start();
        copies.of("browser-practice", 6);
        programme = "/programs/browser-practice";
        password = Files.readString(folder.resolve("trial-password"));
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @Test
    void an_admin_records_a_member_by_keyboard_and_without_script() {
        try (Visitor admin = visitor(false).signedIn("admin", password)) {
            admin.open(programme + "/teams/lg-ai-research/members/new");
            fill(admin, "마키나락스", "2026. 2. 25.");
            admin.page().keyboard().press("Enter");
            admin.page().locator("main h1").waitFor();
            assertThat(admin.page().locator("[role=alert] li").allTextContents())
                    .singleElement()
                    .asString()
                    .contains("사유");
            admin.reach("reason");
            admin.page().keyboard().insertText("연습: 언론 보도에 따름");
            admin.page().locator(".save button.main").press("Enter");
            admin.page().waitForURL(address -> !address.contains("/new"));
            assertThat(admin.open(programme + "/teams/lg-ai-research").page().content()).contains("마키나락스");
            assertThat(admin.open(programme + "/teams/lg-ai-research?on=2026-02-24").page().locator("main").textContent())
                    .doesNotContain("마키나락스");
        }
    }

    @Test
    void of_two_admins_at_one_team_the_second_sees_both_and_nothing_is_lost() {
        try (Visitor first = visitor(true).signedIn("admin", password);
                Visitor second = visitor(true).signedIn("admin", password)) {
            String form = programme + "/teams/lg-ai-research/members/new";
            first.open(form);
            second.open(form);
            fill(first, "뷰노", "2026. 3. 2.");
            save(first.page(), "연습: 첫 사람");
            fill(second, "래블업", "2026. 3. 3.");
            second.page().fill("#reason", "연습: 둘째 사람");
            second.page().click(".save button.main");
            second.page().locator("#conflict").waitFor();
            assertThat(second.page().locator(".preview").textContent()).contains("뷰노");
            assertThat(second.page().inputValue("#organization")).isEqualTo("래블업");
            save(second.page(), "연습: 둘째 사람");
            assertThat(second.open(programme + "/teams/lg-ai-research").page().locator("main").textContent())
                    .contains("뷰노", "래블업");
        }
    }

    @Proves({"ASVS 6.3.3", "ASVS 6.3.4", "ASVS 7.5.1"})
    @Test
    void whoever_was_invited_makes_a_passkey_and_changes_it_only_with_it() {
        String name = Joining.name();
        String link = "/links/" + joining.invited(name, Actor.Role.STAFF);
        try (Visitor staff = visitor(true)) {
            addAuthenticator(staff);
            staff.open(link).page().fill("#password", LONG);
            staff.page().fill("#again", LONG);
            staff.page().keyboard().press("Enter");
            staff.page().waitForURL("**/sign-in?kept**");
            staff.signedIn(name, LONG).open("/me").page().click("[data-passkey=make] button");
            staff.page().locator("#passkeys ~ ul li").waitFor();
            assertThat(staff.page().locator("[data-passkey=make]").count()).isZero();
            assertThat(staff.page().locator("main").textContent()).contains("패스키가 추가되었습니다");
            staff.page().click("[data-passkey-use]");
            staff.page().locator("[data-passkey=make]").waitFor();
            staff.page().click("#passkeys ~ ul button");
            staff.page().locator("#passkeys ~ p.empty").waitFor();
        }
    }

    @Test
    void whoever_is_idle_is_warned_five_minutes_ahead_and_can_stay() {
        try (Visitor staff = visitor(true).signedIn("staff", password)) {
            staff.page().clock().install();
            staff.open(programme);
            staff.page().clock().runFor("24:30");
            assertThat(staff.page().locator(".idle").isVisible()).isFalse();
            staff.page().clock().runFor("01:00");
            assertThat(staff.page().locator(".idle").isVisible()).isTrue();
            staff.page().waitForResponse("**/me/extension", () -> staff.page().click(".idle button"));
            staff.page().locator(".idle").waitFor(new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.HIDDEN));
            staff.page().clock().runFor("30:30");
            assertThat(staff.page().locator(".idle p").textContent()).contains("로그아웃되었습니다");
        }
    }

    private Visitor visitor(boolean script) {
        return Visitor.with(chromium, port, script);
    }

    private static void fill(Visitor admin, String organization, String from) {
        admin.type("organization", organization);
        admin.type("from", from);
        admin.reach("handling");
        admin.page().keyboard().press("Space");
        admin.type("source", "S109");
    }

    private static void save(Page page, String reason) {
        page.fill("#reason", reason);
        page.click(".save button.main");
        page.waitForURL(address -> !address.contains("/new"));
    }

    private static void addAuthenticator(Visitor visitor) {
        CDPSession devtools = visitor.context().newCDPSession(visitor.page());
        devtools.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        devtools.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
