package kr.hannun.review;

import java.util.Optional;
import kr.hannun.consortium.Role;
import org.jspecify.annotations.Nullable;

/**
 * What ties an evaluator to a team on the days of a round (R3, R5).
 *
 * @param organization where the evaluator works
 * @param authority whether that is a ministry or an agency
 * @param role what it is in the team, or null where it is none of it
 * @param unit the evaluator's unit there, or null where unknown
 * @param principalUnit the unit of the team's principal investigator there, or null where unknown or where there is none
 */
record Tie(
        String organization,
        boolean authority,
        @Nullable Role role,
        @Nullable String unit,
        @Nullable String principalUnit) {

    /** What a tie means for a review. */
    enum Weight {
        /** Excluded by law. */
        BLOCK,
        /** To be decided, with a reason. */
        WARNING
    }

    /**
     * What it means, if anything. The lead's own people are excluded as long as nobody has said that their unit is another
     * than the principal investigator's.
     */
    Optional<Weight> weight() {
        if (authority || (unit != null && unit.equals(principalUnit) && role != null)) {
            return Optional.of(Weight.BLOCK);
        }
        if (role == Role.LEAD && (unit == null || principalUnit == null)) {
            return Optional.of(Weight.BLOCK);
        }
        return role == null ? Optional.empty() : Optional.of(Weight.WARNING);
    }
}
