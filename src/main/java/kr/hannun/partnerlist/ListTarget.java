package kr.hannun.partnerlist;

import java.util.UUID;
import kr.hannun.shared.ProgramId;

/**
 * Which list is worked on.
 *
 * @param team the team's slug
 * @param number of the list in the programme
 * @param version of the list, as the page showed it
 * @param once the identity of the form
 */
public record ListTarget(ProgramId program, String team, int number, long version, UUID once) {

    /** Where the list stands below the programme's address. */
    String place() {
        return "teams/" + team + "/imports/" + number;
    }
}
