package kr.hannun.review.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kr.hannun.audit.EventDetails;
import kr.hannun.review.panel.SeatReviewer;
import kr.hannun.review.round.ReviewEvent;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.shared.Actor;
import kr.hannun.shared.TypedId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a change of a round at work writes: its proposal, and what it brings about once another person does it. */
@Component
class ChangeEffects {

    private final JdbcClient jdbc;
    private final SeatReviewer seats;
    private final JsonMapper json;
    private final Clock clock;

    ChangeEffects(JdbcClient jdbc, SeatReviewer seats, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.json = json;
        this.clock = clock;
    }

    /** What is told of it when it is done. */
    static Function<EventDetails, ReviewEvent> told(RoundChange change) {
        return switch (change) {
            case RoundChange.OfReview review ->
                switch (review.deed()) {
                    case RETURN -> ReviewEvent.ReviewReturned::new;
                    case CHALLENGE, RELIEVE -> ReviewEvent.ReviewExcluded::new;
                    case LIFT -> ReviewEvent.ReviewExclusionLifted::new;
                };
            case RoundChange.Seat seat -> ReviewEvent.ReviewSubstituteSeated::new;
            case RoundChange.MoreTime time -> ReviewEvent.ReviewExtended::new;
            case RoundChange.TeamOut team -> ReviewEvent.ReviewTeamTakenOut::new;
            case RoundChange.NotMeasured value -> ReviewEvent.ReviewValueGivenUp::new;
        };
    }

    /** Keeps the proposal. */
    void propose(Actor actor, ReviewRound round, RoundChange change, String why) {
        Row row = row(round, change);
        jdbc.sql("""
                        insert into review_change (id, round_id, kind, assignment_id, seat_id, consortium_id, criterion_id,
                            until, left_on, seating, why, proposed_by)
                        values (:id, :round, :kind, cast(:assignment as uuid), (select id from review_seat
                                where round_id = :round and number = cast(:seat as integer)), cast(:team as uuid),
                            cast(:criterion as uuid), cast(:until as timestamptz), cast(:since as date),
                            cast(:seating as jsonb), :why, :by)
                        """)
                .param("id", TypedId.next())
                .param("round", round.id())
                .param("kind", change.kind())
                .param("assignment", row.assignment())
                .param("seat", row.seat())
                .param("team", row.team())
                .param("criterion", row.criterion())
                .param("until", row.until() == null ? null : row.until().atOffset(ZoneOffset.UTC))
                .param("since", row.since())
                .param("seating", row.seating())
                .param("why", why)
                .param("by", actor.account())
                .update();
    }

    private record Row(
            @Nullable UUID assignment,
            @Nullable Integer seat,
            @Nullable UUID team,
            @Nullable UUID criterion,
            @Nullable Instant until,
            @Nullable LocalDate since,
            @Nullable String seating) {}

    private Row row(ReviewRound round, RoundChange change) {
        return switch (change) {
            case RoundChange.OfReview review -> new Row(review.assignment(), null, null, null, null, null, null);
            case RoundChange.Seat seat ->
                new Row(null, null, null, null, null, null, json.writeValueAsString(seat.seating()));
            case RoundChange.MoreTime time -> new Row(null, time.seat(), null, null, time.until(), null, null);
            case RoundChange.TeamOut out -> new Row(null, null, team(round, out.team()), null, null, out.since(), null);
            case RoundChange.NotMeasured value ->
                new Row(
                        null,
                        null,
                        value.team() == null ? null : team(round, value.team()),
                        round.criterion(value.criterion()).orElseThrow().id(),
                        null,
                        null,
                        null);
        };
    }

    private static UUID team(ReviewRound round, String slug) {
        return round.team(slug).orElseThrow().id();
    }

    /** Does it: the change itself first, as what it brings about points to it. */
    void does(Actor actor, RoundCommand command, ReviewRound round, RoundChanges.Change change) {
        jdbc.sql("update review_change set done_by = :by, done_at = clock_timestamp() where id = :id")
                .param("by", actor.account())
                .param("id", change.id())
                .update();
        switch (change.what()) {
            case RoundChange.OfReview review -> ofReview(actor, change, review);
            case RoundChange.Seat seat ->
                seats.seat(
                        actor,
                        command,
                        round,
                        List.of(seat.seating()),
                        SeatReviewer.answerBy(round, clock.instant()),
                        change.id());
            case RoundChange.MoreTime time -> moreTime(actor, change);
            case RoundChange.TeamOut team -> {
                // The change itself is what takes it out.
            }
            case RoundChange.NotMeasured value -> {
                // The change itself is what gives the value up.
            }
        }
    }

    private void ofReview(Actor actor, RoundChanges.Change change, RoundChange.OfReview review) {
        switch (review.deed()) {
            case RETURN -> giveBack(actor, change, review.assignment());
            case CHALLENGE -> exclude(actor, change, review.assignment(), "CHALLENGED");
            case RELIEVE -> exclude(actor, change, review.assignment(), "RELIEVED");
            case LIFT -> lift(actor, change, review.assignment());
        }
    }

    private void giveBack(Actor actor, RoundChanges.Change change, UUID assignment) {
        jdbc.sql("""
                        insert into review_return (id, round_id, assignment_id, version, submitted_at, receipt,
                            recommendation, marks, why, returned_by, change_id)
                        select :id, a.round_id, a.id, v.version, v.submitted_at, v.receipt, v.recommendation,
                            (select jsonb_object_agg(c.code, jsonb_build_object('value', m.value, 'comment', m.comment))
                                from review_mark m join review_criterion c on c.id = m.criterion_id
                                where m.assignment_id = a.id), :why, :by, :change
                        from review_assignment a join review v on v.assignment_id = a.id
                        where a.id = :assignment
                        """)
                .param("id", TypedId.next())
                .param("assignment", assignment)
                .param("why", change.why())
                .param("by", actor.account())
                .param("change", change.id())
                .update();
        jdbc.sql("update review set submitted_at = null, receipt = null, version = version + 1"
                        + " where assignment_id = :assignment")
                .param("assignment", assignment)
                .update();
    }

    private void exclude(Actor actor, RoundChanges.Change change, UUID assignment, String kind) {
        jdbc.sql("""
                        insert into review_exclusion (id, round_id, assignment_id, kind, why, recorded_by, change_id)
                        select :id, a.round_id, a.id, :kind, :why, :by, :change from review_assignment a
                        where a.id = :assignment
                        """)
                .param("id", TypedId.next())
                .param("kind", kind)
                .param("assignment", assignment)
                .param("why", change.why())
                .param("by", actor.key())
                .param("change", change.id())
                .update();
    }

    private void lift(Actor actor, RoundChanges.Change change, UUID assignment) {
        jdbc.sql("update review_exclusion set lifted_by = :by, lifted_at = clock_timestamp(), lifted_why = :why,"
                        + " lifted_change_id = :change where assignment_id = :assignment and lifted_at is null")
                .param("by", actor.account())
                .param("why", change.why())
                .param("change", change.id())
                .param("assignment", assignment)
                .update();
    }

    private void moreTime(Actor actor, RoundChanges.Change change) {
        jdbc.sql("insert into review_extension (id, round_id, seat_id, until, why, granted_by, change_id)"
                        + " select :id, round_id, seat_id, until, why, :by, id from review_change where id = :change")
                .param("id", TypedId.next())
                .param("by", actor.account())
                .param("change", change.id())
                .update();
    }

    /** Drops a proposal. */
    void drop(UUID change) {
        jdbc.sql("delete from review_change where id = :id and done_at is null")
                .param("id", change)
                .update();
    }
}
