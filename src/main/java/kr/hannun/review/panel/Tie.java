package kr.hannun.review.panel;

import java.util.Arrays;
import kr.hannun.shared.LocalizedText;

/**
 * What ties an evaluator to a team on the days of a round (R3, R5).
 *
 * @param organization where the evaluator works
 */
record Tie(LocalizedText organization, Weight weight) {

    /** What a tie means for a review; the database weighs it. */
    enum Weight {
        /** To be decided, with a reason. */
        WARNING(1),
        /** Excluded unless another person waives it for expertise (R4). */
        WAIVABLE(2),
        /** The project's own people: excluded by law, and nobody can waive it. */
        EXCLUDED(3);

        private final int number;

        Weight(int number) {
            this.number = number;
        }

        /** As the database counts it. */
        int number() {
            return number;
        }

        static Weight of(int number) {
            return Arrays.stream(values())
                    .filter(weight -> weight.number == number)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
