package kr.hannun.review;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kr.hannun.audit.EventDetails;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a coordinator does for a panel at work: returns reviews, gives time, records challenges and lifts exclusions. */
@Component
public class TendPanel {

    private final JdbcClient jdbc;
    private final ReviewDesk desk;
    private final Ties ties;
    private final Clock clock;

    TendPanel(JdbcClient jdbc, ReviewDesk desk, Ties ties, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.ties = ties;
        this.clock = clock;
    }

    /** Returns a review that was handed in to its author (반려): the only way to reopen it, and what it said stays. */
    public Outcome giveBack(Actor actor, RoundCommand command, UUID assignment, String why) {
        return act(actor, command, round -> {
            if (jdbc.sql("select exists (select from review_assignment a where a.id = :id"
                            + " and clock_timestamp() > review_deadline(a.seat_id))")
                    .param("id", assignment)
                    .query(Boolean.class)
                    .single()) {
                return Outcome.Refused.of("assignment", "review.return.late");
            }
            int kept = jdbc.sql("""
                            insert into review_return (id, round_id, assignment_id, version, submitted_at, receipt,
                                recommendation, marks, why, returned_by)
                            select :id, a.round_id, a.id, v.version, v.submitted_at, v.receipt, v.recommendation,
                                (select jsonb_object_agg(c.code, jsonb_build_object('value', m.value, 'comment', m.comment))
                                    from review_mark m join review_criterion c on c.id = m.criterion_id
                                    where m.assignment_id = a.id), :why, :by
                            from review_assignment a join review v on v.assignment_id = a.id and v.submitted_at is not null
                            where a.id = :assignment and a.round_id = :round
                            """)
                    .param("id", TypedId.next())
                    .param("assignment", assignment)
                    .param("round", round.id())
                    .param("why", why)
                    .param("by", actor.account())
                    .update();
            if (kept == 0) {
                return Outcome.Refused.of("assignment", "review.return.not-handed-in");
            }
            jdbc.sql("update review set submitted_at = null, receipt = null, version = version + 1"
                            + " where assignment_id = :assignment")
                    .param("assignment", assignment)
                    .update();
            tell(
                    actor,
                    command,
                    Map.of("assignment", assignment.toString(), "reason", why),
                    ReviewEvent.ReviewReturned::new);
            return panel(command);
        });
    }

    /** Gives one evaluator more time. */
    public Outcome extend(Actor actor, RoundCommand command, int seat, Instant until, String why) {
        return act(actor, command, round -> {
            if (!until.isAfter(round.hard()) || !until.isAfter(clock.instant())) {
                return Outcome.Refused.of("untilDay", "review.extension.earlier");
            }
            int given = jdbc.sql("""
                            insert into review_extension (id, round_id, seat_id, until, why, granted_by)
                            select :id, s.round_id, s.id, :until, :why, :by from review_seat s
                            where s.round_id = :round and s.number = :seat
                            """)
                    .param("id", TypedId.next())
                    .param("until", until.atOffset(ZoneOffset.UTC))
                    .param("why", why)
                    .param("by", actor.account())
                    .param("round", round.id())
                    .param("seat", seat)
                    .update();
            if (given == 0) {
                return Outcome.Refused.of("seat", "review.panel.seat.none");
            }
            tell(
                    actor,
                    command,
                    Map.of("number", String.valueOf(seat), "until", until.toString(), "reason", why),
                    ReviewEvent.ReviewExtended::new);
            return panel(command);
        });
    }

    /** Leaves a review out because a party challenged its author (기피). */
    public Outcome challenge(Actor actor, RoundCommand command, UUID assignment, String why) {
        return act(actor, command, round -> {
            int kept = jdbc.sql("""
                            insert into review_exclusion (id, round_id, assignment_id, kind, why, recorded_by)
                            select :id, a.round_id, a.id, 'CHALLENGED', :why, :by from review_assignment a
                            where a.id = :assignment and a.round_id = :round
                            on conflict (assignment_id) where lifted_at is null do nothing
                            """)
                    .param("id", TypedId.next())
                    .param("assignment", assignment)
                    .param("round", round.id())
                    .param("why", why)
                    .param("by", actor.key())
                    .update();
            if (kept == 0) {
                return Outcome.Refused.of("assignment", "review.exclusion.already");
            }
            tell(
                    actor,
                    command,
                    Map.of("assignment", assignment.toString(), "kind", "CHALLENGED", "reason", why),
                    ReviewEvent.ReviewExcluded::new);
            return panel(command);
        });
    }

    /** Lets a review count again, with the reason. */
    public Outcome lift(Actor actor, RoundCommand command, UUID assignment, String why) {
        return act(actor, command, round -> {
            Standing standing = standing(round, assignment).orElse(null);
            if (standing == null) {
                return Outcome.Refused.of("assignment", "review.exclusion.none");
            }
            if (standing.kind().equals("DECLARED")
                    || ties.heaviest(round, standing.team(), standing.account())
                            .filter(tie -> tie.weight() != Tie.Weight.WARNING)
                            .isPresent()) {
                return Outcome.Refused.of("assignment", "review.exclusion.stays");
            }
            int lifted = jdbc.sql("update review_exclusion set lifted_by = :by, lifted_at = clock_timestamp(),"
                            + " lifted_why = :why"
                            + " where assignment_id = :assignment and round_id = :round and lifted_at is null")
                    .param("by", actor.account())
                    .param("why", why)
                    .param("assignment", assignment)
                    .param("round", round.id())
                    .update();
            if (lifted == 0) {
                return Outcome.Refused.of("assignment", "review.exclusion.none");
            }
            tell(
                    actor,
                    command,
                    Map.of("assignment", assignment.toString(), "reason", why),
                    ReviewEvent.ReviewExclusionLifted::new);
            return panel(command);
        });
    }

    private record Standing(String kind, UUID team, UUID account) {}

    /** What leaves the review out now. */
    private Optional<Standing> standing(LiveRound round, UUID assignment) {
        return jdbc.sql("select x.kind, a.consortium_id, s.account_id from review_exclusion x"
                        + " join review_assignment a on a.id = x.assignment_id join review_seat s on s.id = a.seat_id"
                        + " where x.round_id = :round and x.assignment_id = :assignment and x.lifted_at is null")
                .param("round", round.id())
                .param("assignment", assignment)
                .query((columns, number) -> new Standing(
                        columns.getString("kind"),
                        columns.getObject("consortium_id", UUID.class),
                        columns.getObject("account_id", UUID.class)))
                .optional();
    }

    private Outcome act(Actor actor, RoundCommand command, Function<LiveRound, Outcome> act) {
        return desk.coordinate(actor, command, round -> {
            if (!round.isOpen()) {
                return Outcome.Refused.of("assignment", "review.not-open");
            }
            desk.fallsAway(round, Act.CLOSE);
            return act.apply(round);
        });
    }

    private void tell(
            Actor actor, RoundCommand command, Map<String, String> more, Function<EventDetails, ReviewEvent> event) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("round", command.round());
        detail.putAll(more);
        desk.tell(command.program(), actor, detail, List.of(), event);
    }

    private static Outcome panel(RoundCommand command) {
        return new Outcome.Done(command.place("panel"));
    }
}
