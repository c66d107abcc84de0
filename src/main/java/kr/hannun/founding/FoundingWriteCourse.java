package kr.hannun.founding;

import java.util.UUID;
import java.util.function.Supplier;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Submission;
import kr.hannun.audit.Trail;
import kr.hannun.audit.WriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import org.springframework.stereotype.Component;

/** Where programmes are founded: by administrators, one at a time, as there is no programme yet whose lock could be taken. */
@Component
class FoundingWriteCourse {

    private final WriteCourse course;
    private final Trail trail;

    FoundingWriteCourse(WriteCourse course, Trail trail) {
        this.course = course;
        this.trail = trail;
    }

    Outcome take(Actor actor, UUID once, Supplier<Outcome> work) {
        Submission form = new Submission(actor, Actor.Role.ADMIN, ProgramId.next(), once);
        return course.take(form, trail::takeTurns, work);
    }
}
