package kr.hannun.review.change;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.account.Letter;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.TwoPersonAct;
import kr.hannun.review.calculation.ReviewRules;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.round.ClosingRules;
import kr.hannun.review.round.ReviewEvent;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.round.RoundWriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shared.TypedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes the rules of an opened round: as another version with its reason, by two people, and with notice to everybody on the
 * panel. Weights and deadlines can change; what a review says never does, its points follow from the rules in force.
 */
@Component
public class AmendRound {

    private static final String FIELD = "amendment";
    private static final String WEIGHT =
            " set weight = cast(:after as numeric) where round_id = :round and code = :code";

    private final JdbcClient jdbc;
    private final RoundWriteCourse desk;
    private final Amendments amendments;
    private final Panel panel;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    AmendRound(
            JdbcClient jdbc,
            RoundWriteCourse desk,
            Amendments amendments,
            Panel panel,
            ApplicationEventPublisher events,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.amendments = amendments;
        this.panel = panel;
        this.events = events;
        this.json = json;
    }

    /**
     * The rules as they shall be.
     *
     * @param weights by the codes of parts and criteria
     */
    public record Command(
            RoundCommand round, Map<String, BigDecimal> weights, Instant soft, Instant hard, String why) {}

    /** Proposes the change; refused beside the first level whose weights would not add up. */
    public Outcome propose(Actor actor, Command command) {
        return desk.coordinate(actor, command.round(), round -> {
            if (!round.isOpen()) {
                return Outcome.Refused.of(FIELD, "review.not-open");
            }
            if (waiting(round).isPresent()) {
                return Outcome.Refused.of(FIELD, "review.act.proposed-already");
            }
            List<Amendments.Changed> changes = changes(round, command);
            if (changes.isEmpty()) {
                return Outcome.Refused.of(FIELD, "review.amendment.nothing");
            }
            Optional<Problem> gap = gap(round, command);
            if (gap.isPresent()) {
                return new Outcome.Refused(List.of(gap.get()));
            }
            jdbc.sql("""
                            insert into review_amendment (id, round_id, version, why, changes, touched, proposed_by)
                            select :id, :round, coalesce(max(version), 1) + 1, :why, cast(:changes as jsonb), :touched, :by
                            from review_amendment where round_id = :round
                            """)
                    .param("id", TypedId.next())
                    .param("round", round.id())
                    .param("why", command.why())
                    .param("changes", json.writeValueAsString(byCode(changes)))
                    .param("touched", touched(round, changes))
                    .param("by", actor.account())
                    .update();
            tell(actor, command.round(), command.why(), changes, false);
            return new Outcome.Done(command.round().place(""));
        });
    }

    private static Map<String, Map<String, String>> byCode(List<Amendments.Changed> changes) {
        Map<String, Map<String, String>> byCode = new LinkedHashMap<>();
        changes.forEach(each -> byCode.put(each.code(), Map.of("before", each.before(), "after", each.after())));
        return byCode;
    }

    private static List<Amendments.Changed> changes(ReviewRound round, Command command) {
        List<Amendments.Changed> changes = new ArrayList<>();
        round.weights().forEach((code, before) -> {
            BigDecimal after = command.weights().get(code);
            if (after != null && after.compareTo(before) != 0) {
                changes.add(new Amendments.Changed(code, before.toPlainString(), after.toPlainString()));
            }
        });
        if (!command.soft().equals(round.soft())) {
            changes.add(new Amendments.Changed(
                    "soft", round.soft().toString(), command.soft().toString()));
        }
        if (!command.hard().equals(round.hard())) {
            changes.add(new Amendments.Changed(
                    "hard", round.hard().toString(), command.hard().toString()));
        }
        return changes;
    }

    private static Optional<Problem> gap(ReviewRound round, Command command) {
        ReviewRules rules = round.reweighed(command.weights()).rules();
        return rules.gap()
                .map(gap -> Problem.of(
                        "amend."
                                + (gap.code() == null ? round.parts().getFirst().code() : gap.code()),
                        gap.code() == null ? "review.weights.parts" : "review.weights.level",
                        gap.sum().toPlainString(),
                        gap.should().toPlainString()))
                .or(() -> ClosingRules.problem(FIELD, round.reweighed(command.weights())));
    }

