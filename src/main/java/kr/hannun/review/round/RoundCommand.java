package kr.hannun.review.round;

import java.util.UUID;
import kr.hannun.shared.ProgramId;

/**
 * Which round something is done with, and by which sending of a form.
 *
 * @param round the round's slug
 */
public record RoundCommand(ProgramId program, UUID once, String round) {

    /** A page of the round below the programme's address. */
    public String place(String page) {
        return "reviews/" + round + (page.isEmpty() ? "" : "/" + page);
    }
}
