package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class WhoReadsDoesNotStarveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    RevisionCache kept;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    DataSource source;

    private final Head head =
            new Head(new ProgramId(UUID.randomUUID()), new Slug("nowhere"), 1, "hash", Instant.EPOCH, null);

    @Proves("ASVS 1.4.3")
    @Test
    void though_everybody_who_waits_for_the_reading_holds_a_connection() throws Exception {
        var pool = source.unwrap(HikariDataSource.class);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch used = new CountDownLatch(pool.getMaximumPoolSize() - 1);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            answers.add(readers.submit(() -> kept.get(head, Integer.class, () -> {
                reading.countDown();
                await(used);
                untilNoneIsLeft(pool);
                return one();
            })));
            await(reading);
            IntStream.range(0, pool.getMaximumPoolSize())
                    .forEach(reader -> answers.add(readers.submit(() -> transactions.execute(transaction -> {
                        one();
                        used.countDown();
                        return kept.get(head, Integer.class, this::one);
                    }))));
            for (Future<Integer> answer : answers) {
                assertThat(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(1);
            }
        }
    }

    private int one() {
        return database.sql("select 1").query(Integer.class).single();
    }

    private static void untilNoneIsLeft(HikariDataSource pool) {
        while (pool.getHikariPoolMXBean().getIdleConnections() > 0
                || pool.getHikariPoolMXBean().getActiveConnections() < pool.getMaximumPoolSize()) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
