package kr.hannun.review.round;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.calculation.Aggregation;
import kr.hannun.review.calculation.Conversion;
import kr.hannun.shared.Problem;
import org.jspecify.annotations.Nullable;

/** What in the rules would keep a round from ever being closed, found before it is opened. */
public final class ClosingRules {

    private static final int FEWEST_TO_TRIM = 5;

    private ClosingRules() {}

    /** The first of them, beside this field. */
    public static Optional<Problem> problem(String field, ReviewRound round) {
        if (round.rounding().mode() == RoundingMode.UNNECESSARY
                || round.parts().stream().anyMatch(part -> part.rounding().mode() == RoundingMode.UNNECESSARY)) {
            return Optional.of(Problem.of(field, "review.never-closes.rounding"));
        }
        if (round.tieBreak().stream().anyMatch(code -> round.part(code).isEmpty())) {
            return Optional.of(Problem.of(field, "review.never-closes.tie-break"));
        }
        return round.parts().stream()
                .flatMap(part -> Optional.ofNullable(reason(part))
                        .map(reason -> Problem.of(field, "review.never-closes." + reason, part.name()))
                        .stream())
                .findFirst();
    }

    private static @Nullable String reason(ReviewRound.Part part) {
        List<ReviewRound.Criterion> marked = part.marked();
        long measured = count(marked, CriterionKind.MEASURED);
        long scored = count(marked, CriterionKind.SCORED);
        if (marked.stream().anyMatch(ClosingRules::cannotBeMarked)) {
            return "no-steps";
        }
        if (part.weight().signum() == 0) {
            return null;
        }
        if (scored + measured == 0) {
            return "nothing-counts";
        }
        if (measured > 0 && measured < marked.size()) {
            return "mixed";
        }
        if (part.conversion() == Conversion.SHARE_OF_TARGET) {
            return "no-target";
        }
        if (scored > 0 && part.panelSize() < Math.max(1, part.minimum())) {
            return "no-panel";
        }
        return scored > 0 && part.aggregation() == Aggregation.TRIMMED_MEAN && part.minimum() < FEWEST_TO_TRIM
                ? "too-few-to-trim"
                : null;
    }

    private static long count(List<ReviewRound.Criterion> marked, CriterionKind kind) {
        return marked.stream().filter(each -> each.kind() == kind).count();
    }

    private static boolean cannotBeMarked(ReviewRound.Criterion criterion) {
        return criterion.kind() != CriterionKind.MEASURED
                && (criterion.steps().isEmpty()
                        || (criterion.kind() == CriterionKind.SCORED
                                && criterion.steps().stream().anyMatch(step -> step.share() == null)));
    }
}
