package kr.hannun.audit;

import java.util.List;
import kr.hannun.shared.Problem;

/** What came of a form that asked for a write. Whatever it is, nothing was saved unless it is {@link Done}. */
public sealed interface Outcome {

    /** It is done, now or by an earlier sending of the same form; {@code place} of the programme shows it. */
    record Done(String place) implements Outcome {}

    /** It cannot be done as asked, for these reasons. */
    record Refused(List<Problem> problems) implements Outcome {

        /** Keeps the reasons as they are now. */
        public Refused {
            problems = List.copyOf(problems);
        }

        /** Refused for one reason. */
        public static Refused of(String field, String key, Object... arguments) {
            return new Refused(List.of(Problem.of(field, key, arguments)));
        }
    }

    /** Somebody else changed it after the form was shown. */
    record Stale() implements Outcome {}

    /** There is no such thing to change. */
    record Missing() implements Outcome {}
}
