package kr.hannun.review.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.LiveRound;
import kr.hannun.review.ReviewWork;
import kr.hannun.review.ReviewWorks;
import kr.hannun.review.SubmitReview;
import kr.hannun.review.calculation.Fraction;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.DeskLinks;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.PlainVisit;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages on which an evaluator reviews. */
@Component
class MyReviewPages implements DeskLinks {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss 'KST'", Locale.ROOT).withZone(ReviewRoundForm.SEOUL);

    private final ReviewWorks works;

    MyReviewPages(ReviewWorks works) {
        this.works = works;
    }

    /** What this person reviews. */
    public record MinePage(
            Frame frame,
            Form form,
            boolean rehearsal,
            boolean pledged,
            String deadline,
            List<Task> tasks,
            String pledge) {}

    /** A team to review. */
    public record Task(Link team, String symbol, String state) {}

    /** One team's review as it is written; {@code conflict} says that another window has saved. */
    public record ScoringPage(
            Frame frame,
            boolean rehearsal,
            List<Criterion> criteria,
            long version,
            String state,
            String deadline,
            String sum,
            String full,
            boolean conflict,
            String action) {}

    /** A criterion to mark; {@code other} is what another window saved, where it differs. */
    public record Criterion(
            String code,
            String name,
            String about,
            @Nullable String weight,
            List<Step> steps,
            String comment,
            boolean explains,
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
            String sum,
            String full,
            List<Link> missing,
            boolean zero,
            long version,
            String deadline,
            @Nullable String receipt,
            @Nullable String submitted,
            String action,
            String back) {}

    /** One criterion read back. */
    public record Read(String name, String step, String points, String comment) {}

    @Override
    public List<Link> of(PlainVisit visit, Actor actor) {
        if (!actor.is(Actor.Role.EVALUATOR)) {
            return List.of();
        }
        Texts texts = visit.texts();
        return works.desks(actor).stream()
                .map(desk -> Link.to(
                        visit.link("/programs/" + desk.program() + "/reviews/" + desk.round() + "/mine"),
                        texts.say("review.desk", desk.title(), desk.left(), texts.moment(desk.hard()))))
                .toList();
    }

    MinePage mine(Visit visit, LiveRound round, List<ReviewWork> mine) {
        Texts texts = visit.texts();
        boolean pledged = mine.getFirst().pledged();
        return new MinePage(
                Frame.of(visit, "rounds", List.of(), round.title(), List.of(), false),
                Form.fresh(Typed.nothing(), texts),
                round.rehearsal(),
                pledged,
                texts.moment(round.hard()),
                pledged ? mine.stream().map(work -> task(visit, round, work)).toList() : List.of(),
                visit.link("reviews/" + round.slug() + "/pledge"));
    }

    private static Task task(Visit visit, LiveRound round, ReviewWork work) {
        Texts texts = visit.texts();
        Link team =
                Link.to(visit.link(place(round, work)), texts.say(work.team().name()));
        if (work.isSubmitted()) {
            return new Task(team, "done", texts.say("review.task.done"));
        }
        return work.version() == 0
                ? new Task(team, "planned", texts.say("review.task.new"))
                : new Task(team, "active", texts.say("review.task.draft"));
    }

    private static String place(LiveRound round, ReviewWork work) {
        return "reviews/" + round.slug() + "/mine/" + work.team().slug();
    }

    ScoringPage scoring(Visit visit, LiveRound round, ReviewWork work) {
        return scoring(visit, round, work, work.marks(), false);
    }

    /** What was typed stays in the fields; what another window saved stands beside it. Sent again, it goes on top of that. */
    ScoringPage stale(Visit visit, LiveRound round, ReviewWork now, Typed typed) {
        return scoring(visit, round, now, MyReviewsController.marks(typed, round, now), true);
    }

    private static ScoringPage scoring(
            Visit visit, LiveRound round, ReviewWork work, Map<String, ReviewWork.Mark> marks, boolean conflict) {
        Texts texts = visit.texts();
        LiveRound.Part part = round.part(work.part()).orElseThrow();
        Instant saved = work.savedAt();
        return new ScoringPage(
                frame(visit, round, texts.say(work.team().name())),
                round.rehearsal(),
                part.criteria().stream()
                        .map(each -> criterion(
                                texts,
                                each,
                                marks.get(each.code()),
                                conflict ? work.marks().get(each.code()) : null))
                        .toList(),
                work.version(),
                saved == null ? texts.say("review.unsaved") : texts.say("review.saved", SECOND.format(saved)),
                texts.moment(round.hard()),
                sum(part, marks),
                part.weight().toPlainString(),
                conflict,
                visit.link(place(round, work)));
    }

