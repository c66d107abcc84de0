package kr.hannun.review.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.panel.ConflictsOfInterest;
import kr.hannun.review.panel.SeatReviewer;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shared.OfficialTime;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands against a change of a round at work, said before the database would refuse it. */
@Component
class ChangeRules {

    private final JdbcClient jdbc;
    private final SeatReviewer seats;
    private final ConflictsOfInterest ties;
    private final Clock clock;

    ChangeRules(JdbcClient jdbc, SeatReviewer seats, ConflictsOfInterest ties, Clock clock) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.ties = ties;
        this.clock = clock;
    }

    /** All that stands against it now, beside the field that is off. */
    List<Problem> problems(ReviewRound round, RoundChange change) {
        if (!round.isOpen()) {
            return refuse("change", "review.not-open");
        }
        return switch (change) {
            case RoundChange.OfReview review -> ofReview(round, review);
            case RoundChange.Seat seat ->
                seats.problems(round, List.of(seat.seating())).getFirst();
            case RoundChange.MoreTime time -> moreTime(round, time);
            case RoundChange.TeamOut team -> teamOut(round, team);
            case RoundChange.NotMeasured value -> notMeasured(round, value);
        };
    }

    /** Whether two proposals are about the same, so that one of them is enough. */
    static boolean isSame(RoundChange one, RoundChange other) {
        if (one instanceof RoundChange.OfReview of && other instanceof RoundChange.OfReview another) {
            return of.assignment().equals(another.assignment());
        }
        if (one instanceof RoundChange.TeamOut out && other instanceof RoundChange.TeamOut another) {
            return out.team().equals(another.team());
        }
        return one.equals(other);
    }

    private record Review(boolean handedIn, boolean late, boolean excluded, String kind, UUID team, UUID account) {}

    private List<Problem> ofReview(ReviewRound round, RoundChange.OfReview change) {
        Review review = jdbc.sql("""
                        select v.submitted_at is not null as handed_in, x.id is not null as excluded,
                            coalesce(x.kind, '') as kind, a.consortium_id, s.account_id,
                            clock_timestamp() > review_deadline(a.seat_id) as late
                        from review_assignment a join review_seat s on s.id = a.seat_id
                        left join review v on v.assignment_id = a.id
                        left join review_exclusion x on x.assignment_id = a.id and x.lifted_at is null
                        where a.id = :assignment and a.round_id = :round
                        """)
                .param("assignment", change.assignment())
                .param("round", round.id())
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Review(
                            row.flag("handed_in"),
                            row.flag("late"),
                            row.flag("excluded"),
                            row.text("kind"),
                            row.id("consortium_id"),
                            row.id("account_id"));
                })
                .optional()
                .orElse(null);
        if (review == null || round.isOut(review.team())) {
            return refuse("assignment", review == null ? "review.deed.none" : "review.change.team-is-out");
        }
        return switch (change.deed()) {
            case RETURN ->
                !review.handedIn() || review.excluded()
                        ? refuse("assignment", "review.return.not-handed-in")
                        : review.late() ? refuse("assignment", "review.return.late") : List.of();
            case CHALLENGE, RELIEVE -> review.excluded() ? refuse("assignment", "review.exclusion.already") : List.of();
            case LIFT ->
                !review.excluded()
                        ? refuse("assignment", "review.exclusion.none")
                        : stays(round, review) ? refuse("assignment", "review.exclusion.stays") : List.of();
        };
    }

    /** Who withdrew, and who is tied by more than a warning, does not come back. */
    private boolean stays(ReviewRound round, Review review) {
        return review.kind().equals("DECLARED") || ties.keepOut(round, review.team(), review.account());
    }

    private List<Problem> moreTime(ReviewRound round, RoundChange.MoreTime time) {
        Instant now = time.seat() == null
                ? round.deadline()
                : jdbc.sql("select review_deadline(id) as deadline from review_seat"
                                + " where round_id = :round and number = :seat and declined_at is null")
                        .param("round", round.id())
                        .param("seat", time.seat())
                        .query((columns, number) -> new ResultRow(columns).moment("deadline"))
                        .optional()
                        .orElse(null);
        if (now == null) {
            return refuse("seat", "review.panel.seat.none");
        }
        return time.until().isAfter(now) && time.until().isAfter(clock.instant())
                ? List.of()
                : refuse("untilDay", "review.extension.earlier");
    }

    private List<Problem> teamOut(ReviewRound round, RoundChange.TeamOut out) {
        ReviewRound.Team team = round.team(out.team()).orElse(null);
        if (team == null || !team.isIn()) {
            return refuse("team", team == null ? "review.change.team.none" : "review.change.team-is-out");
        }
        if (round.remaining().size() < 2) {
            return refuse("team", "review.change.team.last");
        }
        return out.since().isAfter(OfficialTime.today(clock)) ? refuse("since", "review.decide.day") : List.of();
    }

    private List<Problem> notMeasured(ReviewRound round, RoundChange.NotMeasured value) {
        ReviewRound.Criterion criterion = round.criterion(value.criterion())
                .filter(each -> each.kind() == CriterionKind.MEASURED)
                .orElse(null);
        ReviewRound.Team team = value.team() == null
                ? null
                : round.team(value.team()).filter(ReviewRound.Team::isIn).orElse(null);
        if (criterion == null || (value.team() != null && team == null)) {
            return refuse(
                    criterion == null ? "criterion" : "of",
                    criterion == null ? "review.measure.criterion.none" : "review.change.team.none");
        }
        if (round.isGivenUp(criterion.code(), team)) {
            return refuse("criterion", "review.change.NOT_MEASURED.already");
        }
        if (isMeasured(round, criterion, team)) {
            return refuse(
                    "criterion",
                    team == null ? "review.change.NOT_MEASURED.some" : "review.change.NOT_MEASURED.measured");
        }
        return team == null && isLast(round, criterion)
                ? refuse("criterion", "review.change.NOT_MEASURED.last")
                : List.of();
    }

    private boolean isMeasured(ReviewRound round, ReviewRound.Criterion criterion, ReviewRound.@Nullable Team team) {
        return jdbc.sql("select exists (select from review_measure m where m.criterion_id = :criterion"
                        + " and m.consortium_id in (:teams))")
                .param("criterion", criterion.id())
                .param(
                        "teams",
                        (team == null ? round.remaining() : List.of(team))
                                .stream().map(ReviewRound.Team::id).toList())
                .query(Boolean.class)
                .single();
    }

    /** Whether nothing that counts would be left of its part. */
    private static boolean isLast(ReviewRound round, ReviewRound.Criterion criterion) {
        return round.parts().stream()
                .filter(part -> part.criteria().contains(criterion))
                .flatMap(part -> part.marked().stream())
                .filter(each ->
                        each.kind() == CriterionKind.MEASURED && !each.code().equals(criterion.code()))
                .noneMatch(each ->
                        each.weight() != null && each.weight().signum() > 0 && !round.isGivenUp(each.code(), null));
    }

    private static List<Problem> refuse(String field, String key) {
        return List.of(Problem.of(field, key));
    }
}
