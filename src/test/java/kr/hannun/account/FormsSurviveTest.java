package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind a real port: what becomes of a form when the session it was opened in is gone. */
@DatabaseTest
class FormsSurviveTest {

    private static final String NEW = Site.PROGRAM + "/organizations/new";
    private static final String NAME = "끊긴연구소 <1>";
    private static final String OTHERS = "다른 사람의 비밀번호";

    @LocalServerPort
    int port;

    @Value("${hannun.data-dir}")
    Path folder;

    @Autowired
    JdbcClient database;

    @Autowired
    Joining joining;

    private final Browser browser = new Browser();

    @BeforeEach
    void signIn() throws Exception {
        browser.signIn("admin", password(), "/");
    }

    @Test
    void an_ended_session_shows_the_form_again_as_typed_and_saves_nothing() throws Exception {
        Element form = browser.form(NEW);
        endSessions();
        HttpResponse<String> answer = browser.send(form, Map.of("name_ko", NAME, "kind", "startup", "why", "둘째\n줄"));
        assertThat(location(answer)).startsWith("/sign-in?left&back=");
        assertThat(browser.open(location(answer)).select("main .note").text()).contains("보관되어 있으며");
        browser.signIn("admin", password(), NEW);
        Document page = browser.open(NEW);
        assertThat(page.select("#name_ko").val()).isEqualTo(NAME);
        assertThat(page.select("#kind option[selected]").val()).isEqualTo("startup");
        assertThat(page.select("main form .note").text()).contains("아직 저장되지 않았으므로");
        assertThat(page.select("main input[name=once]").val())
                .isEqualTo(form.select("[name=once]").val());
        assertThat(organizations()).isZero();
    }

    @Proves({"ASVS 8.2.2", "KISA 6.1"})
    @Test
    void nobody_else_is_shown_what_one_person_wrote() throws Exception {
        Element form = browser.form(NEW);
        endSessions();
        browser.send(form, Map.of("name_ko", NAME));
        String other = joining.somebody(OTHERS, Actor.Role.ADMIN);
        browser.signIn(other, OTHERS, "/");
        assertThat(browser.open(NEW).outerHtml()).doesNotContain("끊긴연구소");
        assertThat(browser.send(form, Map.of("name_ko", NAME)).statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_of_an_earlier_session_comes_back_filled_in_the_new_one() throws Exception {
        Element form = browser.form(NEW);
        browser.signIn("admin", password(), "/");
        endSessions();
        browser.signIn("admin", password(), "/");
        HttpResponse<String> answer = browser.send(form, Map.of("name_ko", NAME));
        assertThat(location(answer)).isEqualTo(NEW);
        Document page = browser.open(NEW);
        assertThat(page.select("#name_ko").val()).isEqualTo(NAME);
        assertThat(browser.send(page.select("main form").first(), Map.of("name_ko", NAME))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.open(NEW).select("#name_ko").val()).isEmpty();
    }

    @Test
    void whoever_wants_the_stored_page_gets_it() throws Exception {
        Element form = browser.form(NEW);
        endSessions();
        browser.send(form, Map.of("name_ko", NAME));
        browser.signIn("admin", password(), "/");
        String fresh = browser.open(NEW).select("main form .note a").attr("href");
        assertThat(browser.open(fresh).select("#name_ko").val()).isEmpty();
        assertThat(browser.open(NEW).select("#name_ko").val()).isEmpty();
    }

    @Test
    void a_side_trip_comes_back_with_the_organisation_chosen_and_all_that_was_typed() throws Exception {
        String admission = Site.PROGRAM + "/teams/skt/members/new";
        Element form = browser.form(admission);
        String there = form.select("button[name=_aside]").val();
        HttpResponse<String> left =
                browser.send(form, Map.of("_aside", there, "reason", "협약 변경", "organization", "새 연구소"));
        assertThat(location(left)).startsWith(NEW + "?back=");
        Document registration = browser.open(location(left));
        assertThat(registration.select("main form input[name=back]").val()).isEqualTo(admission);
        Document back = browser.open(admission + "?organization=%EB%85%B8%ED%83%80");
        assertThat(back.select("#organization").val()).isEqualTo("노타");
        assertThat(back.select("#reason").val()).isEqualTo("협약 변경");
    }

    @Test
    void a_door_left_open_still_opens_and_stays_shut_to_other_sites() throws Exception {
        Document door = new Browser().open("/sign-in");
        Map<String, String> right = Map.of("name", "admin", "password", password(), "back", "/me");
        Browser late = new Browser();
        assertThat(location(late.send(door.select("main form").first(), right))).isEqualTo("/me");
        Browser forged = new Browser("https://elsewhere.example");
        assertThat(location(forged.send(door.select("main form").first(), right)))
                .startsWith("/sign-in?again");
        assertThat(forged.get("/me").statusCode()).isEqualTo(302);
        Browser silent = new Browser("");
        String again = location(silent.send(door.select("main form").first(), right));
        assertThat(silent.open(again).select("#name").val()).isEqualTo("admin");
    }

    @Proves({"ASVS 3.5.1", "KISA 1.11"})
    @Test
    void other_sites_have_nothing_kept() throws Exception {
        Element form = browser.form(NEW);
        Browser forged = new Browser("https://elsewhere.example");
        assertThat(forged.send(form, Map.of("name_ko", NAME)).statusCode()).isEqualTo(403);
    }

    private void endSessions() {
        database.sql("delete from spring_session").update();
    }

    private long organizations() {
        return database.sql("select count(*) from organization where name_ko = :name")
                .param("name", NAME)
                .query(Long.class)
                .single();
    }

    private String password() throws Exception {
        return Files.readString(folder.resolve("trial-password"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " without a way on");
    }

    /** A browser with its own cookies, which says where its forms come from. */
    private final class Browser {

        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String origin;

        Browser() {
            this.origin = "own";
        }

        Browser(String origin) {
            this.origin = origin;
        }

        void signIn(String name, String password, String back) throws Exception {
            Element form = open("/sign-in").select("main form").first();
            assertThat(location(send(form, Map.of("name", name, "password", password, "back", back))))
                    .isEqualTo(back);
        }

        Element form(String path) throws Exception {
            return Objects.requireNonNull(open(path).select("main form").first(), path);
        }

        Document open(String path) throws Exception {
            return Jsoup.parse(get(path).body());
        }

        HttpResponse<String> get(String path) throws Exception {
            return http.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
        }

        /** Sends the form with these fields filled in. */
        HttpResponse<String> send(@Nullable Element form, Map<String, String> typed) throws Exception {
            Element sent = Objects.requireNonNull(form);
            Map<String, String> fields = new LinkedHashMap<>();
            sent.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
            fields.putAll(typed);
            HttpRequest.Builder request = HttpRequest.newBuilder(at(sent.attr("action")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "text/html,*/*")
                    .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                            .map(field ->
                                    field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"))));
            if (!origin.isEmpty()) {
                request.header("Origin", origin.equals("own") ? "http://localhost:" + port : origin);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        private URI at(String path) {
            return URI.create("http://localhost:" + port + path);
        }
    }
}