    private static Frame frame(Visit visit, LiveRound round, String title) {
        List<Link> between = List.of(Link.to(visit.link("reviews/" + round.slug() + "/mine"), round.title()));
        return Frame.of(visit, "rounds", between, title, List.of(), false);
    }

    /** How a draft stands, for the page's script. */
    String saved(Visit visit, Instant at) {
        return visit.texts().say("review.saved", SECOND.format(at));
    }

    private static Criterion criterion(
            Texts texts,
            LiveRound.Criterion criterion,
            ReviewWork.@Nullable Mark mark,
            ReviewWork.@Nullable Mark saved) {
        Integer chosen = mark == null ? null : mark.value();
        String comment = mark == null ? "" : mark.comment();
        boolean differs = saved != null && !saved.equals(new ReviewWork.Mark(chosen, comment));
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
                                        .map(MyReviewPages::text)
                                        .orElse(null),
                                chosen != null && chosen == step.value()))
                        .toList(),
                comment,
                criterion.commentUpTo() != null,
                differs && saved != null ? said(texts, criterion, saved) : null);
    }

    private static String said(Texts texts, LiveRound.Criterion criterion, ReviewWork.Mark mark) {
        return step(texts, criterion, mark.value()) + (mark.comment().isEmpty() ? "" : " · " + mark.comment());
    }

    private static String step(Texts texts, LiveRound.Criterion criterion, @Nullable Integer value) {
        return criterion.steps().stream()
                .filter(step -> value != null && step.value() == value)
                .findFirst()
                .map(step -> step.value() + " " + texts.say(step.name()))
                .orElseGet(() -> texts.say("review.mark.none"));
    }

    private static Optional<Fraction> points(LiveRound.Criterion criterion, @Nullable Integer value) {
        return value == null ? Optional.empty() : criterion.points(value);
    }

    /** Points with one decimal at least, and never rounded. */
    private static String text(Fraction points) {
        BigDecimal tenths = points.rounded(1, RoundingMode.DOWN);
        return Fraction.of(tenths).equals(points) ? tenths.toPlainString() : points.text();
    }

    private static String sum(LiveRound.Part part, Map<String, ReviewWork.Mark> marks) {
        Fraction sum = Fraction.ZERO;
        for (LiveRound.Criterion criterion : part.criteria()) {
            ReviewWork.Mark mark = marks.get(criterion.code());
            sum = sum.plus(points(criterion, mark == null ? null : mark.value()).orElse(Fraction.ZERO));
        }
        return text(sum);
    }

    SubmissionPage submission(Visit visit, LiveRound round, ReviewWork work, Form form) {
        Texts texts = visit.texts();
        LiveRound.Part part = round.part(work.part()).orElseThrow();
        String write = visit.link(place(round, work));
        Instant submitted = work.submittedAt();
        return new SubmissionPage(
                frame(
                        visit,
                        round,
                        texts.say(
                                work.isSubmitted() ? "review.receipt.title" : "review.read.title",
                                texts.say(work.team().name()))),
                form,
                round.rehearsal(),
                part.criteria().stream()
                        .map(each -> read(texts, each, work.marks().get(each.code())))
                        .toList(),
                sum(part, work.marks()),
                part.weight().toPlainString(),
                SubmitReview.problems(round, work).stream()
                        .map(problem -> Link.to(
                                write + "#" + problem.field(),
                                texts.say(
                                        problem.key(),
                                        problem.arguments().stream()
                                                .map(each ->
                                                        each instanceof LocalizedText name ? texts.say(name) : each)
                                                .toArray())))
                        .toList(),
                SubmitReview.hasZero(round, work),
                work.version(),
                texts.moment(round.hard()),
                work.receipt(),
                submitted == null ? null : texts.moment(submitted) + " (" + SECOND.format(submitted) + ")",
                write + "/submission",
                write);
    }

    private static Read read(Texts texts, LiveRound.Criterion criterion, ReviewWork.@Nullable Mark mark) {
        Integer value = mark == null ? null : mark.value();
        return new Read(
                texts.say(criterion.name()),
                step(texts, criterion, value),
                criterion.kind() == CriterionKind.SCORED
                        ? points(criterion, value).map(MyReviewPages::text).orElse("—")
                        : texts.say("review.no-points"),
                mark == null ? "" : mark.comment());
    }
}
