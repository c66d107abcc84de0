package kr.hannun.consortium.web;

import java.time.Clock;
import java.util.List;
import kr.hannun.consortium.ChangeQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Age;
import kr.hannun.shell.HomeLinks;
import kr.hannun.shell.HomeTask;
import kr.hannun.shell.Link;
import kr.hannun.shell.SiteContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for approval, on the desk of whoever can decide it. */
@Component
@Order(HomeLinks.OTHERS_WAIT)
class RequestHomeLinks implements HomeLinks {

    private final ChangeQueries changes;
    private final Clock clock;

    RequestHomeLinks(ChangeQueries changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public List<HomeTask> waiting(SiteContext visit, Actor actor) {
        return actor.is(Actor.Role.ADMIN)
                ? changes.waitingByProgram().stream()
                        .map(program -> Link.to(
                                visit.link("/programs/" + program.slug() + "/requests"),
                                visit.texts()
                                        .say(
                                                "consortium.desk.requests",
                                                visit.texts().say(program.name()),
                                                program.requests(),
                                                Age.of(visit.texts(), program.since(), clock.instant()))))
                        .map(HomeTask::of)
                        .toList()
                : List.of();
    }
}
