package kr.hannun.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.hannun.exchange.Copies;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody leaves a form for a moment, whichever way, comes back, and sends it: what was typed is there and counts once. */
@DatabaseTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsStayAsTheyWereTypedTest {

    private static final String PROGRAMME = "/programs/staying-forms";
    private static final String NEW = PROGRAMME + "/organizations/new";

    @LocalServerPort
    int port;

    @Value("${hannun.data-dir}")
    Path folder;

    @Autowired
    Copies copies;

    @Autowired
    JdbcClient database;

    Chromium chromium;
    String password;

    @BeforeAll
    void start() throws IOException {
        chromium = Chromium.start();
        copies.of("staying-forms", 6);
        password = Files.readString(folder.resolve("trial-password"));
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_back_button_brings_back_what_was_typed_and_it_counts_once(boolean script) {
        String name = "돌아온연구소 " + script;
        try (Visitor admin = admin(script)) {
            Page page = admin.open(NEW).page();
            type(page, name, script ? "Homecoming Institute" : "Boomerang Centre");
            page.click("main form a.btn");
            page.waitForURL("**/organizations");
            page.goBack();
            assertThat(page.inputValue("#name_ko")).isEqualTo(name);
            assertThat(page.inputValue("#why")).isEqualTo("연습");
            save(page);
            page.goBack();
            save(page);
            assertThat(page.locator("main").textContent()).contains(name);
            assertThat(organizations(name)).isOne();
        }
    }

    @Test
    void another_tab_signs_out_and_in_and_this_one_goes_on() {
        String name = "둘째탭연구소";
        try (Visitor admin = admin(true)) {
            Page page = admin.open(NEW).page();
            type(page, name, "Twotabs Works");
            Page other = admin.context().newPage();
            other.navigate(admin.base() + "/me");
            other.click("form[action='/sign-out'] button");
            other.waitForURL("**/sign-in**");
            page.click("main form button.main");
            page.waitForURL("**/sign-in?left**");
            signIn(other, admin.base());
            page.navigate(admin.base() + NEW);
            assertThat(page.inputValue("#name_ko")).isEqualTo(name);
            assertThat(page.locator("main form .note[role=status]").textContent())
                    .contains("아직 저장되지 않았으므로");
            save(page);
            assertThat(organizations(name)).isOne();
        }
    }

    @Test
    void a_side_trip_for_an_organisation_comes_back_with_it_chosen() {
        String name = "곁길연구소";
        try (Visitor admin = admin(true)) {
            Page page = admin.open(PROGRAMME + "/teams/skt/members/new").page();
            page.fill("#reason", "협약 변경");
            page.click("button[name=_aside]");
            page.waitForURL("**/organizations/new**");
            type(page, name, "Sidetrip Foundry");
            save(page);
            assertThat(page.url()).contains("/teams/skt/members/new");
            assertThat(page.inputValue("#organization")).isEqualTo(name);
            assertThat(page.inputValue("#reason")).isEqualTo("협약 변경");
            assertThat(organizations(name)).isOne();
        }
    }

    private Visitor admin(boolean script) {
        return Visitor.with(chromium, port, script).signedIn("admin", password);
    }

    private void signIn(Page page, String base) {
        page.navigate(base + "/sign-in");
        page.fill("#name", "admin");
        page.fill("#password", password);
        page.click("main button.main");
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    private static void type(Page page, String name, String english) {
        page.fill("#name_ko", name);
        page.fill("#name_en", english);
        page.selectOption("#kind", "startup");
        page.fill("#document", "연습-1");
        page.fill("#why", "연습");
    }

    private static void save(Page page) {
        page.click("main form button.main");
        page.waitForURL(address -> !address.contains("/organizations/new"));
    }

    private long organizations(String name) {
        return database.sql("select count(*) from organization where name_ko = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
