package kr.hannun.review.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.hannun.review.round.LiveRound;
import kr.hannun.review.round.Recommendation;
import kr.hannun.review.writing.ReviewWork;
import kr.hannun.shell.Typed;

/** What an evaluator typed into a review. */
final class ScoringForm {

    private static final int LONGEST_COMMENT = 2_000;

    private ScoringForm() {}

    /** Criterion by criterion; a step that is not allowed is not read. */
    static ReviewWork.Text text(Typed typed, LiveRound round, ReviewWork work) {
        Map<String, ReviewWork.Mark> marks = new LinkedHashMap<>();
        for (LiveRound.Criterion criterion :
                round.part(work.part()).orElseThrow().marked()) {
            Integer value = criterion.steps().stream()
                    .map(LiveRound.Step::value)
                    .filter(step -> String.valueOf(step).equals(typed.text("mark." + criterion.code())))
                    .findFirst()
                    .orElse(null);
            String comment = typed.text("comment." + criterion.code());
            marks.put(
                    criterion.code(),
                    new ReviewWork.Mark(value, comment.substring(0, Math.min(comment.length(), LONGEST_COMMENT))));
        }
        Recommendation recommendation = Arrays.stream(Recommendation.values())
                .filter(each -> each.name().equals(typed.text("recommendation")))
                .findFirst()
                .orElse(null);
        return new ReviewWork.Text(marks, recommendation);
    }
}
