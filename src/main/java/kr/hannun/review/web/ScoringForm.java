package kr.hannun.review.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.hannun.review.round.Recommendation;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.shell.SubmittedFields;

/** What an evaluator typed into a review. */
final class ScoringForm {

    private static final int LONGEST_COMMENT = 2_000;

    private ScoringForm() {}

    /** Criterion by criterion; a step that is not allowed is not read. */
    static ReviewAssignment.Text text(SubmittedFields typed, ReviewRound round, ReviewAssignment work) {
        Map<String, ReviewAssignment.Mark> marks = new LinkedHashMap<>();
        for (ReviewRound.Criterion criterion :
                round.part(work.part()).orElseThrow().marked()) {
            Integer value = criterion.steps().stream()
                    .map(ReviewRound.Step::value)
                    .filter(step -> String.valueOf(step).equals(typed.text("mark." + criterion.code())))
                    .findFirst()
                    .orElse(null);
            String comment = typed.text("comment." + criterion.code());
            marks.put(
                    criterion.code(),
                    new ReviewAssignment.Mark(
                            value, comment.substring(0, Math.min(comment.length(), LONGEST_COMMENT))));
        }
        Recommendation recommendation = Arrays.stream(Recommendation.values())
                .filter(each -> each.name().equals(typed.text("recommendation")))
                .findFirst()
                .orElse(null);
        return new ReviewAssignment.Text(marks, recommendation);
    }
}
