package kr.hannun.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import kr.hannun.testing.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever signs in has a session of their own, until it ends. */
@DatabaseTest
class SessionsAreGuardedTest {

    /** Each try comes from an address of its own: other tests may have used up what one address may try. */
    private static final AtomicInteger TRIES = new AtomicInteger();

    private static final String COOKIE = "session";
    private static final int BITS = 128;

    @Value("${hannun.data-dir}")
    Path folder;

    @Value("${hannun.session.idle}")
    Duration idle;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @AfterEach
    void wind_back() {
        clock.aheadBy(0);
    }

    @Proves({"ASVS 7.6.2", "KISA 2.12"})
    @ParameterizedTest
    @ValueSource(strings = {"/", Site.PROGRAM, Site.PROGRAM + "/teams", "/display", "/nowhere"})
    void reading_begins_no_session(String address) {
        assertThat(mvc.get().uri(address).exchange().getResponse().getHeaders("Set-Cookie"))
                .isEmpty();
    }

    @Proves("ASVS 7.2.4")
    @Test
    void signing_in_gives_another_token_and_the_one_before_is_nobodys() throws IOException {
        Cookie before = cookie(mvc.get().uri("/sign-in").exchange());
        Cookie after = signIn("staff", before);
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(status(before)).isEqualTo(302);
        assertThat(status(after)).isEqualTo(200);
    }

    @Proves({"ASVS 7.2.1", "ASVS 7.2.2", "ASVS 8.3.1", "KISA 1.15"})
    @Test
    void a_token_nobody_was_given_opens_nothing() throws IOException {
        Cookie real = signIn("staff");
        String forged = Base64.getEncoder()
                .encodeToString("0198f0d0-0000-4000-8000-000000000001".getBytes(StandardCharsets.US_ASCII));
        assertThat(status(new Cookie(COOKIE, forged))).isEqualTo(302);
        assertThat(status(new Cookie(COOKIE, real.getValue() + "x"))).isEqualTo(302);
        assertThat(status(new Cookie("role", "ADMIN"))).isEqualTo(302);
    }

    @Proves({"ASVS 7.2.3", "ASVS 11.2.3", "ASVS 11.5.1", "KISA 2.7"})
    @Test
    void a_token_has_more_bits_than_can_be_guessed() throws IOException {
        String id = decoded(signIn("staff"));
        assertThat(id).matches("[A-Za-z0-9_-]{36}").doesNotMatch("[0-9a-f]{8}-[0-9a-f]{4}-4.*");
        assertThat(id.length() * 6).isGreaterThan(BITS);
        assertThat(decoded(signIn("staff"))).isNotEqualTo(id);
    }

