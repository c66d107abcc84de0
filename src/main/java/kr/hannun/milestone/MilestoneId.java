package kr.hannun.milestone;

import java.util.UUID;
import kr.hannun.shared.TypedId;

/** The identity of a milestone. */
public record MilestoneId(UUID value) implements TypedId {

    /** The identity of a milestone about to be recorded. */
    public static MilestoneId next() {
        return new MilestoneId(TypedId.next());
    }
}
