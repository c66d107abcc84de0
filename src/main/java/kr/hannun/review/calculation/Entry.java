package kr.hannun.review.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was given to a team.
 *
 * @param marks what the judges gave, complete for each judge
 * @param measured measured values by criterion
 * @param targets the team's own targets, by criterion or part
 */
public record Entry(String team, List<Mark> marks, Map<String, BigDecimal> measured, Map<String, BigDecimal> targets) {

    /** One judge's mark of one criterion: a step of its scale, or points. */
    public record Mark(String judge, BigDecimal judgeWeight, String criterion, BigDecimal raw) {}

    /** The measured value of a criterion. */
    Optional<Fraction> measured(String criterion) {
        return Optional.ofNullable(measured.get(criterion)).map(Fraction::of);
    }

    /** The target of a criterion or part. */
    Optional<Fraction> target(String code) {
        return Optional.ofNullable(targets.get(code)).map(Fraction::of);
    }
}