    @Proves("ASVS 7.4.1")
    @Test
    void what_was_signed_out_cannot_be_used_again() throws IOException {
        Cookie session = signIn("staff");
        assertThat(mvc.post().uri("/sign-out").cookie(session).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(302);
        assertThat(status(session)).isEqualTo(302);
        assertThat(rows(session)).isZero();
    }

    @Proves("ASVS 7.3.1")
    @Test
    void a_session_that_was_idle_too_long_is_over() throws IOException {
        assertThat(idle).isEqualTo(Duration.ofMinutes(30));
        Cookie session = signIn("staff");
        assertThat(untouchedFor(session, idle.minusMinutes(1))).isEqualTo(200);
        assertThat(untouchedFor(session, idle.plusMinutes(1))).isEqualTo(302);
    }

    @Proves("ASVS 7.3.2")
    @Test
    void a_session_ends_after_its_longest_life_however_busy() throws IOException {
        Cookie session = signIn("staff");
        clock.aheadBy(1);
        assertThat(status(session)).isEqualTo(302);
        assertThat(rows(session)).isZero();
    }

    @Proves({"ASVS 3.3.1", "ASVS 3.3.2", "ASVS 3.3.3", "ASVS 3.3.4"})
    @Test
    void the_cookie_of_a_session_is_bound_to_this_host_and_hidden_from_scripts() {
        assertThat(Objects.requireNonNull(mvc.get()
                        .uri("/sign-in")
                        .secure(true)
                        .exchange()
                        .getResponse()
                        .getHeader("Set-Cookie")))
                .startsWith("__Host-session=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain", "Max-Age", "Expires");
    }

    @Proves({"ASVS 3.3.1", "ASVS 3.3.2", "ASVS 3.3.3", "ASVS 3.3.4", "KISA 2.12"})
    @Test
    void the_only_lasting_cookie_holds_two_words_about_the_look() {
        var answer = mvc.post()
                .uri("/display")
                .secure(true)
                .param("contrast", "high")
                .exchange();
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-display=high.m;")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Proves({"ASVS 3.4.1", "ASVS 12.2.1"})
    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/me", "/nowhere", Site.PROGRAM, "/shell/app.css"})
    void behind_tls_browsers_are_told_to_come_by_tls_alone(String address) {
        assertThat(mvc.get().uri(address).secure(true).exchange())
                .hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }

    @Proves({"ASVS 3.3.4", "ASVS 14.2.1"})
    @Test
    void no_page_and_no_address_in_it_holds_a_token_of_a_session() throws IOException {
        Cookie here = signIn("staff");
        Cookie there = signIn("staff");
        String page = html(get("/me", here));
        assertThat(page).contains("/me/sessions/").doesNotContain(decoded(here), decoded(there));
    }

    @Proves("ASVS 14.2.1")
    @Test
    void nobody_signs_in_by_an_address() throws IOException {
        var answer = mvc.get()
                .uri("/sign-in")
                .param("name", "staff")
                .param("password", password())
                .exchange();
        assertThat(status(cookie(answer))).isEqualTo(302);
        assertThat(html(answer)).doesNotContain("value=\"" + password());
    }

    @Proves({"ASVS 7.4.4", "ASVS 14.3.1", "ASVS 14.3.2"})
    @ParameterizedTest
    @ValueSource(strings = {"/me", "/accounts", "/accounts/new", "/access-log", Site.PROGRAM + "/requests"})
    void a_personal_page_shows_the_way_out_and_is_not_stored(String address) throws IOException {
        MvcTestResult answer = get(address, signIn("admin"));
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(page(answer).select("header form[action^=/sign-out] button")).hasSize(1);
    }

    @Proves({"ASVS 3.5.1", "KISA 1.11"})
    @Test
    void what_changes_something_needs_the_token_of_its_own_session() throws IOException {
        Cookie admin = signIn("admin");
        String strange = page(get("/accounts/new", signIn("staff")))
                .select("[name=_csrf]")
                .val();
        for (String token : List.of("", strange, "0".repeat(36))) {
            assertThat(mvc.post()
                            .uri("/accounts")
                            .cookie(admin)
                            .header("Origin", "https://elsewhere.example")
                            .param("_csrf", token))
                    .hasStatus(403);
        }
    }

    @Proves("ASVS 6.2.3")
    @Test
    void another_password_takes_the_present_one() throws IOException {
        Cookie session = signIn("staff");
        for (String present : List.of("", "not the present one")) {
            MvcTestResult answer = mvc.post()
                    .uri("/me/password")
                    .remoteAddress(fromElsewhere())
                    .cookie(session)
                    .with(SecurityMockMvcRequestPostProcessors.csrf())
                    .param("present", present)
                    .param("password", "비 오는 날의 수제비는 맛있다")
                    .param("again", "비 오는 날의 수제비는 맛있다")
                    .exchange();
            assertThat(answer).hasStatus(422);
            assertThat(page(answer).select("#present-e").text()).isNotBlank();
        }
    }

    @Proves({"ASVS 6.2.6", "ASVS 6.2.7", "ASVS 6.4.2"})
    @Test
    void passwords_are_masked_and_managers_may_fill_them_in() throws IOException {
        Document door = page(mvc.get().uri("/sign-in").exchange());
        Document desk = page(get("/me", signIn("staff")));
        assertThat(door.select("#password[type=password][autocomplete=current-password]"))
                .hasSize(1);
        assertThat(desk.select("#present[type=password][autocomplete=current-password]"))
                .hasSize(1);
        assertThat(desk.select("#password, #again").select("[type=password][autocomplete=new-password]"))
                .hasSize(2);
        assertThat(door.select("[maxlength], [onpaste], [name*=hint], [name*=question]"))
                .isEmpty();
    }

    private int untouchedFor(Cookie session, Duration time) {
        database.sql(
                        "update spring_session set last_access_time = :then, expiry_time = :then + max_inactive_interval * 1000"
                                + " where session_id = :id")
                .param("then", System.currentTimeMillis() - time.toMillis())
                .param("id", decoded(session))
                .update();
        return status(session);
    }

    private static String fromElsewhere() {
        return "203.0.113." + TRIES.incrementAndGet();
    }

    private long rows(Cookie session) {
        return database.sql("select count(*) from spring_session where session_id = :id")
                .param("id", decoded(session))
                .query(Long.class)
                .single();
    }

    private Cookie signIn(String name, Cookie... before) throws IOException {
        var request = mvc.post()
                .uri("/sign-in")
                .remoteAddress(fromElsewhere())
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        var answer = (before.length == 0 ? request : request.cookie(before))
                .param("name", name)
                .param("password", password())
                .exchange();
        assertThat(answer).hasStatus(302).hasHeader("Location", "/");
        return cookie(answer);
    }

    private String password() throws IOException {
        return Files.readString(folder.resolve("trial-password"));
    }

    private MvcTestResult get(String address, Cookie session) {
        return mvc.get().uri(address).cookie(session).exchange();
    }

    private int status(Cookie session) {
        return get("/me", session).getResponse().getStatus();
    }

    private static Cookie cookie(MvcTestResult answer) {
        Collection<String> set = answer.getResponse().getHeaders("Set-Cookie");
        String value = set.stream()
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> cookie.substring(COOKIE.length() + 1, cookie.indexOf(';')))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no session among " + set));
        return new Cookie(COOKIE, value);
    }

    private static String decoded(Cookie session) {
        return new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.US_ASCII);
    }

    private static Document page(MvcTestResult answer) throws IOException {
        return Jsoup.parse(html(answer));
    }

    private static String html(MvcTestResult answer) throws IOException {
        return answer.getResponse().getContentAsString();
    }
}
