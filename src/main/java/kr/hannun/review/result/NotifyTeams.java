package kr.hannun.review.result;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.review.round.ReviewEvent;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.round.RoundWriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.OfficialTime;
import kr.hannun.shared.TypedId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notifies teams of a confirmed result, and takes and answers their objections; both clocks run from the notice (R11). */
@Component
public class NotifyTeams {

    private final JdbcClient jdbc;
    private final RoundWriteCourse desk;
    private final Decisions decisions;
    private final Clock clock;

    NotifyTeams(JdbcClient jdbc, RoundWriteCourse desk, Decisions decisions, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Notifies one team.
     *
     * @param opinion the overall opinion; never a single evaluator's (R10)
     */
    public Outcome give(Actor actor, RoundCommand command, String team, String opinion) {
        return desk.coordinate(actor, command, round -> {
            ReviewRound.Team told =
                    round.team(team).filter(ReviewRound.Team::isIn).orElse(null);
            if (told == null || !round.is(RoundTransition.CONFIRM) || round.is(RoundTransition.VOID)) {
                return Outcome.Refused.of("opinion", "review.notice.not-now");
            }
            LocalDate today = OfficialTime.today(clock);
            LocalDate objectBy = round.clock().lastDay(today, Set.of());
            LocalDate answerBy = round.clock().answeredBy(today, Set.of());
            int given = jdbc.sql("""
                            insert into review_notice (round_id, consortium_id, opinion, object_by, answer_by, notified_by)
                            values (:round, :team, :opinion, :object, :answer, :by)
                            on conflict (round_id, consortium_id) do nothing
                            """)
                    .param("round", round.id())
                    .param("team", told.id())
                    .param("opinion", opinion)
                    .param("object", objectBy)
                    .param("answer", answerBy)
                    .param("by", actor.account())
                    .update();
            if (given == 0) {
                return Outcome.Refused.of("opinion", "review.notice.given");
            }
            Map<String, String> detail = new LinkedHashMap<>();
            detail.put("round", round.slug());
            detail.put("team", team);
            detail.put("object-by", objectBy.toString());
            detail.put("answer-by", answerBy.toString());
            desk.tell(command.program(), actor, detail, List.of(), ReviewEvent.ReviewNoticeGiven::new);
            return new Outcome.Done(command.place("decision/" + team));
        });
    }

    /**
     * An objection as it came.
     *
     * @param challenges whether it challenges the earlier panel
     */
    public record Objecting(Decisions.Ground ground, String says, LocalDate receivedOn, boolean challenges) {}

    /** Records an objection; one that came too late or rests on nothing admissible is recorded as well. */
    public Outcome object(Actor actor, RoundCommand command, String team, Objecting objection) {
        return desk.coordinate(actor, command, round -> {
            Decisions.OfTeam about = of(round, team);
            Decisions.Notice notice = about == null ? null : about.notice();
            if (about == null || notice == null || round.is(RoundTransition.FINISH) || round.is(RoundTransition.VOID)) {
                return Outcome.Refused.of("says", "review.objection.not-now");
            }
            if (objection.receivedOn().isBefore(OfficialTime.dayOf(notice.at()))) {
                return Outcome.Refused.of("receivedOn", "review.objection.before-notice");
            }
            boolean late = objection.receivedOn().isAfter(notice.objectBy());
            jdbc.sql("""
                            insert into review_objection (id, round_id, consortium_id, ground, says, received_on, late,
                                challenges, recorded_by)
                            values (:id, :round, :team, :ground, :says, :on, :late, :challenges, :by)
                            """)
                    .param("id", TypedId.next())
                    .param("round", round.id())
                    .param("team", about.team().id())
                    .param("ground", objection.ground().name())
                    .param("says", objection.says())
                    .param("on", objection.receivedOn())
                    .param("late", late)
                    .param("challenges", objection.challenges())
                    .param("by", actor.account())
                    .update();
            Map<String, String> detail = new LinkedHashMap<>();
            detail.put("round", round.slug());
            detail.put("team", team);
            detail.put("ground", objection.ground().name());
            desk.tell(command.program(), actor, detail, List.of(), ReviewEvent.ReviewObjected::new);
            return new Outcome.Done(command.place("decision/" + team));
        });
    }

    /** Answers an objection; what is not admissible can only be answered as such, and whatever is answered says why. */
    public Outcome answer(Actor actor, RoundCommand command, UUID objection, Decisions.Answer answer, String why) {
        return desk.coordinate(actor, command, round -> {
            Decisions.OfTeam team = decisions.of(round).stream()
                    .filter(each -> each.objection(objection).isPresent())
                    .findFirst()
                    .orElse(null);
            Decisions.Objection about =
                    team == null ? null : team.objection(objection).orElse(null);
            if (team == null
                    || about == null
                    || about.outcome() != null
                    || round.is(RoundTransition.FINISH)
                    || round.is(RoundTransition.VOID)) {
                return Outcome.Refused.of("answer", "review.objection.not-now");
            }
            if (about.isAdmissible() == (answer == Decisions.Answer.INADMISSIBLE)) {
                return Outcome.Refused.of(
                        "answer",
                        about.isAdmissible() ? "review.objection.is-admissible" : "review.objection.is-not-admissible");
            }
            jdbc.sql("update review_objection set outcome = :outcome, answer = :why, answered_by = :by,"
                            + " answered_at = clock_timestamp() where id = :id and round_id = :round")
                    .param("outcome", answer.name())
                    .param("why", why)
                    .param("by", actor.account())
                    .param("id", objection)
                    .param("round", round.id())
                    .update();
            desk.tell(
                    command.program(),
                    actor,
                    Map.of("round", round.slug(), "outcome", answer.name(), "reason", why),
                    List.of(),
                    ReviewEvent.ReviewObjectionAnswered::new);
            return new Outcome.Done(command.place("decision/" + team.team().slug()));
        });
    }

    private Decisions.@Nullable OfTeam of(ReviewRound round, String team) {
        return decisions.of(round).stream()
                .filter(each -> each.team().slug().equals(team))
                .findFirst()
                .orElse(null);
    }
}
