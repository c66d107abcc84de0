package kr.hannun.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Relay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * The database of a running application hangs, refuses or dies while somebody reads and somebody sends what was typed; only
 * processes that this test started are touched, by their number. It stays away for chaos.away seconds.
 */
@Tag("proofs")
@Timeout(900)
class TheDatabaseGoesAwayTest {

    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("chaos.away", 60));
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);
    private static final Duration LONGEST_RETURN = Duration.ofSeconds(5);
    private static final int MOST_LINES = 4;
    private static final String PAGE = "/programs/sovereign-ai-foundation-model?on=2026-01-";
    private static final String PASSWORD = "수제비 한 그릇 더";

    private final AcknowledgedWrites ledger = new AcknowledgedWrites();

    /** It does not answer, or it is not there: it begins, and it ends. */
    private interface Absence {
        void set(boolean away) throws Exception;
    }

    @Proves({"ASVS 16.5.2", "KISA 4.2"})
    @Test
    void while_it_hangs_every_answer_comes_in_time_and_what_was_typed_is_kept(@TempDir Path folder) throws Exception {
        try (HannunProcess hannun = HannunProcess.start(folder, Map.of()).ready()) {
            goesAway(hannun, folder, away -> Signals.send(away ? "STOP" : "CONT", Signals.postgres(folder)));
            var running = Engine.runningIn(folder, Engine.SUPERUSER).orElseThrow();
            ledger.decide(JdbcClient.create(
                    new DriverManagerDataSource(running.url(), Engine.SUPERUSER, running.password())));
        }
    }

    @Proves({"ASVS 16.5.2", "KISA 4.2"})
    @Test
    void while_it_refuses_every_answer_comes_in_time_and_what_was_typed_is_kept(@TempDir Path folder) throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        try (Engine engine = Engine.startIn(Files.createDirectory(folder.resolve("database")));
                Relay relay = Relay.to(portOf(engine));
                HannunProcess hannun = HannunProcess.start(
                                own,
                                HannunProcess.beside(
                                        engine,
                                        engine.url().replace(":" + portOf(engine) + "/", ":" + relay.port() + "/")))
                        .ready()) {
            JdbcClient database = JdbcClient.create(
                    new DriverManagerDataSource(engine.url(), Engine.SUPERUSER, engine.password(Engine.SUPERUSER)));
            admit(database, own);
            goesAway(hannun, own, away -> relay.isLaid(!away));
            ledger.decide(database);
        }
    }

    private static int portOf(Engine engine) {
        return URI.create(engine.url().substring("jdbc:".length())).getPort();
    }

    /** Beside a database of one's own nobody has an account yet. */
    private static void admit(JdbcClient database, Path folder) throws Exception {
        Files.writeString(folder.resolve("trial-password"), PASSWORD);
        String kept = String.valueOf(
                Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD));
        database.sql(
                        "with made as (insert into account (id, version, name, person, password_hash, password_set_at,"
                                + " valid_from, trial) values (gen_random_uuid(), 0, 'coordinator', '시험', :kept, now(), '2026-01-01', false)"
                                + " returning id) insert into account_role (account_id, role) select id, 'COORDINATOR' from made")
                .param("kept", kept)
                .update();
    }

    private void goesAway(HannunProcess hannun, Path folder, Absence absence) throws Exception {
        TrialClient writer = new TrialClient(hannun.port(), folder, "coordinator", ledger.attempts());
        ledger.plan(writer, "Chaos before", false);
        assertThat(hannun.get(PAGE + "01").status()).isEqualTo(200);
        int before = hannun.said().size();
        Duration longest;
        CompletableFuture<Void> typed = new CompletableFuture<>();
        absence.set(true);
        try {
            Thread.ofVirtual().start(() -> send(writer, typed));
            longest = readInVain(hannun);
        } finally {
            absence.set(false);
        }
        Duration back = back(hannun, "20");
        typed.join();
        System.out.printf(
                "%s away for %s: pages answered after at most %s, forms after %s, back after %s, %d lines%n",
                Instant.now(),
                AWAY,
                longest,
                writer.longest(),
                back,
                hannun.said().size() - before);
        assertThat(longest).isLessThan(LONGEST_ANSWER);
        assertThat(writer.longest()).isLessThan(LONGEST_ANSWER);
        assertThat(back).isLessThan(LONGEST_RETURN);
        assertThat(hannun.said().size() - before).isLessThanOrEqualTo(MOST_LINES);
    }

    private void send(TrialClient writer, CompletableFuture<Void> typed) {
        try {
            ledger.plan(writer, "Chaos typed", true);
            typed.complete(null);
        } catch (Exception failed) {
            typed.completeExceptionally(failed);
        }
    }

    /** Asks for pages that were not made yet until it has been away long enough; answers how long one took at most. */
    private static Duration readInVain(HannunProcess hannun) throws Exception {
        long began = System.nanoTime();
        Duration longest = Duration.ZERO;
        for (int day = 0; System.nanoTime() - began < AWAY.toNanos(); day++) {
            HannunProcess.Answer answer = hannun.get(PAGE + (10 + day % 10));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).contains("<h1");
            longest = answer.after().compareTo(longest) > 0 ? answer.after() : longest;
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return longest;
    }

    @Proves({"ASVS 16.5.2", "ASVS 16.3.4"})
    @Test
    void when_its_process_dies_it_is_started_again(@TempDir Path folder) throws Exception {
        try (HannunProcess hannun = HannunProcess.start(folder, Map.of()).ready()) {
            assertThat(hannun.get(PAGE + "01").status()).isEqualTo(200);
            Signals.send("KILL", Signals.postgres(folder).subList(0, 1));

            assertThat(back(hannun, "21")).isLessThan(Duration.ofSeconds(60));
            assertThat(hannun.said()).anyMatch(line -> line.contains("is started again"));
            assertThat(hannun.said()).noneMatch(line -> line.startsWith("\tat "));
        }
    }

    private static Duration back(HannunProcess hannun, String day) throws Exception {
        long began = System.nanoTime();
        while (hannun.get(PAGE + day).status() != 200) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
