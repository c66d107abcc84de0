package kr.hannun.review.round;

import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Throws a rehearsal away with everything in it; only the history tells that there was one. */
@Component
public class DiscardRehearsal {

    /** Tables of a round, those that point to others first. */
    private static final List<String> TABLES = List.of(
            "review_objection",
            "review_notice",
            "review_statement",
            "review_decision",
            "review_committee",
            "review_total",
            "review_amendment",
            "review_act",
            "review_measure",
            "review_principal",
            "review_milestone",
            "review_return",
            "review_extension",
            "review_reminder",
            "review_exclusion");

    private final JdbcClient jdbc;
    private final RoundWriteCourse desk;

    DiscardRehearsal(JdbcClient jdbc, RoundWriteCourse desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** Throws it away. A real round stays, whatever became of it. */
    public Outcome discard(Actor actor, RoundCommand command) {
        return desk.coordinate(actor, command, round -> {
            if (!round.rehearsal()) {
                return Outcome.Refused.of("discard", "review.discard.real");
            }
            if (count("select count(*) from review_round where repeats_id = :round", round) > 0) {
                return Outcome.Refused.of("discard", "review.discard.repeated");
            }
            jdbc.sql("select set_config('hannun.discard', :round, true)")
                    .param("round", round.id().toString())
                    .query(String.class)
                    .single();
            TABLES.forEach(table -> delete("delete from " + table + " where round_id = :round", round));
            String own = " where assignment_id in (select id from review_assignment where round_id = :round)";
            delete("delete from review_mark" + own, round);
            delete("delete from review" + own, round);
            delete("delete from review_change where round_id = :round and assignment_id is not null", round);
            delete("delete from review_assignment where round_id = :round", round);
            delete("delete from review_change where round_id = :round", round);
            delete("delete from review_seat where round_id = :round", round);
            delete(
                    "delete from review_step where criterion_id in (select id from review_criterion where round_id = :round)",
                    round);
            delete("delete from review_criterion where round_id = :round", round);
            delete("delete from review_part where round_id = :round", round);
            delete("delete from review_round_team where round_id = :round", round);
            delete("delete from review_round where id = :round", round);
            desk.tell(
                    command.program(),
                    actor,
                    Map.of("round", round.slug()),
                    List.of(),
                    ReviewEvent.ReviewRehearsalDiscarded::new);
            return new Outcome.Done("reviews");
        });
    }

    private int count(String statement, ReviewRound round) {
        return jdbc.sql(statement)
                .param("round", round.id())
                .query(Integer.class)
                .single();
    }

    private void delete(String statement, ReviewRound round) {
        jdbc.sql(statement).param("round", round.id()).update();
    }
}
