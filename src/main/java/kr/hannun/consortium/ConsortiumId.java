package kr.hannun.consortium;

import java.util.UUID;
import kr.hannun.shared.TypedId;

/** The identity of a team. */
public record ConsortiumId(UUID value) implements TypedId {

    /** The identity of a team about to be recorded. */
    public static ConsortiumId next() {
        return new ConsortiumId(TypedId.next());
    }
}
