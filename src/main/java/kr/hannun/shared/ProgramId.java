package kr.hannun.shared;

import java.util.UUID;

/**
 * The identity of a programme. It stands on the ground because everything is kept per programme: its chain of history,
 * its sources, its words.
 */
public record ProgramId(UUID value) implements TypedId {

    /** The identity of a programme that is about to be founded. */
    public static ProgramId next() {
        return new ProgramId(TypedId.next());
    }
}
