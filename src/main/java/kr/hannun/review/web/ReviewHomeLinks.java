package kr.hannun.review.web;

import java.time.Clock;
import java.util.List;
import kr.hannun.program.ProgramQueries;
import kr.hannun.review.round.RoundTasks;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Age;
import kr.hannun.shell.HomeLinks;
import kr.hannun.shell.HomeTask;
import kr.hannun.shell.Link;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits in the rounds held here, with its age, and the rounds themselves, on the desk of whoever runs them. */
@Component
@Order(HomeLinks.OTHERS_WAIT)
class ReviewHomeLinks implements HomeLinks {

    private static final int MOST = 200;

    private final ProgramQueries programs;
    private final RoundTasks tasks;
    private final Clock clock;

    ReviewHomeLinks(ProgramQueries programs, RoundTasks tasks, Clock clock) {
        this.programs = programs;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public List<Link> of(SiteContext visit, Actor actor) {
        return actor.is(Actor.Role.COORDINATOR)
                ? programs.list(MOST).stream()
                        .map(program -> Link.to(
                                visit.link("/programs/" + program.slug() + "/reviews"),
                                visit.texts()
                                        .say("review.desk.rounds", visit.texts().say(program.name()))))
                        .toList()
                : List.of();
    }

    @Override
    public List<HomeTask> waiting(SiteContext visit, Actor actor) {
        return actor.is(Actor.Role.COORDINATOR)
                ? tasks.of(actor).stream()
                        .map(task -> task(visit, task))
                        .map(HomeTask::of)
                        .toList()
                : List.of();
    }

    private Link task(SiteContext visit, RoundTasks.Task task) {
        Texts texts = visit.texts();
        String age = Age.of(texts, task.since(), clock.instant());
        String page = page(task);
        return Link.to(
                visit.link("/programs/" + task.program() + "/reviews/" + task.round()
                        + (page.isEmpty() ? "" : "/" + page)),
                texts.say("review.waiting." + task.kind(), task.title(), age));
    }

    /** The page of the round on which it is done. */
    private static String page(RoundTasks.Task task) {
        return switch (task.kind()) {
            case "OPEN", "CLOSE", "CONFIRM", "FINISH", "VOID" -> "";
            case "AMEND" -> "amendments";
            case "RELEASE" -> "release";
            case "WAIVER", "ARISEN" -> "panel";
            case "OBJECTION" -> "decision/" + task.team();
            default -> "changes";
        };
    }
}
