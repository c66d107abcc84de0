package kr.hannun.consortium;

import java.util.UUID;
import kr.hannun.shared.TypedId;

/** The identity of a membership. */
public record MembershipId(UUID value) implements TypedId {

    /** The identity of a membership about to be recorded. */
    public static MembershipId next() {
        return new MembershipId(TypedId.next());
    }
}
