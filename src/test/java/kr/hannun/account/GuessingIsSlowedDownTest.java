package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Window;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever way somebody guesses, each guess counts once, on the account that was meant and on where it came from. */
@DatabaseTest
class GuessingIsSlowedDownTest {

    private static final String PASSWORD = "수제비 한 그릇 더";
    private static final int LET_THROUGH = 6;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    GuessingBrake brake;

    @Autowired
    AccessLog log;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Joining joining;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void forgetAttempts() {
        database.sql("delete from attempt_count").update();
    }

    @Proves({"ASVS 6.3.1", "KISA 2.16"})
    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/%73ign-in", "/sign%2Din", "/sign-in?x=1"})
    void however_the_door_is_spelled(String door) throws Exception {
        String name = joining.somebody(PASSWORD, Actor.Role.STAFF);
        Window window = new Window(port);
        for (int attempt = 0; attempt < LET_THROUGH; attempt++) {
            assertThat(window.attemptAt(door, name, "wrong", "/").headers().firstValue("Location"))
                    .hasValueSatisfying(place -> assertThat(place).contains("refused"));
        }
        HttpResponse<String> slowed = window.attempt(name, PASSWORD, "/");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(window.attemptAt(door, name, PASSWORD, "/").statusCode()).isEqualTo(429);
    }

    @Proves({"ASVS 6.3.1", "KISA 2.16"})
    @ParameterizedTest
    @ValueSource(strings = {"%s\u0001", " %s", "%s\t", "%S", "%s@example.org"})
    void however_the_name_is_spelled(String spelling) throws Exception {
        String name = joining.somebody(PASSWORD, Actor.Role.STAFF);
        Window window = new Window(port);
        for (int attempt = 0; attempt < LET_THROUGH; attempt++) {
            window.attempt(spelling.formatted(name), "wrong", "/");
        }
        assertThat(window.attempt(name, PASSWORD, "/").statusCode()).isEqualTo(429);
    }

    @Test
    void a_name_that_is_nobodys_is_slowed_down_alike() throws Exception {
        Window window = new Window(port);
        for (int attempt = 0; attempt < LET_THROUGH; attempt++) {
            assertThat(window.signIn("nobody-at-all", "wrong")).contains("refused");
        }
        assertThat(window.attempt("nobody-at-all", "wrong", "/").statusCode()).isEqualTo(429);
    }

    @Proves({"ASVS 6.3.1", "ASVS 16.3.1", "KISA 2.16"})
    @Test
    void the_present_password_is_not_guessed_either_and_each_guess_is_written_down() throws Exception {
        String name = joining.somebody(PASSWORD, Actor.Role.STAFF);
        Window window = new Window(port);
        window.signIn(name, PASSWORD);
        for (int attempt = 0; attempt < LET_THROUGH; attempt++) {
            assertThat(replace(window, "wrong").statusCode()).isEqualTo(422);
        }
        HttpResponse<String> slowed = replace(window, PASSWORD);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.body()).contains("여러 번 잘못 입력");
        assertThat(log.latest(name, 0, 20))
                .filteredOn(line -> line.action().equals(AccessLog.PASSWORD_REFUSED))
                .hasSize(LET_THROUGH);
    }

    private static HttpResponse<String> replace(Window window, String present) throws Exception {
        Document desk = window.open("/me");
        return window.send(
                "/me/password", desk, Map.of("present", present, "password", PASSWORD + "!", "again", PASSWORD + "!"));
    }

    @Proves("ASVS 6.3.1")
    @Test
    void strangers_elsewhere_do_not_lock_the_holder_out() throws Exception {
        String name = joining.somebody(PASSWORD, Actor.Role.STAFF);
        new Window(port).signIn(name, PASSWORD);
        Account account = accounts.findByName(name).orElseThrow();
        for (int guess = 0; guess < 40; guess++) {
            brake.password(account, name, "192.0.2." + guess);
        }
        Window stranger = new Window(port, InetAddress.getByName("127.0.0.2"));
        assertThat(stranger.attempt(name, PASSWORD, "/").statusCode()).isEqualTo(429);
        assertThat(new Window(port).signIn(name, PASSWORD)).isEqualTo("/");
    }

    @Test
    void a_count_stands_where_what_it_counted_is_rolled_back_and_moves_no_head() {
        var before = trail.head(new Slug("accounts"));
        for (int guess = 0; guess < LET_THROUGH; guess++) {
            transaction.executeWithoutResult(open -> {
                assertThat(brake.password(null, "rolled-back", "192.0.2.1")).isPresent();
                open.setRollbackOnly();
            });
        }
        assertThat(brake.password(null, "rolled-back", "192.0.2.1")).isEmpty();
        assertThat(trail.head(new Slug("accounts"))).isEqualTo(before);
    }

    @Test
    void links_are_not_guessed() throws Exception {
        Window window = new Window(port);
        for (int guess = 0; guess < 30; guess++) {
            assertThat(window.status("/links/" + UUID.randomUUID())).isEqualTo(410);
        }
        assertThat(window.status("/links/" + UUID.randomUUID())).isEqualTo(429);
    }

    @Proves("ASVS 2.4.1")
    @Test
    void nobody_asks_for_links_without_end() throws Exception {
        Window window = new Window(port);
        for (int request = 0; request < 10; request++) {
            window.send("/sign-in/forgotten", window.open("/sign-in"), Map.of("name", "staff"));
        }
        HttpResponse<String> slowed =
                window.send("/sign-in/forgotten", window.open("/sign-in"), Map.of("name", "staff"));
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.body()).contains("너무 여러 번");
    }

    @Proves("ASVS 6.1.1")
    @Test
    void as_much_is_let_through_as_is_written_down() throws Exception {
        List<Function<Integer, Boolean>> tries = List.of(
                number -> passes(accounts.findByName("admin").orElseThrow(), "one"),
                number -> brake.password(null, "nobody" + number, "another").isPresent(),
                number -> passes(accounts.findByName("admin2").orElseThrow(), "address " + number),
                number -> brake.at(GuessingBrake.Way.PASSKEY, "one").isPresent(),
                number -> brake.at(GuessingBrake.Way.LINK, "one").isPresent(),
                number -> brake.at(GuessingBrake.Way.MAIL, "one").isPresent(),
                number ->
                        brake.mayMail(accounts.findByName("admin").orElseThrow().id()));
        List<Integer> written = written();
        assertThat(written).hasSameSizeAs(tries);
        for (int row = 0; row < written.size(); row++) {
            Function<Integer, Boolean> attempt = tries.get(row);
            // One more may come back while this goes on.
            assertThat(Stream.iterate(0, number -> number + 1).takeWhile(attempt::apply))
                    .as("row " + row)
                    .hasSizeBetween(written.get(row), written.get(row) + 1);
        }
    }

    private boolean passes(Account account, String address) {
        return brake.password(account, account.name(), address).isPresent();
    }

    private static List<Integer> written() throws IOException {
        return Files.readAllLines(Path.of("docs", "security", "decisions.md")).stream()
                .map(Pattern.compile("[|] [a-z -]+ [|] (\\d+) [|] (15 minutes|1 hour) [|]")::matcher)
                .filter(Matcher::matches)
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();
    }
}
