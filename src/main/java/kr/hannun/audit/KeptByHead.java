package kr.hannun.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Supplier;
import kr.hannun.shared.ProgramId;
import org.springframework.stereotype.Component;

/**
 * What does not change while the head stands still: labels, sources, the roster of teams, a programme's bulk readings; kept
 * in memory under the head they were read at. A write moves the head, so nothing kept is ever stale.
 */
@Component
public class KeptByHead {

    private static final int MOST = 600;

    private final Cache<Key, Object> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** The programme's reading of this type at this head: kept, or read now and kept. */
    public <T> T get(Head head, Class<T> type, Supplier<T> read) {
        return type.cast(kept.get(Key.of(head, type), key -> read.get()));
    }

    /** All of the programme's rows of this type at this head: kept, or read now and kept. */
    @SuppressWarnings("unchecked") // only lists of the row's type are put under it
    public <T> List<T> list(Head head, Class<T> row, Supplier<List<T>> read) {
        return (List<T>) kept.get(Key.of(head, row), key -> List.copyOf(read.get()));
    }

    /** An earlier state is read from what is remembered, so it does not share the readings of the present. */
    private record Key(ProgramId program, long seq, String hash, boolean remembered, Class<?> type) {

        static Key of(Head head, Class<?> type) {
            return new Key(head.program(), head.seq(), head.hash(), head.known() != null, type);
        }
    }
}
