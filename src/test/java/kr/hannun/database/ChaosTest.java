package kr.hannun.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * People plan milestones and register organisations while application, backends and postmaster are killed, the database is
 * stopped, the disk is full and the application's clock is wrong; some answers are thrown away unread. A ledger of what was
 * acknowledged decides. Bounded by chaos.writes and chaos.kills; the disturbances are spread over the writes.
 */
@Tag("proofs")
class ChaosTest {

    private static final int WRITES = Integer.getInteger("chaos.writes", 400);
    private static final int KILLS = Integer.getInteger("chaos.kills", 8);
    private static final int WRITERS = 4;
    private static final int CHECKED_EVERY = 10;
    private static final String BROKEN = " 0 broken";
    private static final String FINDINGS = " 0 findings";

    private final Random random = new Random(Long.getLong("chaos.seed", 20261127));
    private final AcknowledgedWrites ledger = new AcknowledgedWrites();
    private final Map<String, Duration> waited = new TreeMap<>();

    @Test
    void nothing_acknowledged_is_lost_or_there_twice(@TempDir Path base) throws Exception {
        int port = freePort();
        try (SmallDisk disk = SmallDisk.in(base)) {
            Path folder = disk.data();
            try (Disturbances disturbances = new Disturbances(disk, port, random);
                    ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
                disturbances.start();
                List<Future<?>> working = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    int own = writer;
                    working.add(writers.submit(() -> write(port, folder, own)));
                }
                try {
                    disturb(disturbances, folder, working);
                    await(WRITES, working);
                } finally {
                    writers.shutdownNow();
                }
                System.out.printf(
                        "%s chaos: %d acknowledged writes in %d attempts over %s, the next one at most after %s%n",
                        Instant.now(), ledger.size(), ledger.attempts().get(), disturbances.done(), waited);
            }
            sound(folder);
            try (Engine engine = Engine.startIn(folder)) {
                ledger.decide(JdbcClient.create(new DriverManagerDataSource(
                        engine.url(), Engine.SUPERUSER, engine.password(Engine.SUPERUSER))));
            }
            assertThat(ledger.size()).isEqualTo(WRITES);
            assumeThat(disk.isBounded())
                    .as("The disk was not full in this run: only root can mount one that is small")
                    .isTrue();
        }
    }

    private void disturb(Disturbances disturbances, Path folder, List<Future<?>> working) throws Exception {
        for (int number = 0; number < KILLS; number++) {
            await((long) WRITES * (number + 1) / (KILLS + 1), working);
            Disturbances.pause(Duration.ofMillis(random.nextInt(400)));
            String what = disturbances.next(number);
            waited.merge(what, untilTheNextWrite(working), (one, other) -> one.compareTo(other) < 0 ? other : one);
            if (number % CHECKED_EVERY == CHECKED_EVERY - 1) {
                sound(folder);
            }
        }
    }

    private Duration untilTheNextWrite(List<Future<?>> working) throws Exception {
        long began = System.nanoTime();
        await(Math.min(ledger.size() + 1, WRITES), working);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Waits for so many acknowledged writes, unless one of those who write was told something else. */
    private void await(long writes, List<Future<?>> working) throws Exception {
        while (ledger.size() < writes) {
            Disturbances.pause(Duration.ofMillis(5));
            for (Future<?> each : working) {
                if (each.isDone()) {
                    each.get();
                }
            }
        }
    }

    private static void sound(Path folder) throws IOException {
        assertThat(HannunProcess.run(folder, "--verify")).contains(FINDINGS);
        assertThat(HannunProcess.run(folder, "--invariants")).contains(BROKEN);
    }

    /** Every tenth write registers an organisation; the answer of another tenth is thrown away. */
    private Void write(int port, Path folder, int writer) throws Exception {
        TrialClient coordinator = new TrialClient(port, folder, "coordinator", ledger.attempts());
        TrialClient admin = new TrialClient(port, folder, "admin", ledger.attempts());
        for (int number = writer; number < WRITES; number += WRITERS) {
            String name = "Chaos " + Long.toString(0x5DEECE66DL * (number + 1) & 0xFFFFFFFFFFL, 36);
            int turn = number / WRITERS % 10;
            if (turn == 7) {
                ledger.register(admin, name, number % 3 == 0);
            } else {
                ledger.plan(coordinator, name, turn == 3);
            }
        }
        return null;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
