package kr.hannun.review.round;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventDetails;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Submission;
import kr.hannun.audit.TwoPeople;
import kr.hannun.audit.TwoPersonAct;
import kr.hannun.audit.WriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shared.ProgramId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every write of a round does on the course of a write: which round, who runs it, its line of history. */
@Component
public class RoundWriteCourse {

    private final WriteCourse course;
    private final ApplicationEventPublisher events;
    private final ReviewRounds rounds;
    private final JdbcClient jdbc;
    private final TwoPeople people;

    RoundWriteCourse(
            WriteCourse course,
            ApplicationEventPublisher events,
            ReviewRounds rounds,
            JdbcClient jdbc,
            TwoPeople people) {
        this.course = course;
        this.events = events;
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.people = people;
    }

    /** What a coordinator does with a round, once; whoever sits on its panel does not run it. */
    public Outcome coordinate(Actor actor, RoundCommand command, Function<ReviewRound, Outcome> act) {
        return take(actor, Actor.Role.COORDINATOR, command, round -> {
            if (round.sits(actor)) {
                throw new NotPermitted();
            }
            return act.apply(round);
        });
    }

    /** What a coordinator does before there is a round. */
    public Outcome coordinate(Actor actor, ProgramId program, UUID once, Supplier<Outcome> act) {
        return course.take(new Submission(actor, Actor.Role.COORDINATOR, program, once), act);
    }

    /** What an evaluator does with a round, once, as the round is by then. */
    public Outcome review(Actor actor, RoundCommand command, Function<ReviewRound, Outcome> act) {
        return take(actor, Actor.Role.EVALUATOR, command, act);
    }

    private Outcome take(Actor actor, Actor.Role role, RoundCommand command, Function<ReviewRound, Outcome> act) {
        return course.take(
                new Submission(actor, role, command.program(), command.once()),
                () -> rounds.find(command.program(), command.round()).map(act).orElseGet(Outcome.Missing::new));
    }

    /** Whether whoever does it now is the one who proposed it, where another is needed. */
    public boolean isSecondMissing(TwoPersonAct act, UUID proposedBy, Actor second) {
        return people.isSecondMissing(act, proposedBy, second);
    }

    /** A proposal falls away when what it rested on has changed. */
    public void fallsAway(ReviewRound round, RoundTransition act) {
        jdbc.sql("delete from review_act where round_id = :round and act = :act and done_at is null")
                .param("round", round.id())
                .param("act", act.name())
                .update();
    }

    /** Tells the history. */
    public void tell(
            ProgramId program,
            Actor actor,
            Map<String, String> detail,
            List<Change> changes,
            Function<EventDetails, ReviewEvent> event) {
        events.publishEvent(event.apply(new EventDetails(program, actor.key(), detail, List.of(), changes)));
    }
}
