package kr.hannun.review.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kr.hannun.milestone.EvidenceRow;
import kr.hannun.review.round.Recommendation;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.ReviewedMilestones;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.shared.OfficialTime;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One review as it is written. */
@Component
class ScoringPages {

    static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss 'KST'", Locale.ROOT).withZone(OfficialTime.ZONE);

    /**
     * One team's review as it is written.
     *
     * @param first the way to the first criterion
     * @param turn which of the evaluator's teams it is, and how the others stand
     * @param own what the evaluator gave to all of them
     * @param seal what the page's script seals a draft with that it keeps while the line is down
     * @param returned why it came back, or null
     * @param conflict whether another window has saved meanwhile
     * @param over that nothing can be handed in any more and what is possible now, or null
     */
    public record ScoringPage(
            Frame frame,
            Link first,
            boolean rehearsal,
            ReviewTurn turn,
            OwnScores own,
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

    /**
     * A criterion to mark.
     *
     * @param needs which steps need a comment, or null where none does
     * @param others what the evaluator gave to other teams for it
     * @param other what another window saved, or null
     */
    public record Criterion(
            int number,
            String code,
            String name,
            String about,
            @Nullable String weight,
            List<Step> steps,
            String comment,
            @Nullable String needs,
            List<String> others,
            @Nullable String other) {}

    /** An allowed step; {@code points} is null where it gives none, {@code low} where it needs a comment. */
    public record Step(
            int value, String name, String about, @Nullable String points, boolean chosen, boolean low) {}

    ScoringPage scoring(
            Visit visit,
            ReviewRound round,
            ReviewAssignment work,
            List<ReviewAssignment> all,
            List<ReviewedMilestones.WithEvidence> milestones) {
        return scoring(visit, round, work, all, milestones, work.text(), State.SAVED);
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
            List<ReviewAssignment> all,
            List<ReviewedMilestones.WithEvidence> milestones,
            SubmittedFields typed) {
        return scoring(visit, round, now, all, milestones, ScoringForm.text(typed, round, now), State.REFUSED);
    }

    /** What was typed stays in the fields; what another window saved stands beside it. Sent again, it goes on top of that. */
    ScoringPage stale(
            Visit visit,
            ReviewRound round,
            ReviewAssignment now,
            List<ReviewAssignment> all,
            List<ReviewedMilestones.WithEvidence> milestones,
            SubmittedFields typed) {
        return scoring(visit, round, now, all, milestones, ScoringForm.text(typed, round, now), State.CONFLICT);
    }

    private static ScoringPage scoring(
            Visit visit,
            ReviewRound round,
            ReviewAssignment work,
            List<ReviewAssignment> all,
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
                Link.to("#mark." + part.marked().getFirst().code(), texts.say("review.first")),
                round.rehearsal(),
                ReviewTurn.of(visit, round, work, all),
                OwnScores.of(texts, part, work, all),
                milestones.stream()
                        .map(each -> evidence(visit, round, work, each))
                        .toList(),
                IntStream.range(0, part.marked().size())
                        .mapToObj(i -> criterion(
                                texts,
                                i + 1,
                                part.marked().get(i),
                                text.marks().get(part.marked().get(i).code()),
                                OwnScores.others(texts, part.marked().get(i), work, all),
                                conflict ? work.marks().get(part.marked().get(i).code()) : null))
                        .toList(),
                round.kind().recommends()
                        ? Arrays.stream(Recommendation.values())
                                .map(each -> new Option(each.name(), MarkTexts.say(texts, each)))
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
                MarkTexts.sum(part, text.marks()),
                part.weight().toPlainString(),
                work.returned(),
                conflict,
                MyReviewsPages.over(texts, round, work),
                visit.link(MyReviewsPages.place(round, work)));
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

    /** How a draft stands, for the page's script. */
    String saved(Visit visit, Instant at) {
        return visit.texts().say("review.saved", SECOND.format(at));
    }

    private static Criterion criterion(
            Texts texts,
            int number,
            ReviewRound.Criterion criterion,
            ReviewAssignment.@Nullable Mark mark,
            List<String> others,
            ReviewAssignment.@Nullable Mark saved) {
        Integer chosen = mark == null ? null : mark.value();
        String comment = mark == null ? "" : mark.comment();
        boolean differs = saved != null && !saved.equals(new ReviewAssignment.Mark(chosen, comment));
        return new Criterion(
                number,
                criterion.code(),
                texts.say(criterion.name()),
                texts.say(criterion.about()),
                criterion.weight() == null ? null : criterion.weight().toPlainString(),
                criterion.steps().stream()
                        .map(step -> new Step(
                                step.value(),
                                texts.say(step.name()),
                                texts.say(step.about()),
                                MarkTexts.points(criterion, step.value())
                                        .map(MarkTexts::text)
                                        .orElse(null),
                                chosen != null && chosen == step.value(),
                                needsComment(criterion, step)))
                        .toList(),
                comment,
                needs(texts, criterion),
                others,
                differs && saved != null ? said(texts, criterion, saved) : null);
    }

    private static boolean needsComment(ReviewRound.Criterion criterion, ReviewRound.Step step) {
        BigDecimal upTo = criterion.commentUpTo();
        return upTo != null && BigDecimal.valueOf(step.value()).compareTo(upTo) <= 0;
    }

    private static @Nullable String needs(Texts texts, ReviewRound.Criterion criterion) {
        List<String> steps = criterion.steps().stream()
                .filter(step -> needsComment(criterion, step))
                .map(step -> step.value() + " " + texts.say(step.name()))
                .toList();
        return steps.isEmpty() ? null : texts.say("review.comment.needed", String.join(", ", steps));
    }

    private static String said(Texts texts, ReviewRound.Criterion criterion, ReviewAssignment.Mark mark) {
        String step = MarkTexts.step(texts, criterion, mark.value());
        return mark.comment().isEmpty() ? step : step + " · " + mark.comment();
    }
}
