package kr.hannun.review.round;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.milestone.EvidenceRow;
import kr.hannun.milestone.FrozenEvidence;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The milestones a round reviews: chosen before it is opened, each with its evidence as it was handed in. */
@Component
public class ReviewedMilestones {

    private static final int MOST = 500;
    private static final String HANDED_IN =
            "select h.id, m.consortium_id, m.code, m.title_ko, m.title_en, h.number, h.handed_in_at"
                    + " from milestone m join milestone_hand_in h on h.milestone_id = m.id"
                    + " join review_round_team t on t.consortium_id = m.consortium_id and t.round_id = :round";
    private static final String IN_ORDER = " order by t.position, m.position limit :most";

    private final JdbcClient jdbc;
    private final RoundWriteCourse desk;
    private final FrozenEvidence evidence;

    ReviewedMilestones(JdbcClient jdbc, RoundWriteCourse desk, FrozenEvidence evidence) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.evidence = evidence;
    }

    /**
     * A milestone that was handed in.
     *
     * @param handIn the frozen list of its evidence
     * @param version which hand-in of the milestone it is
     */
    public record Reviewed(UUID handIn, UUID team, String code, LocalizedText title, int version, Instant handedInAt) {}

    /** A milestone with its frozen evidence. */
    public record WithEvidence(Reviewed milestone, List<EvidenceRow> evidence) {}

    /** The milestones the round reviews, in the order of the teams. */
    public List<Reviewed> of(ReviewRound round) {
        return read(
                HANDED_IN + " join review_milestone x on x.milestone_id = m.id and x.round_id = :round"
                        + " and x.hand_in_id = h.id" + IN_ORDER,
                round);
    }

    /** What the round's teams have handed in and could be reviewed. */
    public List<Reviewed> candidates(ReviewRound round) {
        return read(HANDED_IN + " where h.taken_back_at is null" + IN_ORDER, round);
    }

    private List<Reviewed> read(String statement, ReviewRound round) {
        return jdbc.sql(statement)
                .param("round", round.id())
                .param("most", MOST)
                .query((columns, number) -> reviewed(new ResultRow(columns)))
                .list();
    }

    private static Reviewed reviewed(ResultRow row) throws SQLException {
        return new Reviewed(
                row.id("id"),
                row.id("consortium_id"),
                row.text("code"),
                row.localized("title"),
                row.integer("number"),
                row.moment("handed_in_at"));
    }

    /** What an evaluator of the team reads beside the criteria. */
    @Transactional(readOnly = true)
    public List<WithEvidence> of(ReviewRound round, ReviewRound.Team team) {
        List<Reviewed> milestones =
                of(round).stream().filter(each -> each.team().equals(team.id())).toList();
        Map<UUID, List<EvidenceRow>> lists =
                evidence.of(milestones.stream().map(Reviewed::handIn).toList());
        return milestones.stream()
                .map(each -> new WithEvidence(each, lists.getOrDefault(each.handIn(), List.of())))
                .toList();
    }

    /** Chooses them by their codes; those that are left out are no longer reviewed. */
    public Outcome choose(Actor actor, RoundCommand command, List<String> codes) {
        return desk.coordinate(actor, command, round -> {
            if (round.is(RoundTransition.OPEN)) {
                return Outcome.Refused.of("milestones", "review.act.OPEN.done-already");
            }
            List<Reviewed> chosen = candidates(round).stream()
                    .filter(each -> codes.contains(each.code()))
                    .toList();
            List<String> before =
                    new ArrayList<>(of(round).stream().map(Reviewed::code).toList());
            desk.fallsAway(round, RoundTransition.OPEN);
            jdbc.sql("delete from review_milestone where round_id = :round")
                    .param("round", round.id())
                    .update();
            for (Reviewed each : chosen) {
                jdbc.sql(
                                "insert into review_milestone (round_id, consortium_id, milestone_id, hand_in_id)"
                                        + " select :round, :team, h.milestone_id, h.id from milestone_hand_in h where h.id = :handIn")
                        .param("round", round.id())
                        .param("team", each.team())
                        .param("handIn", each.handIn())
                        .update();
            }
            List<String> after = chosen.stream().map(Reviewed::code).toList();
            desk.tell(
                    command.program(),
                    actor,
                    Map.of("round", round.slug()),
                    List.of(new Change("milestones", String.join(" ", before), String.join(" ", after))),
                    ReviewEvent.ReviewMilestonesChosen::new);
            return new Outcome.Done(command.place(""));
        });
    }
}
