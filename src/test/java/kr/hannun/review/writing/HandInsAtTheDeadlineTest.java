package kr.hannun.review.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kr.hannun.audit.Outcome;
import kr.hannun.exchange.Copies;
import kr.hannun.review.ReviewFixture;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several hand in around the deadline while the application's clock is five minutes wrong: the database's alone decides. Each
 * is undone again up to its commit, so that the same review can be handed in at every moment.
 */
@DatabaseTest
class HandInsAtTheDeadlineTest {

    private static final Logger LOG = LoggerFactory.getLogger(HandInsAtTheDeadlineTest.class);
    private static final int HAND_INS = Integer.getInteger("hannun.proof.hand-ins", 80) / 2;
    private static final Duration LEFT = Duration.ofMillis(1500 + 20L * HAND_INS);
    private static final int AT_ONCE = 4;
    private static final String COPY = "deadline";
    private static final String TEAM = "lg-ai-research";
    private static final Outcome LATE = Outcome.Refused.of("version", "review.submit.late");

    @Autowired
    Copies copies;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @AfterEach
    void the_clock_is_right_again() {
        clock.wrongBy(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-5M", "PT5M"})
    void none_is_taken_late_and_none_refused_early(Duration skew) throws Exception {
        copies.of(COPY, 2);
        String round = fixture.in(COPY).opened(LEFT, TEAM);
        Actor evaluator = fixture.evaluator("deadline" + skew.abs().equals(skew));
        fixture.invite(round, evaluator, TEAM);
        fixture.pledge(round, evaluator);
        long version = fixture.write(round, evaluator, TEAM, 4, 1);
        Instant deadline = fixture.round(round).deadline();
        clock.wrongBy(skew);
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            Callable<Void> person = () -> {
                while (taken.get() + refused.get() < HAND_INS || now().isBefore(deadline.plusSeconds(1))) {
                    transaction.executeWithoutResult(undone -> {
                        undone.setRollbackOnly();
                        handIn(round, evaluator, version, deadline);
                    });
                }
                return null;
            };
            List<Future<Void>> working = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                working.add(people.submit(person));
            }
            for (Future<Void> each : working) {
                each.get();
            }
        }
        LOG.info("Hand-ins with the clock wrong by {}: {} taken, {} refused", skew, taken, refused);
        assertThat(taken.get()).isPositive();
        assertThat(refused.get()).isPositive();
    }

    private void handIn(String round, Actor evaluator, long version, Instant deadline) {
        Instant before = now();
        Outcome outcome = fixture.submit(round, evaluator, TEAM, version);
        if (outcome.equals(LATE)) {
            refused.incrementAndGet();
            assertThat(now()).isAfter(deadline);
        } else {
            taken.incrementAndGet();
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            assertThat(before).isBeforeOrEqualTo(deadline);
        }
    }

    private Instant now() {
        return Objects.requireNonNull(database.sql("select clock_timestamp()")
                        .query(OffsetDateTime.class)
                        .single())
                .toInstant();
    }
}
