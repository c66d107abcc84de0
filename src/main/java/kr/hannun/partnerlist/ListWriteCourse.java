package kr.hannun.partnerlist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Submission;
import kr.hannun.audit.WriteCourse;
import kr.hannun.consortium.TeamComposition;
import kr.hannun.consortium.TeamCompositions;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everything that is done to a list does on the course of a write: which list of which team. */
@Component
class ListWriteCourse {

    private final WriteCourse course;
    private final TeamCompositions lineups;
    private final PartnerImports lists;
    private final JdbcClient jdbc;

    ListWriteCourse(WriteCourse course, TeamCompositions lineups, PartnerImports lists, JdbcClient jdbc) {
        this.course = course;
        this.lineups = lineups;
        this.lists = lists;
        this.jdbc = jdbc;
    }

    /** Lets the work be done on a list that is looked over; what stands against it is said beside this field. */
    Outcome takeDraft(
            Actor actor, ListTarget target, String field, BiFunction<TeamComposition, PartnerImport, Outcome> work) {
        return take(
                actor,
                target.program(),
                target.team(),
                target.once(),
                team -> lists.findByProgramIdAndNumber(target.program(), target.number())
                        .filter(list -> list.isOf(team.id()))
                        .map(list -> list.isDraft()
                                ? work.apply(team, list)
                                : Outcome.Refused.of(field, "partnerlist.problem.not-a-draft"))
                        .orElseGet(Outcome.Missing::new));
    }

    /** Lets somebody who keeps the record do something with the lists of a team, once. */
    Outcome take(Actor actor, ProgramId program, String team, UUID once, Function<TeamComposition, Outcome> work) {
        return course.take(new Submission(actor, actor.keeper(), program, once), () -> {
            Outcome outcome = lineups.find(program, team).map(work).orElseGet(Outcome.Missing::new);
            lists.flush();
            return outcome;
        });
    }

    /** The database's time. */
    Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
