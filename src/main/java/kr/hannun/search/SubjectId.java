package kr.hannun.search;

import java.util.UUID;
import kr.hannun.shared.TypedId;

/** The identity of a subject. */
public record SubjectId(UUID value) implements TypedId {

    /** The identity of a subject about to be listed. */
    public static SubjectId next() {
        return new SubjectId(TypedId.next());
    }
}
