package kr.hannun.organization;

import java.util.List;
import kr.hannun.shell.Problem;

/** What came of somebody's edit of an organisation. */
public sealed interface OrganizationEdit {

    /** It was done, now or when the same form was sent before; {@code place} is where it can be seen. */
    record Done(String place) implements OrganizationEdit {}

    /** It cannot be done as asked; nothing was saved. */
    record Refused(List<Problem> problems) implements OrganizationEdit {

        /** Freezes the list. */
        public Refused {
            problems = List.copyOf(problems);
        }

        /** Refused for one reason. */
        static Refused because(String field, String key, Object... arguments) {
            return new Refused(List.of(Problem.of(field, key, arguments)));
        }
    }

    /** Somebody else changed the organisation after the form was shown; nothing was saved. */
    record Stale() implements OrganizationEdit {}
}
