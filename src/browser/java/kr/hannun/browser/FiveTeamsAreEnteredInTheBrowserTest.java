package kr.hannun.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.hannun.features.FiveTeams;
import kr.hannun.features.Hands;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Some two hundred forms, one after the other: a proof of its own, which takes its minutes. */
@DatabaseTest
@Tag("browser")
@Tag("proofs")
class FiveTeamsAreEnteredInTheBrowserTest extends FiveTeams {

    @LocalServerPort
    int port;

    @Value("${hannun.data-dir}")
    Path folder;

    private Chromium chromium;
    private Visitor admin;

    FiveTeamsAreEnteredInTheBrowserTest() {
        super("typed-in-the-browser");
    }

    @BeforeEach
    void start() throws IOException {
        chromium = Chromium.start();
        admin = Visitor.with(chromium, port, true)
                .signedIn("admin", Files.readString(folder.resolve("trial-password")).strip());
    }

    @AfterEach
    void stop() {
        admin.close();
        chromium.close();
    }

    @Override
    protected Hands hands() {
        return new BrowserHands(admin);
    }
}
