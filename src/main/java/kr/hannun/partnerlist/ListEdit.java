package kr.hannun.partnerlist;

import java.util.List;
import kr.hannun.shell.Problem;

/** What came of somebody's work on a list. */
public sealed interface ListEdit {

    /** It was done, now or when the same form was sent before; {@code place} is where it can be seen. */
    record Done(String place) implements ListEdit {}

    /** It cannot be done as asked; nothing was saved. */
    record Refused(List<Problem> problems) implements ListEdit {

        /** Refused for one reason. */
        static Refused because(String field, String key, Object... arguments) {
            return new Refused(List.of(Problem.of(field, "partnerlist.problem." + key, arguments)));
        }
    }

    /** Somebody else worked on the list after the page was shown; nothing was saved. */
    record Stale() implements ListEdit {}

    /** There is no such list. */
    record Missing() implements ListEdit {}
}
