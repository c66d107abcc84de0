package kr.hannun.organization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Submission;
import kr.hannun.audit.Trail;
import kr.hannun.audit.WriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which programmes know an organisation: it exists once, so whoever changes it writes into the history of each of them,
 * after taking their locks in one order.
 */
@Component
class Listings {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final WriteCourse course;
    private final ApplicationEventPublisher events;

    Listings(JdbcClient jdbc, Trail trail, WriteCourse course, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.course = course;
        this.events = events;
    }

    /** An organisation as it stands before a change. */
    record Standing(OrganizationId id, long version) {}

    /** The organisation the programme knows under this slug, as it stands now. */
    Optional<Standing> standing(ProgramId program, String slug) {
        return jdbc.sql("select o.id, o.version from organization o"
                        + " join organization_listing l on l.organization_id = o.id and l.program_id = :program"
                        + " where o.slug = :slug and o.merged_into_id is null")
                .param("program", program.value())
                .param("slug", slug)
                .query((row, number) ->
                        new Standing(new OrganizationId(row.getObject("id", UUID.class)), row.getLong("version")))
                .optional();
    }

    /** Lets an administrator do something with organisations, once, under the locks of all programmes that know them. */
    Outcome take(
            Actor actor,
            ProgramId program,
            UUID once,
            Supplier<? extends Collection<OrganizationId>> concerned,
            Supplier<Outcome> work) {
        return course.take(
                new Submission(actor, Actor.Role.ADMIN, program, once), () -> lock(program, concerned.get()), work);
    }

    /** The locks of the programme and of every other that knows one of these, in one order. */
    private void lock(ProgramId program, Collection<OrganizationId> organizations) {
        Stream.concat(Stream.of(program), codes(organizations).keySet().stream())
                .distinct()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(trail::lock);
    }

    /** Tells the history of every programme that knows one of these, by the codes it knows them by. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            Collection<OrganizationId> organizations, BiFunction<ProgramId, List<String>, AuditedEvent> event) {
        codes(organizations).forEach((program, codes) -> events.publishEvent(event.apply(program, codes)));
    }

    /** The codes of these organisations in every programme that knows one of them. */
    Map<ProgramId, List<String>> codes(Collection<OrganizationId> organizations) {
        Map<ProgramId, List<String>> codes = new LinkedHashMap<>();
        jdbc.sql("select program_id, array_agg(code order by code) as codes from organization_listing"
                        + " where organization_id = any(:organizations) group by program_id order by program_id")
                .param(
                        "organizations",
                        organizations.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        codes.put(new ProgramId(row.getObject("program_id", UUID.class)), List.of((String[])
                                row.getArray("codes").getArray())))
                .list();
        return codes;
    }

    /** Notes that the organisation was changed, in whatever part; answers whether it stood at that version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean change(OrganizationId organization, long version) {
        return jdbc.sql("update organization set version = version + 1 where id = :id and version = :version")
                        .param("id", organization.value())
                        .param("version", version)
                        .update()
                == 1;
    }
}
