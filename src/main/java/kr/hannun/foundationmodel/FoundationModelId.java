package kr.hannun.foundationmodel;

import java.util.UUID;
import kr.hannun.shared.TypedId;

/** The identity of a model. */
public record FoundationModelId(UUID value) implements TypedId {

    /** The identity of a model about to be recorded. */
    public static FoundationModelId next() {
        return new FoundationModelId(TypedId.next());
    }
}
