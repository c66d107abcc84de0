package kr.hannun.review.web;

import java.util.List;
import java.util.stream.IntStream;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.shell.Link;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Which of an evaluator's teams is at hand, and how the others stand, in the order of the round.
 *
 * @param at its place among them, from 1
 * @param of how many there are
 * @param done how many of them were handed in
 * @param previous the team before it, or null
 * @param next the team after it, or null
 * @param left the next team that is still to be handed in, after this one or else from the beginning; null where none is left
 */
record ReviewTurn(
        int at,
        int of,
        int done,
        @Nullable Link previous,
        @Nullable Link next,
        @Nullable Link left,
        List<MyReviewsPages.Task> teams) {

    static ReviewTurn of(Visit visit, ReviewRound round, ReviewAssignment work, List<ReviewAssignment> all) {
        int at = IntStream.range(0, all.size())
                .filter(i -> all.get(i).assignment().equals(work.assignment()))
                .findFirst()
                .orElseThrow();
        List<MyReviewsPages.Task> teams = all.stream()
                .map(each -> MyReviewsPages.task(visit, round, each, each.equals(all.get(at))))
                .toList();
        return new ReviewTurn(
                at + 1,
                all.size(),
                (int) all.stream().filter(ReviewAssignment::isSubmitted).count(),
                at == 0 ? null : teams.get(at - 1).team(),
                at + 1 == all.size() ? null : teams.get(at + 1).team(),
                IntStream.range(1, all.size())
                        .map(step -> (at + step) % all.size())
                        .filter(i -> all.get(i).isOpen())
                        .mapToObj(i -> teams.get(i).team())
                        .findFirst()
                        .orElse(null),
                teams);
    }
}
