package kr.hannun.source;

import java.util.UUID;
import kr.hannun.shared.TypedId;

/** The identity of a source document. */
public record SourceId(UUID value) implements TypedId {

    /** The identity of a source document about to be recorded. */
    public static SourceId next() {
        return new SourceId(TypedId.next());
    }
}
