package kr.hannun.review.result;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.TwoPersonAct;
import kr.hannun.review.round.ReviewEvent;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.round.RoundWriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Releases a confirmed result to everybody, field by field and by two people; what was released stays. */
@Component
public class ReleaseResult {

    private final JdbcClient jdbc;
    private final RoundWriteCourse desk;

    ReleaseResult(JdbcClient jdbc, RoundWriteCourse desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** What of a result can be released by itself. */
    public enum Field {
        /** What was decided about each team. */
        DECISION,
        /** The totals. */
        TOTAL,
        /** The points of the parts. */
        PARTS,
        /** The ranks. */
        RANK,
        /** Why it was decided so. */
        REASON,
        /** The overall opinion each team was told. */
        OPINION,
        /** Who sat on the panel. */
        PANEL
    }

    /** How far the release of a field has come; {@code releasedAt} is null while it is only proposed. */
    public record Release(
            Field field,
            UUID proposedBy,
            String proposer,
            Instant proposedAt,
            @Nullable String releaser,
            @Nullable Instant releasedAt) {}

    /** What was proposed or released of the round. */
    public List<Release> of(ReviewRound round) {
        return jdbc.sql("select x.*, coalesce(p.person, '') as proposer, coalesce(q.person, '') as releaser"
                        + " from review_release x left join account p on p.id = x.proposed_by"
                        + " left join account q on q.id = x.released_by where x.round_id = :round")
                .param("round", round.id())
                .query((columns, number) -> release(new ResultRow(columns)))
                .list();
    }

    private static Release release(ResultRow row) throws SQLException {
        Instant released = row.momentOrNull("released_at");
        return new Release(
                Field.valueOf(row.text("field")),
                row.id("proposed_by"),
                row.text("proposer"),
                row.moment("proposed_at"),
                released == null ? null : row.text("releaser"),
                released);
    }

    /** Proposes to release a field. */
    public Outcome propose(Actor actor, RoundCommand command, Field field) {
        return take(actor, command, field, (round, standing) -> {
            if (standing != null) {
                return refuse("review.release.moved");
            }
            jdbc.sql("insert into review_release (round_id, field, proposed_by) values (:round, :field, :by)")
                    .param("round", round.id())
                    .param("field", field.name())
                    .param("by", actor.account())
                    .update();
            tell(actor, command, field, false);
            return new Outcome.Done(command.place("release"));
        });
    }

    /** Releases a field that another person proposed. */
    public Outcome second(Actor actor, RoundCommand command, Field field) {
        return take(actor, command, field, (round, standing) -> {
            if (standing == null) {
                return refuse("review.release.moved");
            }
            if (standing.releasedAt() != null) {
                return refuse("review.release.already");
            }
            if (desk.isSecondMissing(TwoPersonAct.RESULT_RELEASE, standing.proposedBy(), actor)) {
                return refuse("review.act.second-person");
            }
            jdbc.sql("update review_release set released_by = :by, released_at = clock_timestamp()"
                            + " where round_id = :round and field = :field")
                    .param("by", actor.account())
                    .param("round", round.id())
                    .param("field", field.name())
                    .update();
            tell(actor, command, field, true);
            return new Outcome.Done(command.place("release"));
        });
    }

    /** What is done with a field of a result that can be released now, and with how far that has come. */
    private Outcome take(
            Actor actor, RoundCommand command, Field field, BiFunction<ReviewRound, @Nullable Release, Outcome> act) {
        return desk.coordinate(actor, command, round -> {
            if (round.rehearsal() || !round.is(RoundTransition.CONFIRM) || round.is(RoundTransition.VOID)) {
                return refuse("review.release.not-now");
            }
            if (field == Field.OPINION && untold(round) > 0) {
                return refuse("review.release.untold");
            }
            Release standing = of(round).stream()
                    .filter(each -> each.field() == field)
                    .findFirst()
                    .orElse(null);
            return act.apply(round, standing);
        });
    }

    private static Outcome refuse(String key) {
        return Outcome.Refused.of("field", key);
    }

    private int untold(ReviewRound round) {
        return jdbc.sql("select count(*) from review_round_team t where t.round_id = :round"
                        + " and not exists (select from review_notice n"
                        + " where n.round_id = t.round_id and n.consortium_id = t.consortium_id)"
                        + " and not exists (select from review_team_out o"
                        + " where o.round_id = t.round_id and o.consortium_id = t.consortium_id)")
                .param("round", round.id())
                .query(Integer.class)
                .single();
    }

    private void tell(Actor actor, RoundCommand command, Field field, boolean done) {
        desk.tell(
                command.program(),
                actor,
                Map.of("round", command.round(), "field", field.name()),
                List.of(),
                done ? ReviewEvent.ReviewReleased::new : ReviewEvent.ReviewReleaseProposed::new);
    }
}
