package kr.hannun.organization;

import java.util.UUID;
import kr.hannun.shared.TypedId;

/** The identity of an organisation. */
public record OrganizationId(UUID value) implements TypedId {

    /** The identity of an organisation about to be recorded. */
    public static OrganizationId next() {
        return new OrganizationId(TypedId.next());
    }
}