    /** How many reviews that were handed in get other points by it. */
    private int touched(ReviewRound round, List<Amendments.Changed> changes) {
        List<String> codes = changes.stream().map(Amendments.Changed::code).toList();
        return jdbc.sql("""
                        select count(*) from review v join review_assignment a on a.id = v.assignment_id
                        join review_seat s on s.id = a.seat_id join review_part p on p.id = s.part_id
                        where a.round_id = :round and v.submitted_at is not null and (p.code in (:codes)
                            or exists (select from review_criterion c where c.part_id = p.id and c.code in (:codes)))
                        """)
                .param("round", round.id())
                .param("codes", codes)
                .query(Integer.class)
                .single();
    }

    /** Puts in force what another person proposed, and tells everybody on the panel. */
    public Outcome second(Actor actor, RoundCommand command) {
        return desk.coordinate(actor, command, round -> {
            Amendments.Amendment waiting = waiting(round).orElse(null);
            if (waiting == null) {
                return Outcome.Refused.of(FIELD, "review.act.not-proposed");
            }
            if (desk.isSecondMissing(TwoPersonAct.RULES_AMENDMENT, waiting.proposedBy(), actor)) {
                return Outcome.Refused.of(FIELD, "review.act.second-person");
            }
            if (!round.isOpen()) {
                return Outcome.Refused.of(FIELD, "review.not-open");
            }
            waiting.changes().forEach(change -> apply(round, change));
            jdbc.sql("update review_amendment set done_by = :by, done_at = clock_timestamp(), touched = :touched"
                            + " where id = :id")
                    .param("by", actor.account())
                    .param("touched", touched(round, waiting.changes()))
                    .param("id", waiting.id())
                    .update();
            desk.fallsAway(round, RoundTransition.CLOSE);
            panel.of(round).stream()
                    .filter(seat -> seat.declined() == null)
                    .forEach(seat -> events.publishEvent(new Letter(
                            seat.holder(),
                            "review.letter.amendment",
                            List.of(round.title(), waiting.version(), waiting.why()),
                            "/me")));
            tell(actor, command, waiting.why(), waiting.changes(), true);
            return new Outcome.Done(command.place(""));
        });
    }

    private void apply(ReviewRound round, Amendments.Changed change) {
        String statement = switch (change.code()) {
            case "soft" -> "update review_round set soft_deadline = cast(:after as timestamptz) where id = :round";
            case "hard" -> "update review_round set hard_deadline = cast(:after as timestamptz) where id = :round";
            default ->
                round.part(change.code()).isPresent()
                        ? "update review_part" + WEIGHT
                        : "update review_criterion" + WEIGHT;
        };
        var update = jdbc.sql(statement).param("after", change.after()).param("round", round.id());
        (statement.contains(":code") ? update.param("code", change.code()) : update).update();
    }

    /** Takes the proposal back. */
    public Outcome withdraw(Actor actor, RoundCommand command) {
        return desk.coordinate(actor, command, round -> {
            int gone = jdbc.sql("delete from review_amendment where round_id = :round and done_at is null")
                    .param("round", round.id())
                    .update();
            if (gone == 0) {
                return Outcome.Refused.of(FIELD, "review.act.not-proposed");
            }
            Map<String, String> detail = Map.of("round", command.round(), "act", "AMEND");
            desk.tell(command.program(), actor, detail, List.of(), ReviewEvent.ReviewActWithdrawn::new);
            return new Outcome.Done(command.place(""));
        });
    }

    private Optional<Amendments.Amendment> waiting(ReviewRound round) {
        return amendments.of(round).stream().filter(each -> !each.isDone()).findFirst();
    }

    private void tell(Actor actor, RoundCommand command, String why, List<Amendments.Changed> changes, boolean done) {
        desk.tell(
                command.program(),
                actor,
                Map.of("round", command.round(), "reason", why),
                changes.stream()
                        .map(each -> new Change("weight." + each.code(), each.before(), each.after()))
                        .toList(),
                done ? ReviewEvent.ReviewRulesAmended::new : ReviewEvent.ReviewAmendmentProposed::new);
    }
}
