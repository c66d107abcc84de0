package kr.hannun.program;

import java.util.UUID;
import kr.hannun.shared.TypedId;

/** The identity of a phase. */
public record PhaseId(UUID value) implements TypedId {

    /** The identity of a phase about to be recorded. */
    public static PhaseId next() {
        return new PhaseId(TypedId.next());
    }
}
