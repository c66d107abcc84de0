package kr.hannun.review.writing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kr.hannun.review.round.Recommendation;
import kr.hannun.review.round.ReviewRound;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluator has to review and has written, of one team.
 *
 * @param part the code of the part the seat is in
 * @param pledged whether the evaluator pledged
 * @param deadline until when this evaluator can hand in, with any extension
 * @param late whether that has passed by the database's clock
 * @param struck whether the team was taken out of the round, so that what was written stays and nothing is added
 * @param seal what a browser seals a draft with that it keeps while the line is down
 * @param version how often it was saved; 0 before the first time
 * @param receipt the SHA-256 over what was handed in, or null
 * @param returned why it came back to its author last, or null where it never did
 * @param recommendation what is recommended, or null before it was chosen
 * @param marks by the criterion's code
 */
public record ReviewAssignment(
        UUID assignment,
        UUID seat,
        String part,
        ReviewRound.Team team,
        boolean pledged,
        Instant deadline,
        boolean late,
        boolean struck,
        String seal,
        long version,
        @Nullable Instant savedAt,
        @Nullable Instant submittedAt,
        @Nullable String receipt,
        @Nullable String returned,
        @Nullable Recommendation recommendation,
        Map<String, Mark> marks) {

    /** A chosen step, or null before one is chosen, and what was said to it. */
    public record Mark(@Nullable Integer value, String comment) {}

    /** What was written: the marks by the criterion's code, and the recommendation. */
    public record Text(Map<String, Mark> marks, @Nullable Recommendation recommendation) {}

    /** A version that came back to its author, as it was handed in. */
    public record Returned(long version, Instant at, String why, Text text) {}

    /** What was saved last. */
    public Text text() {
        return new Text(marks, recommendation);
    }

    /** Whether it can still be written and handed in. */
    public boolean isOpen() {
        return submittedAt == null && !late && !struck;
    }

    /** Whether it was handed in. */
    public boolean isSubmitted() {
        return submittedAt != null;
    }

    /** The same with these marks. */
    ReviewAssignment with(Map<String, Mark> its) {
        return new ReviewAssignment(
                assignment,
                seat,
                part,
                team,
                pledged,
                deadline,
                late,
                struck,
                seal,
                version,
                savedAt,
                submittedAt,
                receipt,
                returned,
                recommendation,
                its);
    }
}
