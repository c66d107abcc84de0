package kr.hannun.review;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluator has to review and has written, of one team.
 *
 * @param part the code of the part the seat is in
 * @param pledged whether the evaluator pledged
 * @param version how often it was saved; 0 before the first time
 * @param receipt the SHA-256 over what was handed in, or null
 * @param marks by the criterion's code
 */
public record ReviewWork(
        UUID assignment,
        UUID seat,
        String part,
        LiveRound.Team team,
        boolean pledged,
        long version,
        @Nullable Instant savedAt,
        @Nullable Instant submittedAt,
        @Nullable String receipt,
        Map<String, Mark> marks) {

    /** A chosen step, or null before one is chosen, and what was said to it. */
    public record Mark(@Nullable Integer value, String comment) {}

    /** Whether it was handed in. */
    public boolean isSubmitted() {
        return submittedAt != null;
    }
}
