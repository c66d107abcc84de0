package kr.hannun.milestone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 제출: hands a milestone's evidence in, from when on it stays as it is, and takes that back with a reason. */
@Component
public class HandInEvidence {

    private final MilestoneWriteCourse desk;
    private final JdbcClient jdbc;

    HandInEvidence(MilestoneWriteCourse desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** What was handed in. */
    private record Frozen(UUID id, int number, int pieces, String hash) {}

    /** Hands in all evidence that was not withdrawn, at least one piece. */
    public Outcome handIn(Actor actor, MilestoneTarget target) {
        return desk.edit(actor, target, milestone -> {
            if (standing(milestone).isPresent()) {
                return Outcome.Refused.of("hand-in", "milestone.problem.handed-in-already");
            }
            Optional<Frozen> frozen = freeze(actor, milestone);
            if (frozen.isEmpty()) {
                return Outcome.Refused.of("hand-in", "milestone.problem.no-evidence");
            }
            list(milestone, frozen.get());
            milestone.lookOver();
            return tell(actor, target, milestone, frozen.get(), Map.of());
        });
    }

    private Optional<Frozen> standing(Milestone milestone) {
        return jdbc.sql("select id, number, pieces, list_hash from milestone_hand_in"
                        + " where milestone_id = :milestone and taken_back_at is null")
                .param("milestone", milestone.id().value())
                .query((row, number) -> new Frozen(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getInt("pieces"),
                        row.getString("list_hash")))
                .optional();
    }

    /** Writes down that it is handed in, with the hash over the list; nothing where there is no evidence. */
    private Optional<Frozen> freeze(Actor actor, Milestone milestone) {
        UUID id = TypedId.next();
        int written = jdbc.sql("""
                        insert into milestone_hand_in (id, milestone_id, number, pieces, list_hash, handed_in_by)
                        select :id, :milestone, (select count(*) + 1 from milestone_hand_in where milestone_id = :milestone),
                            count(*), encode(sha256(convert_to(
                                string_agg(evidence_line(l.position, e), '' order by l.position), 'UTF8')), 'hex'), :by
                        from (select id, row_number() over (order by number) as position from milestone_evidence
                            where milestone_id = :milestone and withdrawn_at is null) l
                        join milestone_evidence e on e.id = l.id having count(*) > 0
                        """)
                .param("id", id)
                .param("milestone", milestone.id().value())
                .param("by", actor.key())
                .update();
        return written == 0 ? Optional.empty() : standing(milestone);
    }

    private void list(Milestone milestone, Frozen frozen) {
        jdbc.sql("""
                        insert into milestone_handed_in (hand_in_id, position, milestone_id, pieces, evidence_id)
                        select :id, row_number() over (order by number), milestone_id, :pieces, id
                        from milestone_evidence where milestone_id = :milestone and withdrawn_at is null
                        """)
                .param("id", frozen.id())
                .param("pieces", frozen.pieces())
                .param("milestone", milestone.id().value())
                .update();
    }

    private Outcome tell(
            Actor actor, MilestoneTarget target, Milestone milestone, Frozen frozen, Map<String, String> detail) {
        boolean back = detail.containsKey("why");
        String number = String.valueOf(frozen.number());
        String pieces = String.valueOf(frozen.pieces());
        Map<String, String> told = new LinkedHashMap<>(detail);
        told.put("sha256", frozen.hash());
        desk.tell(
                actor,
                target,
                milestone.team(),
                told,
                List.of(
                        milestone.named(),
                        new Change("hand-in", back ? number : null, back ? null : number),
                        new Change("pieces", back ? pieces : null, back ? null : pieces)),
                back ? MilestoneEvent.HandInTakenBack::new : MilestoneEvent.EvidenceHandedIn::new);
        return new Outcome.Done("milestones/" + target.code() + "/evidence");
    }

    /** Takes back what stands handed in; its list stays to be read, and the next hand-in is another version. */
    public Outcome takeBack(Actor actor, MilestoneTarget target, String why) {
        return desk.edit(actor, target, milestone -> {
            Optional<Frozen> standing = standing(milestone);
            if (standing.isEmpty()) {
                return Outcome.Refused.of("why", "milestone.problem.not-handed-in");
            }
            jdbc.sql("update milestone_hand_in set taken_back_by = :by, taken_back_at = clock_timestamp(),"
                            + " taken_back_why = :why where id = :id")
                    .param("by", actor.key())
                    .param("why", why)
                    .param("id", standing.get().id())
                    .update();
            milestone.lookOver();
            return tell(actor, target, milestone, standing.get(), Map.of("why", why));
        });
    }
}
