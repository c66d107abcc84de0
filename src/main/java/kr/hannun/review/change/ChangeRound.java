package kr.hannun.review.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kr.hannun.audit.EventDetails;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.TwoPersonAct;
import kr.hannun.review.round.ReviewEvent;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.round.RoundWriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a round at work: one proposes it with a reason, another does it. What stands against it is said to both. */
@Component
public class ChangeRound {

    private final RoundWriteCourse desk;
    private final RoundChanges changes;
    private final ChangeRules rules;
    private final ChangeEffects effects;

    ChangeRound(RoundWriteCourse desk, RoundChanges changes, ChangeRules rules, ChangeEffects effects) {
        this.desk = desk;
        this.changes = changes;
        this.rules = rules;
        this.effects = effects;
    }

    /** The field of the second person's button, beside which is said what stands against a change. */
    public static String field(UUID change) {
        return "change." + change;
    }

    /** Proposes it. */
    @Transactional
    public Outcome propose(Actor actor, RoundCommand command, RoundChange change, String why) {
        return desk.coordinate(actor, command, round -> {
            List<Problem> problems = rules.problems(round, change);
            if (problems.isEmpty()
                    && changes.of(round).stream()
                            .anyMatch(each -> !each.isDone() && ChangeRules.isSame(each.what(), change))) {
                problems = List.of(Problem.of("change", "review.act.proposed-already"));
            }
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            effects.propose(actor, round, change, why);
            tell(actor, command, change, why, ReviewEvent.ReviewChangeProposed::new);
            return new Outcome.Done(command.place("changes"));
        });
    }

    /** Does what another person proposed. */
    @Transactional
    public Outcome second(Actor actor, RoundCommand command, UUID id) {
        return desk.coordinate(actor, command, round -> {
            RoundChanges.Change waiting = waiting(round, id).orElse(null);
            if (waiting == null) {
                return Outcome.Refused.of("change", "review.change.gone");
            }
            if (desk.isSecondMissing(TwoPersonAct.ROUND_CHANGE, waiting.proposedBy(), actor)) {
                return Outcome.Refused.of(field(id), "review.act.second-person");
            }
            List<Problem> problems = rules.problems(round, waiting.what());
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems.stream()
                        .map(each -> new Problem(field(id), each.key(), each.arguments()))
                        .toList());
            }
            effects.does(actor, command, round, waiting);
            desk.fallsAway(round, RoundTransition.CLOSE);
            tell(actor, command, waiting.what(), waiting.why(), ChangeEffects.told(waiting.what()));
            return new Outcome.Done(command.place("changes"));
        });
    }

    /** Takes a proposal back, whoever made it. */
    @Transactional
    public Outcome withdraw(Actor actor, RoundCommand command, UUID id) {
        return desk.coordinate(actor, command, round -> {
            RoundChanges.Change waiting = waiting(round, id).orElse(null);
            if (waiting == null) {
                return Outcome.Refused.of("change", "review.change.gone");
            }
            effects.drop(id);
            tell(actor, command, waiting.what(), waiting.why(), ReviewEvent.ReviewActWithdrawn::new);
            return new Outcome.Done(command.place("changes"));
        });
    }

    private Optional<RoundChanges.Change> waiting(ReviewRound round, UUID id) {
        return changes.of(round).stream()
                .filter(each -> each.id().equals(id) && !each.isDone())
                .findFirst();
    }

    private void tell(
            Actor actor,
            RoundCommand command,
            RoundChange change,
            String why,
            Function<EventDetails, ReviewEvent> event) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("round", command.round());
        detail.put("act", change.kind());
        detail.putAll(detail(change));
        detail.put("reason", why);
        desk.tell(command.program(), actor, detail, List.of(), event);
    }

    private static Map<String, String> detail(RoundChange change) {
        return switch (change) {
            case RoundChange.OfReview review ->
                Map.of("assignment", review.assignment().toString());
            case RoundChange.Seat seat -> Map.of("part", seat.seating().part());
            case RoundChange.MoreTime time ->
                time.seat() == null
                        ? Map.of("until", time.until().toString())
                        : Map.of(
                                "number",
                                String.valueOf(time.seat()),
                                "until",
                                time.until().toString());
            case RoundChange.TeamOut team ->
                Map.of("team", team.team(), "since", team.since().toString());
            case RoundChange.NotMeasured value ->
                value.team() == null
                        ? Map.of("criterion", value.criterion())
                        : Map.of("criterion", value.criterion(), "team", value.team());
        };
    }
}
