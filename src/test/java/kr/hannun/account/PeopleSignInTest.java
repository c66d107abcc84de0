package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import kr.hannun.testing.Window;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind a real port, with cookies as browsers keep them. */
@DatabaseTest
class PeopleSignInTest {

    private static final String PASSWORD = "수제비 한 그릇 더";

    @LocalServerPort
    int port;

    @Value("${hannun.data-dir}")
    Path folder;

    @Autowired
    Joining joining;

    @Autowired
    ChangeAccount change;

    @Autowired
    AccountQueries accounts;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void forgetAttempts() {
        database.sql("delete from attempt_count").update();
    }

    @Test
    void the_trial_accounts_are_open_with_the_password_the_door_shows() throws Exception {
        Window window = new Window(port);
        String shown = window.open("/sign-in").select(".trial code").text();
        assertThat(shown).isEqualTo(Files.readString(folder.resolve("trial-password")));
        assertThat(window.signIn("staff", shown)).isEqualTo("/");
        assertThat(window.open("/me").select("h1").text()).isEqualTo("내 업무");
    }

    @Proves("ASVS 16.5.1")
    @Test
    void a_wrong_name_and_a_wrong_password_are_answered_alike() throws Exception {
        Window window = new Window(port);
        String unknown = window.signIn("nobody-here", PASSWORD);
        String wrong = window.signIn("staff", PASSWORD);
        assertThat(unknown).isEqualTo(wrong.replace("staff", "nobody-here"));
        assertThat(window.open(wrong).select("[role=alert]").text()).contains("이름이나 비밀번호가 올바르지 않습니다");
    }

    @Proves({"ASVS 3.7.2", "KISA 1.7"})
    @Test
    void the_way_back_leads_to_where_one_wanted_to_go_and_never_elsewhere() throws Exception {
        String name = somebody(Actor.Role.ADMIN);
        assertThat(new Window(port).signIn(name, PASSWORD, "/accounts?text=a")).isEqualTo("/accounts?text=a");
        assertThat(new Window(port).signIn(name, PASSWORD, "//elsewhere.example/"))
                .isEqualTo("/");
        assertThat(new Window(port).signIn(name, PASSWORD, "https://elsewhere.example/"))
                .isEqualTo("/");
    }

    @Proves({"ASVS 7.4.2", "ASVS 7.4.5", "ASVS 8.2.1"})
    @Test
    void a_demoted_or_closed_account_is_out_at_the_next_click() throws Exception {
        String name = somebody(Actor.Role.ADMIN, Actor.Role.STAFF);
        Window window = new Window(port);
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

    @Proves({"ASVS 6.2.2", "ASVS 7.4.3"})
    @Test
    void another_password_ends_every_other_session() throws Exception {
        String name = somebody(Actor.Role.STAFF);
        Window here = new Window(port);
        Window there = new Window(port);
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

    @Proves({"ASVS 7.5.2", "ASVS 8.2.2"})
    @Test
    void a_person_sees_and_ends_only_own_sessions() throws Exception {
        Window here = new Window(port);
        Window there = new Window(port);
        Window stranger = new Window(port);
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

    @Proves({"ASVS 14.2.2", "KISA 6.1"})
    @Test
    void a_kept_page_carries_the_name_and_token_of_whoever_reads_it() throws Exception {
        Window one = new Window(port);
        Window other = new Window(port);
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

    @Proves({"ASVS 3.5.1", "KISA 1.11"})
    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        Window window = new Window(port);
        window.signIn(somebody(Actor.Role.ADMIN), PASSWORD);
        assertThat(window.send("/accounts", Jsoup.parse(""), Map.of("name", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Proves({"ASVS 14.3.2", "ASVS 3.4.3"})
    @Test
    void personal_pages_are_never_stored_and_every_answer_has_its_headers() throws Exception {
        Window window = new Window(port);
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
        return joining.somebody(PASSWORD, roles);
    }

    private void set(String name, Set<Actor.Role> roles, boolean disabled) {
        AccountId id = accounts.byName(name).orElseThrow().id();
        boolean admin = accounts.byName(name).orElseThrow().roles().contains(Actor.Role.ADMIN);
        change.change(People.actor(Actor.Role.ADMIN), new ChangeAccount.Command(id, roles, null, disabled, "시험"));
        if (admin) {
            joining.confirmed(name);
        }
    }
}
