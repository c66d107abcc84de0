package kr.hannun.milestone;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 제출: the evidence of a milestone as it was handed in.
 *
 * @param number which version it is
 * @param by who handed it in, by {@code Actor.key()}
 * @param hash the SHA-256 over its list
 * @param takenBack who took it back, when and why, or null while it stands
 * @param evidence the frozen list, in its order
 */
public record HandInRow(
        int number,
        String by,
        Instant at,
        String hash,
        @Nullable TakenBack takenBack,
        List<EvidenceRow> evidence) {

    /** That it was taken back. */
    public record TakenBack(String by, Instant at, String why) {}
}
