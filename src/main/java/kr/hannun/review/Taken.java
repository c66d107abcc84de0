package kr.hannun.review;

import java.util.List;
import kr.hannun.shell.Problem;

/** What came of a form about a round. */
public sealed interface Taken {

    /** It was done, and can be seen at this place of the programme. */
    record Done(String place) implements Taken {}

    /** It was not done, for these reasons. */
    record Refused(List<Problem> problems) implements Taken {

        /** For one reason. */
        public static Refused of(String field, String key, Object... arguments) {
            return new Refused(List.of(Problem.of(field, key, arguments)));
        }
    }
}
