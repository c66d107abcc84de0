package kr.hannun.milestone;

import java.util.List;
import kr.hannun.shell.Problem;

/** What came of somebody's work on a milestone. */
public sealed interface MilestoneEdit {

    /** It was done, now or when the same form was sent before; {@code place} is where it can be seen. */
    record Done(String place) implements MilestoneEdit {}

    /** It cannot be done as asked; nothing was saved. */
    record Refused(List<Problem> problems) implements MilestoneEdit {

        /** Refused for one reason. */
        static Refused because(String field, String key, Object... arguments) {
            return new Refused(List.of(problem(field, key, arguments)));
        }
    }

    /** Somebody else worked on the milestone after the form was shown; nothing was saved. */
    record Stale() implements MilestoneEdit {}

    /** There is no such milestone. */
    record Missing() implements MilestoneEdit {}

    /** A problem in this module's words. */
    static Problem problem(String field, String key, Object... arguments) {
        return Problem.of(field, "milestone.problem." + key, arguments);
    }
}
