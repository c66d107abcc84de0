package kr.hannun.milestone.web;

import java.util.List;
import kr.hannun.program.ProgramQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shell.DeskLinks;
import kr.hannun.shell.Link;
import kr.hannun.shell.PlainVisit;
import org.springframework.stereotype.Component;

/** The milestones of each programme, on the desk of whoever plans them. */
@Component
class MilestonesOnDesk implements DeskLinks {

    private static final int MOST = 200;

    private final ProgramQueries programs;

    MilestonesOnDesk(ProgramQueries programs) {
        this.programs = programs;
    }

    @Override
    public List<Link> of(PlainVisit visit, Actor actor) {
        return actor.is(Actor.Role.COORDINATOR)
                ? programs.list(MOST).stream()
                        .map(program -> Link.to(
                                visit.link("/programs/" + program.slug() + "/milestones"),
                                visit.texts()
                                        .say("milestone.desk", visit.texts().say(program.name()))))
                        .toList()
                : List.of();
    }
}
