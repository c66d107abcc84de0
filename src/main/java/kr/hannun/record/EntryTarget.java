package kr.hannun.record;

import java.util.UUID;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;

/**
 * Which entry a form is about, as it showed it.
 *
 * @param version of the entry when the form was shown
 * @param once the form's own identity
 */
public record EntryTarget(ProgramId program, Slug slug, int number, long version, UUID once) {

    /** Where the entry stands below the programme's address. */
    public String place() {
        return "record/" + number;
    }
}
