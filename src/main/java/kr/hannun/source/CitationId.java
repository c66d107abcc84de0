package kr.hannun.source;

import java.util.UUID;
import kr.hannun.shared.TypedId;

/** The identity of a citation. */
public record CitationId(UUID value) implements TypedId {

    /** The identity of a citation about to be recorded. */
    public static CitationId next() {
        return new CitationId(TypedId.next());
    }
}
