package kr.hannun.consortium.web;

import java.util.List;
import kr.hannun.consortium.ChangeQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shell.DeskLinks;
import kr.hannun.shell.Link;
import kr.hannun.shell.PlainVisit;
import org.springframework.stereotype.Component;

/** What waits for approval, on the desk of whoever can decide it. */
@Component
class RequestsOnDesk implements DeskLinks {

    private final ChangeQueries changes;

    RequestsOnDesk(ChangeQueries changes) {
        this.changes = changes;
    }

    @Override
    public List<Link> of(PlainVisit visit, Actor actor) {
        return actor.is(Actor.Role.ADMIN)
                ? changes.waitingByProgram().stream()
                        .map(program -> Link.to(
                                visit.link("/programs/" + program.slug() + "/requests"),
                                visit.texts()
                                        .say(
                                                "consortium.desk.requests",
                                                visit.texts().say(program.name()),
                                                program.requests())))
                        .toList()
                : List.of();
    }
}
