package kr.hannun.milestone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventDetails;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Submission;
import kr.hannun.audit.WriteCourse;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everything that is done to a milestone does on the course of a write: which one, on which version, its line of history. */
@Component
class MilestoneWriteCourse {

    private final WriteCourse course;
    private final Milestones milestones;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MilestoneWriteCourse(
            WriteCourse course, Milestones milestones, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.course = course;
        this.milestones = milestones;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Lets a coordinator do something in the programme, once. */
    Outcome take(Actor actor, ProgramId program, UUID once, Supplier<Outcome> work) {
        return course.take(new Submission(actor, Actor.Role.COORDINATOR, program, once), () -> {
            Outcome outcome = work.get();
            milestones.flush();
            return outcome;
        });
    }

    /** Lets the work be done on the milestone as the form showed it. */
    Outcome edit(Actor actor, MilestoneTarget target, Function<Milestone, Outcome> work) {
        return add(
                actor,
                target,
                milestone -> milestone.isAt(target.version()) ? work.apply(milestone) : new Outcome.Stale());
    }

    /** Lets something be added to the milestone, whatever others added meanwhile. */
    Outcome add(Actor actor, MilestoneTarget target, Function<Milestone, Outcome> work) {
        return take(
                actor,
                target.program(),
                target.once(),
                () -> milestones
                        .findByProgramIdAndCode(target.program(), target.code())
                        .map(work)
                        .orElseGet(Outcome.Missing::new));
    }

    /** Whether the milestone's evidence stands handed in, so that it stays as it is. */
    boolean isHandedIn(Milestone milestone) {
        return jdbc.sql("select exists (select from milestone_hand_in where milestone_id = :milestone"
                        + " and taken_back_at is null)")
                .param("milestone", milestone.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Tells the history. */
    void tell(
            Actor actor,
            MilestoneTarget target,
            @Nullable ConsortiumId team,
            Map<String, String> detail,
            List<Change> changes,
            Function<EventDetails, MilestoneEvent> event) {
        List<String> concerns = new ArrayList<>(List.of(target.code()));
        if (team != null) {
            concerns.add(jdbc.sql("select code from consortium where id = :id")
                    .param("id", team.value())
                    .query(String.class)
                    .single());
        }
        events.publishEvent(event.apply(new EventDetails(target.program(), actor.key(), detail, concerns, changes)));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
