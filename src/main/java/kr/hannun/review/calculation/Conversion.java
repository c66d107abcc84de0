package kr.hannun.review.calculation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a value becomes points. */
public enum Conversion {
    /** It is points already. */
    AS_IS,
    /** Its share of the best team's value, of the full marks. */
    RELATIVE_TO_BEST,
    /** Its share of the team's own target, never more than the full marks. */
    SHARE_OF_TARGET;

    /** The points, or nothing where what it is measured against is missing; where the best has none, nobody has any. */
    public Optional<Fraction> points(
            Fraction value, Fraction full, @Nullable Fraction best, @Nullable Fraction target) {
        return switch (this) {
            case AS_IS -> Optional.of(value);
            case RELATIVE_TO_BEST ->
                best != null && best.equals(Fraction.ZERO)
                        ? Optional.of(Fraction.ZERO)
                        : share(value, best).map(full::times);
            case SHARE_OF_TARGET ->
                share(value, target).map(share -> share.atMost(Fraction.ONE)).map(full::times);
        };
    }

    private static Optional<Fraction> share(Fraction value, @Nullable Fraction whole) {
        return whole == null || whole.equals(Fraction.ZERO) ? Optional.empty() : Optional.of(value.dividedBy(whole));
    }
}
