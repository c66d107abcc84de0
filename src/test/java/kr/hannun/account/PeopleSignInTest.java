package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.hannun.shared.Actor;
import kr.hannun.testing.People;
import kr.hannun.testing.ServerTest;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind a real port, with cookies as browsers keep them. */
@ServerTest
class PeopleSignInTest {

    private static final String PASSWORD = "수제비 한 그릇 더";

    @LocalServerPort
    int port;

    @Value("${hannun.data-dir}")
    Path folder;

    @Autowired
    InviteAccount invite;

    @Autowired
    ChoosePassword passwords;

    @Autowired
    ChangeAccount change;

    @Autowired
    AccountQueries accounts;

    @Autowired
    SignInThrottle throttle;

    @BeforeEach
    void forgetAttempts() {
        throttle.forget();
    }

    @Test
    void the_trial_accounts_are_open_with_the_password_the_door_shows() throws Exception {
        Window window = new Window();
        String shown = window.open("/sign-in").select(".trial code").text();
        assertThat(shown).isEqualTo(Files.readString(folder.resolve("trial-password")));
        assertThat(window.signIn("staff", shown)).isEqualTo("/");
        assertThat(window.open("/me").select("h1").text()).isEqualTo("내 업무");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_answered_alike() throws Exception {
        Window window = new Window();
        String unknown = window.signIn("nobody-here", PASSWORD);
        String wrong = window.signIn("staff", PASSWORD);
        assertThat(unknown).isEqualTo(wrong.replace("staff", "nobody-here"));
        assertThat(window.open(wrong).select("[role=alert]").text()).contains("이름이나 비밀번호가 맞지 않습니다");
    }

    @Test
    void the_way_back_leads_to_where_one_wanted_to_go_and_never_elsewhere() throws Exception {
        String name = somebody(Actor.Role.ADMIN);
        assertThat(new Window().signIn(name, PASSWORD, "/accounts?text=a")).isEqualTo("/accounts?text=a");
        assertThat(new Window().signIn(name, PASSWORD, "//elsewhere.example/")).isEqualTo("/");
        assertThat(new Window().signIn(name, PASSWORD, "https://elsewhere.example/"))
                .isEqualTo("/");
    }

    @Test
    void a_demoted_or_closed_account_is_out_at_the_next_click() throws Exception {
        String name = somebody(Actor.Role.ADMIN, Actor.Role.STAFF);
        Window window = new Window();
        window.signIn(name, PASSWORD);
        assertThat(window.status("/accounts")).isEqualTo(200);
        set(name, Set.of(Actor.Role.STAFF), false);
        assertThat(window.status("/accounts")).isEqualTo(302);
        window.signIn(name, PASSWORD);
        assertThat(window.status("/me")).isEqualTo(200);
        assertThat(window.status("/accounts")).isEqualTo(403);
        set(name, Set.of(Actor.Role.STAFF), true);
        assertThat(window.status("/me")).isEqualTo(302);
        assertThat(window.signIn(name, PASSWORD)).contains("refused");
    }

    @Test
    void another_password_ends_every_other_session() throws Exception {
        String name = somebody(Actor.Role.STAFF);
        Window here = new Window();
        Window there = new Window();
        here.signIn(name, PASSWORD);
        there.signIn(name, PASSWORD);
        HttpResponse<String> answer = here.send(
                "/me/password",
                here.open("/me"),
                Map.of("present", PASSWORD, "password", PASSWORD + "!", "again", PASSWORD + "!"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(here.status("/me")).isEqualTo(200);
        assertThat(there.status("/me")).isEqualTo(302);
    }

    @Test
    void a_person_sees_and_ends_only_own_sessions() throws Exception {
        Window here = new Window();
        Window there = new Window();
        Window stranger = new Window();
        String name = somebody(Actor.Role.STAFF);
        here.signIn(name, PASSWORD);
        there.signIn(name, PASSWORD);
        stranger.signIn(somebody(Actor.Role.STAFF), PASSWORD);
        String ending = here.open("/me").select("form[action*=/sessions/]").attr("action");
        stranger.send(ending, stranger.open("/me"), Map.of());
        assertThat(there.status("/me")).isEqualTo(200);
        here.send(ending, here.open("/me"), Map.of());
        assertThat(there.status("/me")).isEqualTo(302);
    }

    @Test
    void a_kept_page_carries_the_name_and_token_of_whoever_reads_it() throws Exception {
        Window one = new Window();
        Window other = new Window();
        one.signIn("evaluator1", trial());
        other.signIn("evaluator2", trial());
        Document first = one.open(Site.PROGRAM);
        Document second = other.open(Site.PROGRAM);
        assertThat(first.select(".util .me").text()).isEqualTo("연습 평가위원 1");
        assertThat(second.select(".util .me").text()).isEqualTo("연습 평가위원 2");
        assertThat(second.select("input[name=_csrf]").val())
                .isNotEmpty()
                .isNotEqualTo(first.select("input[name=_csrf]").val());
        assertThat(second.select("main").html()).isEqualTo(first.select("main").html());
    }

    @Test
    void guessing_is_slowed_down_and_the_rightful_holder_elsewhere_is_not_locked_out() throws Exception {
        String name = somebody(Actor.Role.STAFF);
        Window window = new Window();
        for (int attempt = 0; attempt < 6; attempt++) {
            assertThat(window.signIn(name, "wrong")).contains("refused");
        }
        HttpResponse<String> slowed = window.attempt(name, PASSWORD, "/");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        Window window = new Window();
        window.signIn(somebody(Actor.Role.ADMIN), PASSWORD);
        assertThat(window.send("/accounts", Jsoup.parse(""), Map.of("name", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void personal_pages_are_never_stored_and_every_answer_has_its_headers() throws Exception {
        Window window = new Window();
        window.signIn(somebody(Actor.Role.ADMIN), PASSWORD);
        for (String path : new String[] {"/me", "/accounts", "/sign-in", "/nowhere", "/accounts/none"}) {
            var headers = window.get(path).headers();
            assertThat(headers.firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'");
        }
    }

    private String trial() throws IOException {
        return Files.readString(folder.resolve("trial-password"));
    }

    private String somebody(Actor.Role... roles) {
        String name = "t" + UUID.randomUUID().toString().substring(0, 8);
        var invited = (InviteAccount.Invited) invite.invite(
                People.actor(Actor.Role.ADMIN),
                new InviteAccount.Command(UUID.randomUUID(), name, "시험 " + name, null, Set.of(roles), null, "시험"));
        assertThat(passwords.byLink(invited.token(), PASSWORD, PASSWORD)).isEmpty();
        assertThat(passwords.byLink(invited.token(), PASSWORD, PASSWORD)).isNotEmpty();
        return name;
    }

    private void set(String name, Set<Actor.Role> roles, boolean disabled) {
        AccountId id = accounts.byName(name).orElseThrow().id();
        change.change(People.actor(Actor.Role.ADMIN), new ChangeAccount.Command(id, roles, null, disabled, "시험"));
    }

    /** A browser window of its own. */
    private final class Window {

        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(String path) throws Exception {
            return http.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
        }

        Document open(String path) throws Exception {
            return Jsoup.parse(get(path).body());
        }

        int status(String path) throws Exception {
            return get(path).statusCode();
        }

        String signIn(String name, String password) throws Exception {
            return signIn(name, password, "/");
        }

        String signIn(String name, String password, String back) throws Exception {
            return attempt(name, password, back)
                    .headers()
                    .firstValue("Location")
                    .orElse("");
        }

        HttpResponse<String> attempt(String name, String password, String back) throws Exception {
            return send("/sign-in", open("/sign-in"), Map.of("name", name, "password", password, "back", back));
        }

        HttpResponse<String> send(String path, Document from, Map<String, String> fields) throws Exception {
            String body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            String token = from.select("input[name=_csrf]").val();
            return http.send(
                    HttpRequest.newBuilder(at(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + token))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private URI at(String path) {
            return URI.create("http://localhost:" + port + path);
        }
    }
}
