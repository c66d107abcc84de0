package kr.hannun.evaluation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic between parts and their total, in exact decimals.
 *
 * @param parts what was published of each part
 * @param sum of the parts
 * @param published the total that was published, or null where it was kept back
 */
record SumCheck(
        List<BigDecimal> parts, BigDecimal sum, @Nullable BigDecimal published) {

    /** How the published total stands to the sum of its parts. */
    enum Verdict {
        /** They are the same number. */
        EXACT,
        /** The total is the sum, rounded to fewer decimals. */
        ROUNDED,
        /** They do not agree. */
        MISMATCH,
        /** There is a sum, but no total was published. */
        UNPUBLISHED
    }

    /** The check, where at least two parts are there and every one was published. */
    static Optional<SumCheck> of(List<Optional<BigDecimal>> parts, @Nullable BigDecimal published) {
        List<BigDecimal> known = new ArrayList<>();
        parts.forEach(part -> part.ifPresent(known::add));
        return known.size() < 2 || known.size() < parts.size()
                ? Optional.empty()
                : Optional.of(new SumCheck(known, known.stream().reduce(BigDecimal.ZERO, BigDecimal::add), published));
    }

    Verdict verdict() {
        if (published == null) {
            return Verdict.UNPUBLISHED;
        }
        if (published.compareTo(sum) == 0) {
            return Verdict.EXACT;
        }
        BigDecimal rounded = sum.setScale(published.scale(), RoundingMode.HALF_UP);
        return rounded.compareTo(published) == 0 ? Verdict.ROUNDED : Verdict.MISMATCH;
    }
}
