package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Logs are read by others and kept: no name, address or secret is in them. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class LogsNameNobodyTest {

    private static final String PASSWORD = "수제비 한 그릇 더";

    @LocalServerPort
    int port;

    @Autowired
    Joining joining;

    @Proves("ASVS 16.2.5")
    @Test
    void whatever_people_do_at_the_door(CapturedOutput output) throws Exception {
        String name = Joining.name();
        String token = joining.invited(name, Actor.Role.STAFF);
        Window window = new Window(port);
        window.open("/links/" + token);
        window.signIn(name, "wrong " + PASSWORD);
        window.send("/links/" + token, window.open("/links/" + token), Map.of("password", PASSWORD, "again", PASSWORD));
        window.signIn(name, PASSWORD);
        window.sendJson("/webauthn/register", window.open("/me"), "{\"publicKey\":\"" + name + "\"}");
        window.send("/sign-in/forgotten", window.open("/sign-in"), Map.of("name", name + "@example.org"));
        assertThat(output.getAll()).doesNotContain(name, token, PASSWORD);
    }
}
