package kr.hannun.review.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.milestone.EvidenceRow;
import kr.hannun.review.calculation.Fraction;
import kr.hannun.review.round.Recommendation;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.ReviewedMilestones;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.review.writing.SubmitReview;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One review as it is written, and what was saved of it read back. */
@Component
class ScoringPages {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss 'KST'", Locale.ROOT).withZone(ReviewRoundForm.SEOUL);

    /**
     * One team's review as it is written.
     *
     * @param seal what the page's script seals a draft with that it keeps while the line is down
     * @param returned why it came back, or null
     * @param conflict whether another window has saved meanwhile
     * @param over that nothing can be handed in any more and what is possible now, or null
     */
    public record ScoringPage(
            Frame frame,
            boolean rehearsal,
            List<Evidence> evidence,
            List<Criterion> criteria,
            List<Option> recommendations,
            String recommendation,
            long version,
            String seal,
            String state,
            String soft,
            String deadline,
            String sum,
            String full,
            @Nullable String returned,
            boolean conflict,
            @Nullable String over,
            String action) {}

    /** A milestone under review and what was handed in for it. */
    public record Evidence(String milestone, String handedIn, List<Piece> pieces) {}

    /** A piece of evidence: a link elsewhere, or a file to be taken. */
    public record Piece(String description, String dated, String href, String name) {}

    /** A criterion to mark; {@code needs} says which steps need a comment, {@code other} what another window saved. */
    public record Criterion(
            String code,
            String name,
            String about,
            @Nullable String weight,
            List<Step> steps,
            String comment,
            @Nullable String needs,
            @Nullable String other) {}

    /** An allowed step; {@code points} is null where it gives none. */
    public record Step(
            int value, String name, String about, @Nullable String points, boolean chosen) {}

    /** What was saved, read back; and after it was handed in, its receipt. */
    public record SubmissionPage(
            Frame frame,
            Form form,
            boolean rehearsal,
            List<Read> rows,
            @Nullable String recommendation,
            String sum,
            String full,
            List<Link> missing,
            boolean zero,
            long version,
            String deadline,
            @Nullable String over,
            @Nullable String receipt,
            @Nullable String submitted,
            @Nullable String amended,
            List<Earlier> earlier,
            String action,
            String back) {}

    /** A version that came back, and what it said. */
    public record Earlier(String title, String why, List<Read> rows) {}

    /** One criterion read back. */
    public record Read(String name, String step, String points, String comment) {}

    ScoringPage scoring(
            Visit visit, ReviewRound round, ReviewAssignment work, List<ReviewedMilestones.WithEvidence> milestones) {
        return scoring(
                visit,
                round,
                work,
                milestones,
                new ReviewAssignment.Text(work.marks(), work.recommendation()),
                State.SAVED);
    }

    /** How what stands in the fields compares to what is saved. */
    private enum State {
        SAVED,
        CONFLICT,
        REFUSED
    }

    /** What was typed after nothing could be saved any more. */
    ScoringPage over(
            Visit visit,
            ReviewRound round,
            ReviewAssignment now,
            List<ReviewedMilestones.WithEvidence> milestones,
            SubmittedFields typed) {
        return scoring(visit, round, now, milestones, ScoringForm.text(typed, round, now), State.REFUSED);
    }

    /** What was typed stays in the fields; what another window saved stands beside it. Sent again, it goes on top of that. */
    ScoringPage stale(
            Visit visit,
            ReviewRound round,
            ReviewAssignment now,
            List<ReviewedMilestones.WithEvidence> milestones,
            SubmittedFields typed) {
        return scoring(visit, round, now, milestones, ScoringForm.text(typed, round, now), State.CONFLICT);
    }

