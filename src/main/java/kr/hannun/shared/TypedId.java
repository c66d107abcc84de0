package kr.hannun.shared;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The identity of one thing of one kind: a UUID that cannot be handed over for another kind's. */
public interface TypedId {

    /** The bare value, as the database keeps it. */
    UUID value();

    /** A new UUID of version 7: unique, and in the order in which they were made. */
    static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
