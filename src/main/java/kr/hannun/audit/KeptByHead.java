package kr.hannun.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import kr.hannun.shared.ProgramId;
import org.springframework.stereotype.Component;

/**
 * What does not change while the head stands still: small reference readings (labels, sources, the roster of teams), kept
 * in memory under the head they were read at. A write moves the head, so nothing kept is ever stale.
 */
@Component
public class KeptByHead {

    private static final int MOST = 1_000;

    private final Cache<Key, Object> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** The programme's reading of this type at this head: kept, or read now and kept. */
    public <T> T get(Head head, Class<T> type, Supplier<T> read) {
        return type.cast(kept.get(new Key(head.program(), head.seq(), head.hash(), type), key -> read.get()));
    }

    private record Key(ProgramId program, long seq, String hash, Class<?> type) {}
}
