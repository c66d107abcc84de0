package kr.hannun.review.panel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.review.round.ReviewEvent;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.round.RoundWriteCourse;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.review.writing.ReviewAssignments;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an evaluator answers to an invitation: the pledge (서약), a refusal, or that an interest keeps them from one team (회피). */
@Component
public class AnswerInvitation {

    private final JdbcClient jdbc;
    private final RoundWriteCourse desk;
    private final ReviewAssignments works;

    AnswerInvitation(JdbcClient jdbc, RoundWriteCourse desk, ReviewAssignments works) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.works = works;
    }

    /** Accepts, and pledges to judge fairly and to keep what is read to oneself; from then on the teams are shown. */
    public Outcome pledge(Actor actor, RoundCommand command) {
        return desk.review(actor, command, round -> {
            UUID seat = seat(actor, round);
            if (!round.isOpen()) {
                return Outcome.Refused.of("pledge", "review.not-open");
            }
            jdbc.sql("update review_seat set pledged_at = coalesce(pledged_at, clock_timestamp()) where id = :seat")
                    .param("seat", seat)
                    .update();
            desk.tell(
                    command.program(), actor, Map.of("round", round.slug()), List.of(), ReviewEvent.ReviewPledged::new);
            return new Outcome.Done(command.place("mine"));
        });
    }

    /** Declines, as long as nothing was pledged. */
    public Outcome decline(Actor actor, RoundCommand command, String why) {
        return desk.review(actor, command, round -> {
            UUID seat = seat(actor, round);
            if (!round.isOpen()) {
                return Outcome.Refused.of("why", "review.not-open");
            }
            int declined = jdbc.sql("update review_seat set declined_at = clock_timestamp(), declined_why = :why"
                            + " where id = :seat and pledged_at is null")
                    .param("why", why)
                    .param("seat", seat)
                    .update();
            if (declined == 0) {
                return Outcome.Refused.of("why", "review.decline.pledged");
            }
            desk.tell(
                    command.program(),
                    actor,
                    Map.of("round", round.slug(), "seat", seat.toString()),
                    List.of(),
                    ReviewEvent.ReviewDeclined::new);
            return new Outcome.Done("");
        });
    }

    /** Withdraws from one team for an interest; from then on nothing of it is shown to this person. */
    public Outcome withdraw(Actor actor, RoundCommand command, String team, String why) {
        return desk.review(actor, command, round -> {
            ReviewAssignment work = works.held(round, actor, team)
                    .filter(ReviewAssignment::pledged)
                    .orElseThrow(NotPermitted::new);
            if (!round.isOpen()) {
                return Outcome.Refused.of("why", "review.not-open");
            }
            desk.fallsAway(round, RoundTransition.CLOSE);
            jdbc.sql("insert into review_exclusion (id, round_id, assignment_id, kind, why, recorded_by)"
                            + " values (:id, :round, :assignment, 'DECLARED', :why, :by)")
                    .param("id", TypedId.next())
                    .param("round", round.id())
                    .param("assignment", work.assignment())
                    .param("why", why)
                    .param("by", actor.key())
                    .update();
            desk.tell(
                    command.program(),
                    actor,
                    Map.of("round", round.slug(), "seat", work.seat().toString(), "kind", "DECLARED"),
                    List.of(),
                    ReviewEvent.ReviewExcluded::new);
            return new Outcome.Done(command.place("mine"));
        });
    }

    private UUID seat(Actor actor, ReviewRound round) {
        return works.invitation(round, actor)
                .map(ReviewAssignments.Invitation::seat)
                .orElseThrow(NotPermitted::new);
    }
}
