package kr.hannun.account;

import java.util.UUID;
import kr.hannun.shared.TypedId;

/** The identity of an account: what the trail keeps of a person. */
public record AccountId(UUID value) implements TypedId {

    /** The identity of an account about to be made. */
    public static AccountId next() {
        return new AccountId(TypedId.next());
    }
}
