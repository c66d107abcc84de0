package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ANewHeadIsKeptThoughOldOnesWereReadOftenTest {

    private static final int WRITES = 200;
    private static final int READERS = 30;

    /** As many as a page asks for. */
    private static final List<Class<?>> READINGS = List.of(
            Boolean.class,
            Byte.class,
            Character.class,
            Double.class,
            Float.class,
            Integer.class,
            Long.class,
            Short.class,
            String.class,
            Void.class);

    @Autowired
    RevisionCache kept;

    private final ProgramId program = new ProgramId(UUID.randomUUID());

    @Test
    void each_reading_is_made_once_a_head() {
        AtomicInteger made = new AtomicInteger();
        for (int seq = 1; seq <= WRITES; seq++) {
            Head head = new Head(program, new Slug("nowhere"), seq, "hash", Instant.EPOCH, null);
            for (int reader = 0; reader < READERS; reader++) {
                READINGS.forEach(type -> kept.list(head, type, () -> {
                    made.incrementAndGet();
                    return List.of();
                }));
            }
        }
        assertThat(made).hasValue(WRITES * READINGS.size());
    }
}
