package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import kr.hannun.shared.Actor;
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

/** A password alone neither makes a passkey nor takes one away. */
@DatabaseTest
class PasskeysNeedAPasskeyTest {

    private static final String PASSWORD = "수제비 한 그릇 더";
    private static final String OPTIONS = "/webauthn/register/options";

    @LocalServerPort
    int port;

    @Autowired
    Joining joining;

    @Autowired
    Accounts accounts;

    @Autowired
    OneTimeLinks links;

    @Autowired
    OwnPasskeys passkeys;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void forgetAttempts() {
        database.sql("delete from attempt_count").update();
    }

    @Proves({"ASVS 6.3.4", "ASVS 7.5.1"})
    @Test
    void a_password_alone_makes_none() throws Exception {
        Window window = new Window(port);
        window.signIn(joining.somebody(PASSWORD, Actor.Role.STAFF), PASSWORD);
        Document desk = window.open("/me");
        assertThat(window.sendJson(OPTIONS, desk, "").statusCode()).isEqualTo(403);
        assertThat(desk.select("[data-passkey=make]")).isEmpty();
        assertThat(desk.select("main").text()).contains("비밀번호만으로는 패스키를 만들 수 없습니다");
    }

    @Test
    void an_invitation_lets_its_holder_make_the_first() throws Exception {
        String name = Joining.name();
        String link = "/links/" + joining.invited(name, Actor.Role.STAFF);
        Window window = new Window(port);
        window.send(link, window.open(link), Map.of("password", PASSWORD, "again", PASSWORD));
        window.signIn(name, PASSWORD);
        Document desk = window.open("/me");
        assertThat(desk.select("[data-passkey=make]")).hasSize(1);
        assertThat(window.sendJson(OPTIONS, desk, "").statusCode()).isEqualTo(200);
    }

    @Proves("ASVS 6.4.4")
    @Test
    void a_link_for_a_passkey_lets_its_holder_and_nobody_else() throws Exception {
        String name = joining.somebody(PASSWORD, Actor.Role.STAFF);
        String link =
                "/links/" + links.make(accounts.findByName(name).orElseThrow().id(), OneTimeLinks.Purpose.ENROLMENT);
        Window window = new Window(port);
        HttpResponse<String> opened = window.send(link, window.open(link), Map.of());
        assertThat(opened.headers().firstValue("Location")).hasValue("/sign-in?passkey&back=/me");
        assertThat(window.status(link)).isEqualTo(410);
        window.signIn(joining.somebody(PASSWORD, Actor.Role.STAFF), PASSWORD);
        assertThat(window.sendJson(OPTIONS, window.open("/me"), "").statusCode())
                .isEqualTo(403);
        window.signIn(name, PASSWORD);
        assertThat(window.sendJson(OPTIONS, window.open("/me"), "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_link_for_a_passkey_chooses_no_password() throws Exception {
        String name = joining.somebody(PASSWORD, Actor.Role.STAFF);
        String link =
                "/links/" + links.make(accounts.findByName(name).orElseThrow().id(), OneTimeLinks.Purpose.ENROLMENT);
        Window window = new Window(port);
        window.send(link, window.open(link), Map.of("password", PASSWORD + "!", "again", PASSWORD + "!"));
        assertThat(window.signIn(name, PASSWORD + "!")).contains("refused");
    }

    @Proves({"ASVS 6.3.4", "ASVS 7.5.1"})
    @Test
    void a_password_alone_takes_none_away() throws Exception {
        String name = joining.somebody(PASSWORD, Actor.Role.STAFF);
        hold(name);
        Window window = new Window(port);
        window.signIn(name, PASSWORD);
        Document desk = window.open("/me");
        assertThat(desk.select("form[action*=removal]")).isEmpty();
        HttpResponse<String> refused = window.send("/me/passkeys/key-" + name + "/removal", desk, Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("먼저 패스키로 확인해야 합니다");
        assertThat(passkeys.of(name)).hasSize(1);
    }

    @Proves("ASVS 6.4.3")
    @Test
    void a_link_for_a_forgotten_password_passes_by_no_passkey() throws Exception {
        String name = joining.somebody(PASSWORD, Actor.Role.STAFF);
        hold(name);
        String link =
                "/links/" + links.make(accounts.findByName(name).orElseThrow().id(), OneTimeLinks.Purpose.RESET);
        Window window = new Window(port);
        window.send(link, window.open(link), Map.of("password", PASSWORD + "!", "again", PASSWORD + "!"));
        assertThat(window.get("/me").headers().firstValue("Location")).hasValue("/sign-in?back=%2Fme");
        window.signIn(name, PASSWORD + "!");
        assertThat(window.sendJson(OPTIONS, window.open("/me"), "").statusCode())
                .isEqualTo(403);
        assertThat(passkeys.of(name)).hasSize(1);
    }

    private void hold(String name) {
        database.sql("insert into user_entities (id, name, display_name) values (:name, :name, :name)")
                .param("name", name)
                .update();
        database.sql("insert into user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible,"
                        + " backup_state, label) values ('key-' || :name, :name, '', false, false, '시험')")
                .param("name", name)
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"publicKey\":null}",
                "{\"publicKey\":{\"label\":null,\"credential\":{}}}",
                "{\"publicKey\":{\"label\":\"x\",\"credential\":{\"id\":\"!\",\"rawId\":\"?\",\"type\":\"x\",\"response\":{\"attestationObject\":\"@\",\"clientDataJSON\":\"e30\"}}}}",
                "{\"publicKey\":{\"label\":\"x\",\"credential\":{\"id\":\"AQ\",\"rawId\":\"AQ\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{\"attestationObject\":\"AAAA\",\"clientDataJSON\":\"e30\",\"transports\":[\"x\"]}}}}",
                "{\"id\":\"AQ\",\"rawId\":\"AQ\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{\"authenticatorData\":\"AAAA\",\"clientDataJSON\":\"e30\",\"signature\":\"AA\",\"userHandle\":\"AA\"}}",
                "{\"publicKey\":{\"label\":\"a\\u0000b\",\"credential\":{\"id\":\"AQ\"}}}"
            })
    void whatever_is_sent_is_refused_without_an_error(String json) throws Exception {
        String name = Joining.name();
        String link = "/links/" + joining.invited(name, Actor.Role.STAFF);
        Window window = new Window(port);
        window.send(link, window.open(link), Map.of("password", PASSWORD, "again", PASSWORD));
        window.signIn(name, PASSWORD);
        Document desk = window.open("/me");
        for (String path : new String[] {"/webauthn/register", "/login/webauthn"}) {
            window.sendJson(OPTIONS, desk, "");
            window.sendJson("/webauthn/authenticate/options", desk, "");
            assertThat(window.sendJson(path, desk, json).statusCode()).as(path).isBetween(400, 499);
        }
    }
}
