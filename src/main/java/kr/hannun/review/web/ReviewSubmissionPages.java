package kr.hannun.review.web;

import java.time.Instant;
import java.util.List;
import kr.hannun.review.round.Recommendation;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.review.writing.SubmitReview;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was saved of a review, read back; after it was handed in its receipt; and the receipts of all of them. */
@Component
class ReviewSubmissionPages {

    /**
     * A review before it is handed in, or after that.
     *
     * @param zero whether a step that gives no points has to be confirmed
     * @param over that nothing can be handed in any more and what is possible now, or null
     * @param receipt what proves that it was handed in, or null while it was not
     * @param turn how the evaluator's other teams stand
     */
    public record SubmissionPage(
            Frame frame,
            Form form,
            boolean rehearsal,
            ReadBack read,
            List<Link> missing,
            boolean zero,
            long version,
            String deadline,
            @Nullable String over,
            @Nullable Receipt receipt,
            List<Earlier> earlier,
            ReviewTurn turn,
            String receipts,
            String action,
            String back) {}

    /** Everything that was written of a team. */
    public record ReadBack(
            List<MarkTexts.Row> rows, @Nullable String recommendation, String sum, String full) {}

    /**
     * What proves that a review was handed in.
     *
     * @param number the SHA-256 over what was handed in
     * @param amended that the rules have changed since, so that its points are others than its author saw; or null
     */
    public record Receipt(
            String submitted,
            long version,
            String number,
            @Nullable String amended) {}

    /** A version that came back, and what it said. */
    public record Earlier(String title, String why, ReadBack read) {}

    /** All that this person handed in in a round, on one print. */
    public record ReceiptsPage(Frame frame, boolean rehearsal, List<Proof> proofs, int all, String deadline) {}

    /** One team's review with its receipt. */
    public record Proof(String team, Receipt receipt, ReadBack read) {}

    SubmissionPage submission(
            Visit visit,
            ReviewRound round,
            ReviewAssignment work,
            List<ReviewAssignment> all,
            List<ReviewAssignment.Returned> returned,
            Form form) {
        Texts texts = visit.texts();
        String write = visit.link(MyReviewsPages.place(round, work));
        List<Problem> problems = SubmitReview.problems(round, work);
        String title = texts.say(
                work.isSubmitted() ? "review.receipt.title" : "review.read.title",
                texts.say(work.team().name()));
        return new SubmissionPage(
                MyReviewsPages.frame(visit, round, title),
                form,
                round.rehearsal(),
                read(texts, round, work, work.text()),
                Form.refused(SubmittedFields.nothing(), problems, texts).summary().stream()
                        .map(problem -> Link.to(write + problem.href(), problem.text()))
                        .toList(),
                SubmitReview.hasZero(round, work),
                work.version(),
                texts.moment(work.deadline()),
                work.isSubmitted() && !work.struck() ? null : MyReviewsPages.over(texts, round, work),
                receipt(texts, round, work),
                returned.stream()
                        .map(each -> new Earlier(
                                texts.say("review.earlier", each.version(), texts.moment(each.at())),
                                each.why(),
                                read(texts, round, work, each.text())))
                        .toList(),
                ReviewTurn.of(visit, round, work, all),
                visit.link(RoundPages.place(round, "receipts")),
                visit.link(MyReviewsPages.place(round, work) + "/submission"),
                write);
    }

    ReceiptsPage receipts(Visit visit, ReviewRound round, List<ReviewAssignment> all) {
        Texts texts = visit.texts();
        return new ReceiptsPage(
                MyReviewsPages.frame(visit, round, texts.say("review.receipts.title", round.title())),
                round.rehearsal(),
                all.stream().flatMap(each -> proof(texts, round, each).stream()).toList(),
                all.size(),
                texts.moment(all.isEmpty() ? round.deadline() : all.getFirst().deadline()));
    }

    private static List<Proof> proof(Texts texts, ReviewRound round, ReviewAssignment work) {
        Receipt receipt = receipt(texts, round, work);
        return receipt == null
                ? List.of()
                : List.of(new Proof(texts.say(work.team().name()), receipt, read(texts, round, work, work.text())));
    }

    private static ReadBack read(Texts texts, ReviewRound round, ReviewAssignment work, ReviewAssignment.Text written) {
        ReviewRound.Part part = round.part(work.part()).orElseThrow();
        Recommendation recommendation = written.recommendation();
        return new ReadBack(
                MarkTexts.rows(texts, part, written.marks()),
                recommendation == null ? null : MarkTexts.say(texts, recommendation),
                MarkTexts.sum(part, written.marks()),
                part.weight().toPlainString());
    }

    private static @Nullable Receipt receipt(Texts texts, ReviewRound round, ReviewAssignment work) {
        Instant submitted = work.submittedAt();
        String number = work.receipt();
        if (submitted == null || number == null) {
            return null;
        }
        Instant amended = round.work().amendedAt();
        return new Receipt(
                texts.moment(submitted) + " (" + ScoringPages.SECOND.format(submitted) + ")",
                work.version(),
                number,
                amended == null || !amended.isAfter(submitted)
                        ? null
                        : texts.say("review.receipt.amended", round.work().version(), texts.moment(amended)));
    }
}
