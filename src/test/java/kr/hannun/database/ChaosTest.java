package kr.hannun.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two people register organisations while application, backends and postmaster are killed and the database is stopped; some
 * answers are thrown away unread. A ledger of what was acknowledged decides. Bounded: chaos.writes and chaos.kills.
 */
@Tag("proofs")
class ChaosTest {

    private static final int WRITES = Integer.getInteger("chaos.writes", 10_000);
    private static final int KILLS = Integer.getInteger("chaos.kills", 8);
    private static final int WRITERS = 2;

    @TempDir
    Path folder;

    private final Random random = new Random(Long.getLong("chaos.seed", 20261127));
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final Map<String, String> settings = Map.of("SERVER_PORT", Integer.toString(freePort()));
    private volatile @Nullable HannunProcess hannun;
    private volatile boolean over;

    @Test
    void nothing_acknowledged_is_lost_or_there_twice() throws Exception {
        hannun = HannunProcess.start(folder, settings).ready();
        Map<String, Integer> kills = new TreeMap<>();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> working = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int own = writer;
                working.add(writers.submit(() -> write(own)));
            }
            for (int kill = 0; kill < KILLS && working.stream().anyMatch(each -> !each.isDone()); kill++) {
                LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
                kills.merge(disturb(kill), 1, Integer::sum);
            }
            over = true;
            for (Future<?> each : working) {
                each.get();
            }
        } finally {
            Objects.requireNonNull(hannun).close();
        }
        String verified = HannunProcess.run(folder, "--verify");
        String held = HannunProcess.run(folder, "--invariants");
        try (Engine engine = Engine.startIn(folder)) {
            JdbcClient database = JdbcClient.create(
                    new DriverManagerDataSource(engine.url(), Engine.SUPERUSER, engine.password(Engine.SUPERUSER)));
            List<String> there = database.sql("select name_en from organization where name_en like 'Chaos %'")
                    .query((row, number) -> row.getString("name_en"))
                    .list();
            long told = database.sql("select count(*) from audit_entry where event = 'OrganizationRegistered'")
                    .query(Long.class)
                    .single();
            System.out.printf(
                    "%s chaos: %d acknowledged writes in %d attempts over %s: %d there, %d entries; %s; %s%n",
                    Instant.now(), acknowledged.size(), attempts.get(), kills, there.size(), told, verified, held);
            assertThat(acknowledged).hasSizeGreaterThan(KILLS);
            assertThat(there).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(told).isEqualTo(acknowledged.size());
        }
        assertThat(verified).contains(" 0 findings");
        assertThat(held).contains(" 0 broken");
    }

    private @Nullable Void write(int writer) throws Exception {
        Visitor visitor = new Visitor(Integer.parseInt(settings.getOrDefault("SERVER_PORT", "")), folder);
        for (int number : IntStream.range(0, WRITES)
                .filter(each -> each % WRITERS == writer)
                .toArray()) {
            if (over) {
                return null;
            }
            String name = "Chaos " + Long.toString(0x5DEECE66DL * (number + 1) & 0xFFFFFFFFFFL, 36);
            visitor.register(name, number % 10 == 3, attempts);
            acknowledged.add(name);
        }
        return null;
    }

    private String disturb(int kill) throws Exception {
        List<ProcessHandle> postgres = Signals.postgres(folder);
        return switch (kill % 4) {
            case 0 -> {
                Signals.send("KILL", postgres.subList(postgres.size() - 1, postgres.size()));
                yield "backend";
            }
            case 1 -> {
                Signals.send("KILL", postgres.subList(0, 1));
                yield "postmaster";
            }
            case 2 -> {
                Signals.send("STOP", postgres);
                LockSupport.parkNanos(Duration.ofSeconds(5 + random.nextInt(3)).toNanos());
                Signals.send("CONT", postgres);
                yield "hang";
            }
            default -> {
                Objects.requireNonNull(hannun).kill();
                hannun = HannunProcess.start(folder, settings).ready();
                yield "application";
            }
        };
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