    private static ScoringPage scoring(
            Visit visit,
            ReviewRound round,
            ReviewAssignment work,
            List<ReviewedMilestones.WithEvidence> milestones,
            ReviewAssignment.Text text,
            State state) {
        boolean conflict = state == State.CONFLICT;
        Texts texts = visit.texts();
        ReviewRound.Part part = round.part(work.part()).orElseThrow();
        Instant saved = work.savedAt();
        Recommendation recommendation = text.recommendation();
        return new ScoringPage(
                MyReviewsPages.frame(visit, round, texts.say(work.team().name())),
                round.rehearsal(),
                milestones.stream()
                        .map(each -> evidence(visit, round, work, each))
                        .toList(),
                part.marked().stream()
                        .map(each -> criterion(
                                texts,
                                each,
                                text.marks().get(each.code()),
                                conflict ? work.marks().get(each.code()) : null))
                        .toList(),
                round.kind().recommends()
                        ? Arrays.stream(Recommendation.values())
                                .map(each -> new Option(each.name(), say(texts, each)))
                                .toList()
                        : List.of(),
                recommendation == null ? "" : recommendation.name(),
                work.version(),
                work.seal(),
                state != State.SAVED
                        ? texts.say("review.unsaved.here")
                        : saved == null ? texts.say("review.unsaved") : texts.say("review.saved", SECOND.format(saved)),
                texts.moment(round.soft()),
                texts.moment(work.deadline()),
                sum(part, text.marks()),
                part.weight().toPlainString(),
                work.returned(),
                conflict,
                over(texts, round, work),
                visit.link(MyReviewsPages.place(round, work)));
    }

    private static @Nullable String over(Texts texts, ReviewRound round, ReviewAssignment work) {
        return work.struck() ? texts.say("review.struck") : MyReviewsPages.over(texts, round, work.late());
    }

    private static Evidence evidence(
            Visit visit, ReviewRound round, ReviewAssignment work, ReviewedMilestones.WithEvidence milestone) {
        Texts texts = visit.texts();
        ReviewedMilestones.Reviewed reviewed = milestone.milestone();
        String place = MyReviewsPages.place(round, work) + "/evidence/" + reviewed.code() + "/";
        return new Evidence(
                texts.say(reviewed.title()),
                texts.say("review.evidence.handed-in", reviewed.version(), texts.moment(reviewed.handedInAt())),
                milestone.evidence().stream()
                        .map(piece -> {
                            EvidenceRow.StoredFile file = piece.file();
                            return new Piece(
                                    piece.description(),
                                    texts.when(piece.datedOn()).text(),
                                    file == null ? String.valueOf(piece.url()) : visit.link(place + piece.number()),
                                    file == null
                                            ? String.valueOf(piece.url())
                                            : texts.say("review.evidence.file", file.name(), kilobytes(file.size())));
                        })
                        .toList());
    }

    private static long kilobytes(long size) {
        return Math.max(1, (size + 512) / 1024);
    }

    private static String say(Texts texts, Recommendation recommendation) {
        return texts.say("review.recommendation." + recommendation.name());
    }

    /** How a draft stands, for the page's script. */
    String saved(Visit visit, Instant at) {
        return visit.texts().say("review.saved", SECOND.format(at));
    }

    private static Criterion criterion(
            Texts texts,
            ReviewRound.Criterion criterion,
            ReviewAssignment.@Nullable Mark mark,
            ReviewAssignment.@Nullable Mark saved) {
        Integer chosen = mark == null ? null : mark.value();
        String comment = mark == null ? "" : mark.comment();
        boolean differs = saved != null && !saved.equals(new ReviewAssignment.Mark(chosen, comment));
        return new Criterion(
                criterion.code(),
                texts.say(criterion.name()),
                texts.say(criterion.about()),
                criterion.weight() == null ? null : criterion.weight().toPlainString(),
                criterion.steps().stream()
                        .map(step -> new Step(
                                step.value(),
                                texts.say(step.name()),
                                texts.say(step.about()),
                                points(criterion, step.value())
                                        .map(ScoringPages::text)
                                        .orElse(null),
                                chosen != null && chosen == step.value()))
                        .toList(),
                comment,
                needs(texts, criterion),
                differs && saved != null ? said(texts, criterion, saved) : null);
    }

    private static @Nullable String needs(Texts texts, ReviewRound.Criterion criterion) {
        BigDecimal upTo = criterion.commentUpTo();
        if (upTo == null) {
            return null;
        }
        List<String> steps = criterion.steps().stream()
                .filter(step -> BigDecimal.valueOf(step.value()).compareTo(upTo) <= 0)
                .map(step -> step.value() + " " + texts.say(step.name()))
                .toList();
        return steps.isEmpty() ? null : texts.say("review.comment.needed", String.join(", ", steps));
    }

