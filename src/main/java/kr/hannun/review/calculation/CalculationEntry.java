package kr.hannun.review.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was given to a team.
 *
 * @param marks what the judges gave, complete for each judge
 * @param measured measured values by criterion
 * @param targets the team's own targets, by criterion or part
 * @param givenUp the criteria of which it was decided that this team will not be measured
 */
public record CalculationEntry(
        String team,
        List<Mark> marks,
        Map<String, BigDecimal> measured,
        Map<String, BigDecimal> targets,
        Set<String> givenUp) {

    /** What was given to a team of which nothing was given up. */
    public CalculationEntry(
            String team, List<Mark> marks, Map<String, BigDecimal> measured, Map<String, BigDecimal> targets) {
        this(team, marks, measured, targets, Set.of());
    }

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
