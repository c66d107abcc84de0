package kr.hannun.record.web;

import java.util.List;
import java.util.Map;
import kr.hannun.program.ProgramQueries;
import kr.hannun.record.EntryQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shell.DeskLinks;
import kr.hannun.shell.Link;
import kr.hannun.shell.PlainVisit;
import org.springframework.stereotype.Component;

/** Where the record of each programme is kept, with what is being written there, on the desk of whoever keeps it. */
@Component
class RecordOnDesk implements DeskLinks {

    private static final int MOST = 200;

    private final ProgramQueries programs;
    private final EntryQueries entries;

    RecordOnDesk(ProgramQueries programs, EntryQueries entries) {
        this.programs = programs;
        this.entries = entries;
    }

    @Override
    public List<Link> of(PlainVisit visit, Actor actor) {
        if (!actor.is(Actor.Role.ADMIN) && !actor.is(Actor.Role.COORDINATOR)) {
            return List.of();
        }
        Map<String, EntryQueries.Work> work = entries.workByProgram(actor);
        return programs.list(MOST).stream()
                .map(program -> Link.to(
                        visit.link("/programs/" + program.slug() + "/record"),
                        said(
                                visit,
                                visit.texts().say(program.name()),
                                work.getOrDefault(program.slug(), EntryQueries.Work.NONE))))
                .toList();
    }

    private static String said(PlainVisit visit, String program, EntryQueries.Work work) {
        return work.waiting() == 0
                ? visit.texts().say("record.desk", program, work.drafts())
                : visit.texts().say("record.desk.waiting", program, work.drafts(), work.waiting());
    }
}
