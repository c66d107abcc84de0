package kr.hannun.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import kr.hannun.audit.Change;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets the weights of a round and opens it: one person proposes, another opens, and from then on the rules stand. */
@Component
public class OpenReviewRound {

    private final JdbcClient jdbc;
    private final LiveRounds rounds;
    private final ReviewDesk desk;

    OpenReviewRound(JdbcClient jdbc, LiveRounds rounds, ReviewDesk desk) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.desk = desk;
    }

    /** Which round, and which sending of a form. */
    public record Command(ProgramId program, UUID once, String round) {}

    /** Changes weights by the codes of parts and criteria; a proposal made before falls away. */
    @Transactional
    public Taken weigh(Actor actor, Command command, Map<String, BigDecimal> weights) {
        return act(actor, command, round -> {
            List<Change> changes = new ArrayList<>();
            for (LiveRound.Part part : round.parts()) {
                weigh("review_part", part.id(), part.code(), part.weight(), weights, changes);
                part.criteria()
                        .forEach(each ->
                                weigh("review_criterion", each.id(), each.code(), each.weight(), weights, changes));
            }
            if (!changes.isEmpty()) {
                jdbc.sql("delete from review_opening where round_id = :round")
                        .param("round", round.id())
                        .update();
                tell(actor, command, changes, ReviewEvent.ReviewWeightsChanged::new);
            }
            return done(command);
        });
    }

    private void weigh(
            String table,
            UUID id,
            String code,
            @Nullable BigDecimal before,
            Map<String, BigDecimal> weights,
            List<Change> changes) {
        BigDecimal after = weights.get(code);
        if (before == null || after == null || before.compareTo(after) == 0) {
            return;
        }
        jdbc.sql("update " + table + " set weight = :weight where id = :id")
                .param("weight", after)
                .param("id", id)
                .update();
        changes.add(new Change("weight." + code, before.toPlainString(), after.toPlainString()));
    }

    /** Proposes to open; refused beside the first level whose weights do not add up. */
    @Transactional
    public Taken propose(Actor actor, Command command) {
        return act(actor, command, round -> {
            if (round.opening() != null) {
                return Taken.Refused.of("opening", "review.opening.proposed-already");
            }
            Taken.@Nullable Refused gap = gap(round);
            if (gap != null) {
                return gap;
            }
            jdbc.sql("insert into review_opening (round_id, proposed_by) values (:round, :by)")
                    .param("round", round.id())
                    .param("by", actor.account())
                    .update();
            tell(actor, command, List.of(), ReviewEvent.ReviewOpeningProposed::new);
            return done(command);
        });
    }

    private static Taken.@Nullable Refused gap(LiveRound round) {
        return round.rules()
                .gap()
                .map(gap -> {
                    String level = gap.code() == null ? round.parts().getFirst().code() : gap.code();
                    return Taken.Refused.of(
                            "weight." + level,
                            gap.code() == null ? "review.weights.parts" : "review.weights.level",
                            gap.sum().toPlainString(),
                            gap.should().toPlainString());
                })
                .orElse(null);
    }

    /** Opens what another person proposed. */
    @Transactional
    public Taken open(Actor actor, Command command) {
        return act(actor, command, round -> {
            LiveRound.Opening opening = round.opening();
            if (opening == null) {
                return Taken.Refused.of("opening", "review.opening.not-proposed");
            }
            if (opening.proposedBy().equals(actor.account())) {
                return Taken.Refused.of("opening", "review.opening.second-person");
            }
            jdbc.sql("update review_opening set opened_by = :by, opened_at = clock_timestamp() where round_id = :round")
                    .param("by", actor.account())
                    .param("round", round.id())
                    .update();
            tell(actor, command, List.of(), ReviewEvent.ReviewRoundOpened::new);
            return done(command);
        });
    }

    private Taken act(Actor actor, Command command, Function<LiveRound, Taken> act) {
        actor.mustBe(Actor.Role.COORDINATOR);
        return desk.once(command.program(), command.once(), () -> {
            LiveRound round = Objects.requireNonNull(
                    rounds.find(command.program(), command.round()).orElse(null));
            return round.isOpen() ? Taken.Refused.of("opening", "review.opening.open-already") : act.apply(round);
        });
    }

    private void tell(
            Actor actor, Command command, List<Change> changes, Function<ReviewEvent.Told, ReviewEvent> event) {
        desk.tell(command.program(), actor, Map.of("round", command.round()), changes, event);
    }

    private static Taken.Done done(Command command) {
        return new Taken.Done("reviews/" + command.round());
    }
}
