package kr.hannun.partnerlist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Submissions;
import kr.hannun.audit.Trail;
import kr.hannun.consortium.Lineup;
import kr.hannun.consortium.Lineups;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one course of everything that is done to a list: who may, lock, once, which list of which team. */
@Component
class ListDesk {

    private final Trail trail;
    private final Submissions submissions;
    private final Lineups lineups;
    private final PartnerImports lists;
    private final JdbcClient jdbc;

    ListDesk(Trail trail, Submissions submissions, Lineups lineups, PartnerImports lists, JdbcClient jdbc) {
        this.trail = trail;
        this.submissions = submissions;
        this.lineups = lineups;
        this.lists = lists;
        this.jdbc = jdbc;
    }

    /** Lets the work be done on the list, unless the same form was sent before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome work(Actor actor, ListTarget target, BiFunction<Lineup, PartnerImport, Outcome> work) {
        return begin(actor, target.program(), target.once())
                .orElseGet(() -> lineups.find(target.program(), target.team())
                        .flatMap(team -> lists.findByProgramIdAndNumber(target.program(), target.number())
                                .filter(list -> list.isOf(team.id()))
                                .map(list -> work.apply(team, list)))
                        .orElseGet(Outcome.Missing::new));
    }

    /** Who may, lock, once: what the first sending of this form did, or nothing where this is the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Outcome> begin(Actor actor, ProgramId program, UUID once) {
        actor.mustBe(Actor.Role.ADMIN);
        trail.lock(program);
        return submissions.earlier(once).map(Outcome.Done::new);
    }

    /** Notes that the form was acted upon. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome done(UUID once, String place) {
        lists.flush();
        submissions.done(once, place);
        return new Outcome.Done(place);
    }

    /** The database's time. */
    Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
