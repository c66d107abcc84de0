package kr.hannun.review.panel;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.EventDetails;
import kr.hannun.audit.Trail;
import kr.hannun.review.round.ReviewEvent;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.ResultRow;
import kr.hannun.shared.TypedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Leaves a review out as soon as a change of members or of somebody's workplace ties its author to the team: in the same
 * transaction as that change, with the reason, until a coordinator lifts it.
 */
@Component
class LaterTies {

    private static final String ACTOR = "system/review";

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Trail trail;

    LaterTies(JdbcClient jdbc, EntityManager entities, ApplicationEventPublisher events, Trail trail) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.events = events;
        this.trail = trail;
    }

    private record Arisen(
            UUID assignment, UUID round, String slug, UUID program, UUID seat, String organization, int weight) {}

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void look(AuditedEvent event) {
        if (event instanceof ReviewEvent && !(event instanceof ReviewEvent.ReviewPrincipalsRecorded)) {
            return;
        }
        entities.flush();
        List<Arisen> first = arisen();
        if (first.isEmpty()) {
            return;
        }
        // Whoever closes a round holds its programme, so what arises is found before the closing or not at all.
        first.stream().map(Arisen::program).distinct().sorted().forEach(program -> trail.lock(new ProgramId(program)));
        arisen().forEach(this::exclude);
    }

    /** Assignments of running rounds whose author is tied by something nobody has decided about. */
    private List<Arisen> arisen() {
        return jdbc.sql("""
                        select distinct on (a.id) a.id, r.id as round, r.slug, r.program_id, a.seat_id, y.name_ko, y.weight
                        from review_round r
                        join review_assignment a on a.round_id = r.id
                        join review_seat s on s.id = a.seat_id and s.declined_at is null
                        join review_tie y on y.round_id = r.id and y.consortium_id = a.consortium_id
                            and y.account_id = s.account_id
                        where review_is(r.id, 'OPEN') and not review_is(r.id, 'CLOSE') and not review_is(r.id, 'VOID')
                            and y.weight > a.tie_weight
                            and not exists (select from review_exclusion x where x.assignment_id = a.id
                                and (x.lifted_at is null or x.tie_weight >= y.weight))
                        order by a.id, y.weight desc, y.name_ko
                        """)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Arisen(
                            row.id("id"),
                            row.id("round"),
                            row.text("slug"),
                            row.id("program_id"),
                            row.id("seat_id"),
                            row.text("name_ko"),
                            row.integer("weight"));
                })
                .list();
    }

    private void exclude(Arisen arisen) {
        jdbc.sql("insert into review_exclusion (id, round_id, assignment_id, kind, tie_weight, why, recorded_by)"
                        + " values (:id, :round, :assignment, 'ARISEN', :weight, :why, :by)")
                .param("weight", arisen.weight())
                .param("id", TypedId.next())
                .param("round", arisen.round())
                .param("assignment", arisen.assignment())
                .param("why", arisen.organization())
                .param("by", ACTOR)
                .update();
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("round", arisen.slug());
        detail.put("seat", arisen.seat().toString());
        detail.put("kind", "ARISEN");
        events.publishEvent(new ReviewEvent.ReviewExcluded(
                new EventDetails(new ProgramId(arisen.program()), ACTOR, detail, List.of(), List.of())));
    }
}
