package kr.hannun.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database of a running application hangs or dies; only processes that this test started are touched, by their number. */
@Tag("proofs")
@Timeout(600)
class TheDatabaseGoesAwayTest {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);
    private static final Duration LONGEST_RETURN = Duration.ofSeconds(5);
    private static final String PAGE = "/programs/sovereign-ai-foundation-model?on=2026-01-";

    private static Path folder;
    private static HannunProcess hannun;

    @BeforeAll
    static void start(@TempDir Path empty) throws Exception {
        folder = empty;
        hannun = HannunProcess.start(folder, Map.of()).ready();
        assertThat(hannun.get(PAGE + "01").status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        hannun.close();
    }

    @Proves({"ASVS 16.5.2", "KISA 4.2"})
    @Test
    void whileItHangsEveryAnswerComesInTimeAndItIsBackWithoutARestart() throws Exception {
        List<ProcessHandle> stopped = Signals.postgres(folder);
        int before = hannun.said().size();
        Signals.send("STOP", stopped);
        try {
            for (int day = 10; day < 20; day++) {
                HannunProcess.Answer answer = hannun.get(PAGE + day);
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.after()).isLessThan(LONGEST_ANSWER);
                assertThat(answer.body()).contains("<h1");
            }
        } finally {
            Signals.send("CONT", stopped);
        }
        assertThat(back("20")).isLessThan(LONGEST_RETURN);
        assertThat(hannun.said().size() - before).isLessThanOrEqualTo(3);
    }

    @Proves({"ASVS 16.5.2", "ASVS 16.3.4"})
    @Test
    void whenItsProcessDiesItIsStartedAgain() throws Exception {
        Signals.send("KILL", Signals.postgres(folder).subList(0, 1));

        assertThat(back("21")).isLessThan(Duration.ofSeconds(60));
        assertThat(hannun.said()).anyMatch(line -> line.contains("is started again"));
        assertThat(hannun.said()).noneMatch(line -> line.startsWith("\tat "));
    }

    private static Duration back(String day) throws Exception {
        long began = System.nanoTime();
        while (hannun.get(PAGE + day).status() != 200) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
