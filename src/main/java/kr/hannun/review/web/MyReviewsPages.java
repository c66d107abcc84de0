package kr.hannun.review.web;

import java.util.List;
import kr.hannun.review.change.Amendments;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.review.writing.ReviewAssignments;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.HomeLinks;
import kr.hannun.shell.HomeTask;
import kr.hannun.shell.Link;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An evaluator's invitation to a round and, after the pledge, the teams to review. */
@Component
class MyReviewsPages implements HomeLinks {

    private final ReviewAssignments works;

    MyReviewsPages(ReviewAssignments works) {
        this.works = works;
    }

    /** What this person reviews, or the invitation to. */
    public record MinePage(
            Frame frame,
            Form form,
            boolean rehearsal,
            boolean open,
            boolean pledged,
            String soft,
            String deadline,
            String answerBy,
            @Nullable String over,
            @Nullable String extended,
            @Nullable String reminded,
            List<String> amended,
            List<Task> tasks,
            @Nullable String receipts,
            String pledge,
            String decline) {}

    /** A team to review; {@code withdraw} is where an interest is declared, as long as the team is in the round. */
    public record Task(Link team, String symbol, String state, String withdraw, boolean in) {}

    /** The form on which an interest in one team is declared. */
    public record WithdrawPage(Frame frame, Form form, boolean rehearsal, String team, String action, String back) {}

    @Override
    public List<HomeTask> waiting(SiteContext visit, Actor actor) {
        if (!actor.is(Actor.Role.EVALUATOR)) {
            return List.of();
        }
        Texts texts = visit.texts();
        return works.desks(actor).stream()
                .filter(desk -> desk.left() > 0 || !desk.pledged())
                .map(desk -> Link.to(
                        visit.link("/programs/" + desk.program() + "/reviews/" + desk.round() + "/mine"),
                        task(texts, desk)))
                .map(HomeTask::of)
                .toList();
    }

    private static String task(Texts texts, ReviewAssignments.Workload desk) {
        String deadline = texts.moment(desk.deadline());
        if (desk.late()) {
            return texts.say("review.desk.late", desk.title(), desk.left(), deadline);
        }
        return desk.pledged()
                ? texts.say("review.desk", desk.title(), desk.left(), deadline)
                : texts.say("review.desk.invited", desk.title(), deadline);
    }

    MinePage mine(
            Visit visit,
            ReviewRound round,
            ReviewAssignments.Invitation invitation,
            List<ReviewAssignment> mine,
            List<Amendments.Amendment> amendments,
            Form form) {
        Texts texts = visit.texts();
        return new MinePage(
                Frame.of(visit, "rounds", List.of(), round.title(), List.of(), false),
                form,
                round.rehearsal(),
                round.isOpen(),
                invitation.pledged(),
                texts.moment(round.soft()),
                texts.moment(mine.isEmpty() ? round.deadline() : mine.getFirst().deadline()),
                texts.moment(invitation.answerBy()),
                over(texts, round, invitation.late()),
                extended(texts, invitation.extension()),
                invitation.remindedAt() == null ? null : texts.moment(invitation.remindedAt()),
                amendments.stream()
                        .filter(Amendments.Amendment::isDone)
                        .map(each -> texts.say("review.amended", each.version(), each.why()))
                        .toList(),
                invitation.pledged()
                        ? mine.stream()
                                .map(work -> task(visit, round, work, false))
                                .toList()
                        : List.of(),
                mine.stream().anyMatch(ReviewAssignment::isSubmitted)
                        ? visit.link(RoundPages.place(round, "receipts"))
                        : null,
                visit.link(RoundPages.place(round, "pledge")),
                visit.link(RoundPages.place(round, "decline")));
    }

    /** That time is over, and what is possible now; null while it is not. */
    static @Nullable String over(Texts texts, ReviewRound round, boolean late) {
        if (!round.isOpen()) {
            return texts.say("review.over.closed");
        }
        return late ? texts.say("review.over.late") : null;
    }

    /** The same of one review; that its team was taken out of the round comes first. */
    static @Nullable String over(Texts texts, ReviewRound round, ReviewAssignment work) {
        return work.struck() ? texts.say("review.struck") : over(texts, round, work.late());
    }

    private static @Nullable String extended(Texts texts, ReviewAssignments.@Nullable Extension extension) {
        return extension == null
                ? null
                : texts.say("review.extended", texts.moment(extension.until()), extension.by(), extension.why());
    }

    /** How one review stands; {@code current} where its page is the one at hand. */
    static Task task(Visit visit, ReviewRound round, ReviewAssignment work, boolean current) {
        Texts texts = visit.texts();
        Link team =
                new Link(visit.link(place(round, work)), texts.say(work.team().name()), current);
        String withdraw = visit.link(place(round, work) + "/withdrawal");
        if (work.struck()) {
            return new Task(team, "out", texts.say("review.task.struck"), withdraw, false);
        }
        if (work.isSubmitted()) {
            return new Task(team, "done", texts.say("review.task.done"), withdraw, true);
        }
        if (work.returned() != null) {
            return new Task(team, "noreport", texts.say("review.task.returned"), withdraw, true);
        }
        return work.version() == 0
                ? new Task(team, "planned", texts.say("review.task.new"), withdraw, true)
                : new Task(team, "active", texts.say("review.task.draft"), withdraw, true);
    }

    WithdrawPage withdrawing(Visit visit, ReviewRound round, ReviewAssignment work, Form form) {
        Texts texts = visit.texts();
        String team = texts.say(work.team().name());
        return new WithdrawPage(
                frame(visit, round, texts.say("review.withdrawal.title", team)),
                form,
                round.rehearsal(),
                team,
                visit.link(place(round, work) + "/withdrawal"),
                visit.link(RoundPages.place(round, "mine")));
    }

    static String place(ReviewRound round, ReviewAssignment work) {
        return RoundPages.place(round, "mine/" + work.team().slug());
    }

    /** The frame of a page below the evaluator's own. */
    static Frame frame(Visit visit, ReviewRound round, String title) {
        List<Link> between = List.of(Link.to(visit.link(RoundPages.place(round, "mine")), round.title()));
        return Frame.of(visit, "rounds", between, title, List.of(), false);
    }
}
