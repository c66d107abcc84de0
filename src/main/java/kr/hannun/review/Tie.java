package kr.hannun.review;

import java.util.Optional;
import kr.hannun.consortium.Role;
import kr.hannun.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What ties an evaluator to a team on the days of a round (R3, R5).
 *
 * @param organization where the evaluator works
 * @param authority whether that is a ministry or an agency
 * @param role what it is in the team, or null where it is none of it
 * @param principalKnown whether the unit of a principal investigator of the team there is recorded
 * @param principalUnit whether the evaluator's own unit is such a one
 */
record Tie(
        LocalizedText organization,
        boolean authority,
        @Nullable Role role,
        boolean principalKnown,
        boolean principalUnit) {

    /** What a tie means for a review. */
    enum Weight {
        /** The project's own people: excluded by law, and nobody can waive it. */
        EXCLUDED,
        /** Excluded unless another person waives it for expertise (R4). */
        WAIVABLE,
        /** To be decided, with a reason. */
        WARNING
    }

    /**
     * What it means, if anything. The lead's own people are excluded as long as nobody has recorded in which unit the
     * principal investigator works.
     */
    Optional<Weight> weight() {
        if (role == Role.LEAD && !principalKnown) {
            return Optional.of(Weight.EXCLUDED);
        }
        if (authority || (role != null && principalUnit)) {
            return Optional.of(Weight.WAIVABLE);
        }
        return role == null ? Optional.empty() : Optional.of(Weight.WARNING);
    }
}
