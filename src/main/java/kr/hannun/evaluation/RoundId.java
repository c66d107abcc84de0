package kr.hannun.evaluation;

import java.util.UUID;
import kr.hannun.shared.TypedId;

/** The identity of a round of evaluation. */
public record RoundId(UUID value) implements TypedId {

    /** The identity of a round about to be recorded. */
    public static RoundId next() {
        return new RoundId(TypedId.next());
    }
}
