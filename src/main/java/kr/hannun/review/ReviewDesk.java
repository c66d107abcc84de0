package kr.hannun.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Submissions;
import kr.hannun.audit.Trail;
import kr.hannun.audit.TwoPeople;
import kr.hannun.audit.TwoPersonAct;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shared.ProgramId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one course every write of a round takes: lock, once, the act, its line of history. */
@Component
class ReviewDesk {

    private final Trail trail;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final LiveRounds rounds;
    private final JdbcClient jdbc;
    private final TwoPeople people;

    ReviewDesk(
            Trail trail,
            Submissions submissions,
            ApplicationEventPublisher events,
            LiveRounds rounds,
            JdbcClient jdbc,
            TwoPeople people) {
        this.trail = trail;
        this.submissions = submissions;
        this.events = events;
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.people = people;
    }

    /** What a coordinator does with a round, once; whoever sits on its panel does not run it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome coordinate(Actor actor, RoundCommand command, Function<LiveRound, Outcome> act) {
        actor.mustBe(Actor.Role.COORDINATOR);
        return once(command.program(), command.once(), () -> {
            LiveRound round = rounds.find(command.program(), command.round()).orElseThrow();
            if (round.sits(actor)) {
                throw new NotPermitted();
            }
            return act.apply(round);
        });
    }

    /** Does it once: a form sent again finds what its first sending did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome once(ProgramId program, UUID once, Supplier<Outcome> act) {
        trail.lock(program);
        Optional<String> earlier = submissions.earlier(once);
        if (earlier.isPresent()) {
            return new Outcome.Done(earlier.get());
        }
        Outcome taken = act.get();
        if (taken instanceof Outcome.Done done) {
            submissions.done(once, done.place());
        }
        return taken;
    }

    /** What an evaluator does with a round, once, as the round is by then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome review(Actor actor, RoundCommand command, Function<LiveRound, Outcome> act) {
        actor.mustBe(Actor.Role.EVALUATOR);
        return once(
                command.program(),
                command.once(),
                () -> act.apply(rounds.find(command.program(), command.round()).orElseThrow()));
    }

    /** Whether whoever does it now is the one who proposed it, where another is needed. */
    boolean isSecondMissing(TwoPersonAct act, UUID proposedBy, Actor second) {
        return people.isSecondMissing(act, proposedBy, second);
    }

    /** A proposal falls away when what it rested on has changed. */
    void fallsAway(LiveRound round, Act act) {
        jdbc.sql("delete from review_act where round_id = :round and act = :act and done_at is null")
                .param("round", round.id())
                .param("act", act.name())
                .update();
    }

    /** Tells the history. */
    void tell(
            ProgramId program,
            Actor actor,
            Map<String, String> detail,
            List<Change> changes,
            Function<ReviewEvent.Told, ReviewEvent> event) {
        events.publishEvent(event.apply(new ReviewEvent.Told(program, actor.key(), detail, changes)));
    }
}
