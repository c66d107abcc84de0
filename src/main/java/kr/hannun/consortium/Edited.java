package kr.hannun.consortium;

import java.util.List;
import kr.hannun.shell.Problem;

/** What came of an edit. */
public sealed interface Edited {

    /** It is done, or was done by an earlier sending of the same form; here it can be seen. */
    record Done(String place) implements Edited {}

    /** It cannot be done as it was asked; nothing changed. */
    record Refused(List<Problem> problems) implements Edited {}

    /** Somebody else changed the team meanwhile, and this is its version now; nothing changed. */
    record Stale(long version) implements Edited {}
}
