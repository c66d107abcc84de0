package kr.hannun.review.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A declared step of rounding (R26: the rounding point decides cases).
 *
 * @param places how many decimals stay
 * @param mode what happens to the rest
 */
public record Rounding(int places, RoundingMode mode) {

    /** Refuses a step that could lose whole points. */
    public Rounding {
        if (places < 0 || places > 6) {
            throw new IllegalArgumentException("Between 0 and 6 decimals: " + places);
        }
    }

    /** The rounded number. */
    public BigDecimal of(Fraction exact) {
        return exact.rounded(places, mode);
    }
}