    private static String said(Texts texts, ReviewRound.Criterion criterion, ReviewAssignment.Mark mark) {
        return step(texts, criterion, mark.value()) + (mark.comment().isEmpty() ? "" : " · " + mark.comment());
    }

    private static String step(Texts texts, ReviewRound.Criterion criterion, @Nullable Integer value) {
        return criterion.steps().stream()
                .filter(step -> value != null && step.value() == value)
                .findFirst()
                .map(step -> step.value() + " " + texts.say(step.name()))
                .orElseGet(() -> texts.say("review.mark.none"));
    }

    private static Optional<Fraction> points(ReviewRound.Criterion criterion, @Nullable Integer value) {
        return value == null ? Optional.empty() : criterion.points(value);
    }

    /** Points with one decimal at least, and never rounded. */
    private static String text(Fraction points) {
        BigDecimal tenths = points.rounded(1, RoundingMode.DOWN);
        return Fraction.of(tenths).equals(points) ? tenths.toPlainString() : points.text();
    }

    private static String sum(ReviewRound.Part part, Map<String, ReviewAssignment.Mark> marks) {
        Fraction sum = Fraction.ZERO;
        for (ReviewRound.Criterion criterion : part.marked()) {
            ReviewAssignment.Mark mark = marks.get(criterion.code());
            sum = sum.plus(points(criterion, mark == null ? null : mark.value()).orElse(Fraction.ZERO));
        }
        return text(sum);
    }

    SubmissionPage submission(
            Visit visit,
            ReviewRound round,
            ReviewAssignment work,
            List<ReviewAssignment.Returned> returned,
            Form form) {
        Texts texts = visit.texts();
        ReviewRound.Part part = round.part(work.part()).orElseThrow();
        String write = visit.link(MyReviewsPages.place(round, work));
        Instant submitted = work.submittedAt();
        Recommendation recommendation = work.recommendation();
        List<Problem> problems = SubmitReview.problems(round, work);
        return new SubmissionPage(
                MyReviewsPages.frame(
                        visit,
                        round,
                        texts.say(
                                work.isSubmitted() ? "review.receipt.title" : "review.read.title",
                                texts.say(work.team().name()))),
                form,
                round.rehearsal(),
                part.marked().stream()
                        .map(each -> read(texts, each, work.marks().get(each.code())))
                        .toList(),
                recommendation == null ? null : say(texts, recommendation),
                sum(part, work.marks()),
                part.weight().toPlainString(),
                Form.refused(SubmittedFields.nothing(), problems, texts).summary().stream()
                        .map(problem -> Link.to(write + problem.href(), problem.text()))
                        .toList(),
                SubmitReview.hasZero(round, work),
                work.version(),
                texts.moment(work.deadline()),
                work.isSubmitted() && !work.struck() ? null : over(texts, round, work),
                work.receipt(),
                submitted == null ? null : texts.moment(submitted) + " (" + SECOND.format(submitted) + ")",
                amended(texts, round, submitted),
                returned.stream()
                        .map(each -> new Earlier(
                                texts.say("review.earlier", each.version(), texts.moment(each.at())),
                                each.why(),
                                part.marked().stream()
                                        .map(criterion -> read(
                                                texts,
                                                criterion,
                                                each.text().marks().get(criterion.code())))
                                        .toList()))
                        .toList(),
                visit.link(MyReviewsPages.place(round, work) + "/submission"),
                write);
    }

    /** That the rules have changed since it was handed in, so that its points are others than its author saw. */
    private static @Nullable String amended(Texts texts, ReviewRound round, @Nullable Instant submitted) {
        Instant amended = round.work().amendedAt();
        return submitted == null || amended == null || !amended.isAfter(submitted)
                ? null
                : texts.say("review.receipt.amended", round.work().version(), texts.moment(amended));
    }

    private static Read read(Texts texts, ReviewRound.Criterion criterion, ReviewAssignment.@Nullable Mark mark) {
        Integer value = mark == null ? null : mark.value();
        return new Read(
                texts.say(criterion.name()),
                step(texts, criterion, value),
                criterion.kind() == CriterionKind.SCORED
                        ? points(criterion, value).map(ScoringPages::text).orElse("—")
                        : texts.say("review.no-points"),
                mark == null ? "" : mark.comment());
    }
}
