package kr.hannun.review.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.TwoPersonAct;
import kr.hannun.review.round.ReviewEvent;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.round.RoundWriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shared.TypedId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does with a round what takes two people: one proposes, another does it. Whatever stands against it is said to both. */
@Component
public class TransitionRound {

    private final JdbcClient jdbc;
    private final RoundWriteCourse desk;
    private final ActRules rules;
    private final ActEffects effects;

    TransitionRound(JdbcClient jdbc, RoundWriteCourse desk, ActRules rules, ActEffects effects) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.rules = rules;
        this.effects = effects;
    }

    /** Proposes it; where a reason is asked for, with that. */
    public Outcome propose(Actor actor, RoundCommand command, RoundTransition act, @Nullable String why) {
        return desk.coordinate(actor, command, round -> {
            if (round.act(act).isPresent()) {
                return Outcome.Refused.of(act.field(), "review.act.proposed-already");
            }
            if (act == RoundTransition.VOID && why == null) {
                return Outcome.Refused.of("why", "review.act.VOID.why");
            }
            List<Problem> problems = rules.problems(command.program(), round, act);
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            jdbc.sql("insert into review_act (round_id, act, why, proposed_by) values (:round, :act, :why, :by)")
                    .param("round", round.id())
                    .param("act", act.name())
                    .param("why", why)
                    .param("by", actor.account())
                    .update();
            tell(actor, command, act, why, false);
            return new Outcome.Done(command.place(""));
        });
    }

    /** Does what another person proposed; where its ground has gone since, the proposal falls away and that is said. */
    public Outcome second(Actor actor, RoundCommand command, RoundTransition act) {
        Problem fellAway = Problem.of(act.field(), "review.act.fell-away");
        Outcome outcome = desk.coordinate(actor, command, round -> second(actor, command, act, round, fellAway));
        if (outcome instanceof Outcome.Refused refused && refused.problems().contains(fellAway)) {
            withdraw(actor, new RoundCommand(command.program(), TypedId.next(), command.round()), act);
        }
        return outcome;
    }

    private Outcome second(
            Actor actor, RoundCommand command, RoundTransition act, ReviewRound round, Problem fellAway) {
        ReviewRound.Acted proposed = round.act(act).orElse(null);
        if (proposed == null || proposed.isDone()) {
            return Outcome.Refused.of(
                    act.field(),
                    proposed == null ? "review.act.not-proposed" : "review.act." + act.name() + ".done-already");
        }
        if (desk.isSecondMissing(TwoPersonAct.ROUND_ACT, proposed.proposedBy(), actor)) {
            return Outcome.Refused.of(act.field(), "review.act.second-person");
        }
        List<Problem> problems = new ArrayList<>(rules.problems(command.program(), round, act));
        if (problems.isEmpty()) {
            problems.addAll(effects.before(actor, command.program(), round, act));
        }
        if (!problems.isEmpty()) {
            problems.add(fellAway);
            return new Outcome.Refused(problems);
        }
        jdbc.sql("update review_act set done_by = :by, done_at = clock_timestamp(), digest = :digest"
                        + " where round_id = :round and act = :act")
                .param("by", actor.account())
                .param("digest", effects.keep(round, act))
                .param("round", round.id())
                .param("act", act.name())
                .update();
        tell(actor, command, act, proposed.why(), true);
        return new Outcome.Done(command.place(""));
    }

    /** Takes a proposal back, whoever made it. */
    public Outcome withdraw(Actor actor, RoundCommand command, RoundTransition act) {
        return desk.coordinate(actor, command, round -> {
            if (round.act(act).filter(acted -> !acted.isDone()).isEmpty()) {
                return Outcome.Refused.of(act.field(), "review.act.not-proposed");
            }
            desk.fallsAway(round, act);
            Map<String, String> detail = Map.of("round", command.round(), "act", act.name());
            desk.tell(command.program(), actor, detail, List.of(), ReviewEvent.ReviewActWithdrawn::new);
            return new Outcome.Done(command.place(""));
        });
    }

    private void tell(Actor actor, RoundCommand command, RoundTransition act, @Nullable String why, boolean done) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("round", command.round());
        detail.put("act", act.name());
        if (why != null) {
            detail.put("reason", why);
        }
        desk.tell(
                command.program(),
                actor,
                detail,
                List.<Change>of(),
                done ? ReviewEvent.ReviewActDone::new : ReviewEvent.ReviewActProposed::new);
    }
}
