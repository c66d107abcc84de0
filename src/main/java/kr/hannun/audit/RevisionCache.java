package kr.hannun.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import kr.hannun.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ConcurrentLruCache;

/**
 * What does not change while the head stands still: labels, sources, the roster of teams, a programme's bulk readings; kept
 * in memory under the head they were read at. A write moves the head, so nothing kept is ever stale; the heads that nobody has
 * read for longest go first. How often a head was read does not count: the one before the last write was read often and is
 * read no more.
 */
@Component
public class RevisionCache {

    private static final int MOST_HEADS = 64;

    private final ConcurrentLruCache<State, Map<Class<?>, CompletableFuture<Object>>> kept =
            new ConcurrentLruCache<>(MOST_HEADS, state -> new ConcurrentHashMap<>());

    private final TransactionTemplate reading;

    RevisionCache(PlatformTransactionManager transactions) {
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The programme's reading of this type at this head: kept, or read now and kept. */
    public <T> T get(Head head, Class<T> type, Supplier<T> read) {
        return type.cast(kept(head, type, read));
    }

    /** All of the programme's rows of this type at this head: kept, or read now and kept. */
    @SuppressWarnings("unchecked") // only lists of the row's type are put under it
    public <T> List<T> list(Head head, Class<T> row, Supplier<List<T>> read) {
        return (List<T>) kept(head, row, () -> List.copyOf(read.get()));
    }

    /**
     * One reads and the others wait for it. Whoever waits may hold a connection already, so the one that reads takes its own
     * before it makes anybody wait: else it could find none left, and all would wait for each other.
     */
    private Object kept(Head head, Class<?> type, Supplier<?> read) {
        Map<Class<?>, CompletableFuture<Object>> readings = kept.get(State.at(head));
        CompletableFuture<Object> present = readings.get(type);
        return present != null
                ? waitFor(present)
                : Objects.requireNonNull(reading.execute(transaction -> readOrWait(readings, type, read)));
    }

    /** A reading may ask for another one on its way, so nothing of the cache is locked while it reads. */
    private static Object readOrWait(
            Map<Class<?>, CompletableFuture<Object>> readings, Class<?> type, Supplier<?> read) {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> earlier = readings.putIfAbsent(type, mine);
        if (earlier != null) {
            return waitFor(earlier);
        }
        try {
            Object value = read.get();
            mine.complete(value);
            return value;
        } catch (RuntimeException failed) {
            readings.remove(type, mine);
            mine.completeExceptionally(failed);
            throw failed;
        }
    }

    private static Object waitFor(CompletableFuture<Object> reading) {
        try {
            return reading.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /**
     * An earlier state is read from what is remembered, so it does not share the readings of the present; nor do the days between
     * two renamings those after them.
     */
    private record State(
            ProgramId program,
            long seq,
            String hash,
            boolean remembered,
            @Nullable LocalDate valid) {

        static State at(Head head) {
            return new State(head.program(), head.seq(), head.hash(), head.known() != null, head.valid());
        }
    }
}
