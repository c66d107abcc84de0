package kr.hannun.milestone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Submissions;
import kr.hannun.audit.Trail;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one course everything that is done to a milestone takes: who may, lock, once, which one, its line of history. */
@Component
class MilestoneDesk {

    private final Trail trail;
    private final Submissions submissions;
    private final Milestones milestones;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MilestoneDesk(
            Trail trail,
            Submissions submissions,
            Milestones milestones,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.trail = trail;
        this.submissions = submissions;
        this.milestones = milestones;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Who may, lock, once: what the first sending of this form did, or nothing where this is the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Outcome> begin(Actor actor, ProgramId program, UUID once) {
        actor.mustBe(Actor.Role.COORDINATOR);
        trail.lock(program);
        return submissions.earlier(once).map(Outcome.Done::new);
    }

    /** Lets the work be done on the milestone as the form showed it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome edit(Actor actor, MilestoneTarget target, Function<Milestone, Outcome> work) {
        return add(
                actor,
                target,
                milestone -> milestone.isAt(target.version()) ? work.apply(milestone) : new Outcome.Stale());
    }

    /** Lets something be added to the milestone, whatever others added meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome add(Actor actor, MilestoneTarget target, Function<Milestone, Outcome> work) {
        return begin(actor, target.program(), target.once())
                .orElseGet(() -> milestones
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

    /** Notes that the form was acted upon, and where that can be seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome done(UUID once, String place) {
        milestones.flush();
        submissions.done(once, place);
        return new Outcome.Done(place);
    }

    /** Tells the history. */
    void tell(
            Actor actor,
            MilestoneTarget target,
            @Nullable ConsortiumId team,
            Map<String, String> detail,
            List<Change> changes,
            Function<MilestoneEvent.Told, MilestoneEvent> event) {
        List<String> concerns = new ArrayList<>(List.of(target.code()));
        if (team != null) {
            concerns.add(jdbc.sql("select code from consortium where id = :id")
                    .param("id", team.value())
                    .query(String.class)
                    .single());
        }
        events.publishEvent(
                event.apply(new MilestoneEvent.Told(target.program(), actor.key(), detail, concerns, changes)));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
