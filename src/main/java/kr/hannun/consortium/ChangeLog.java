package kr.hannun.consortium;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.audit.Change;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.SourceDirectory;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where every change of a team is written down: once as a row of its own, once in the programme's history. */
@Component
class ChangeLog {

    private final MembershipChanges changes;
    private final SourceDirectory sources;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    ChangeLog(
            MembershipChanges changes,
            SourceDirectory sources,
            ApplicationEventPublisher events,
            JsonMapper json,
            JdbcClient jdbc) {
        this.changes = changes;
        this.sources = sources;
        this.events = events;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** The register's document the grounds name, or nothing where they name none it has. */
    Optional<SourceId> source(ProgramId program, Justification grounds) {
        return Optional.ofNullable(grounds.source()).flatMap(code -> sources.find(program, code));
    }

    /** The documents that will stand behind the fact: the source, then the office's own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SourceId> cites(ProgramId program, @Nullable SourceId source, @Nullable String document) {
        List<SourceId> cites = new ArrayList<>();
        if (source != null) {
            cites.add(source);
        }
        if (document != null) {
            cites.add(sources.ofDocument(program, document));
        }
        return cites;
    }

    /** Writes a change down under the programme's next number, at the database's time as the history does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MembershipChange enter(ChangeRecord filing, Actor actor) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 as number, clock_timestamp() as now from membership_change"
                        + " where program_id = :program")
                .param("program", filing.program().value())
                .query((row, at) -> new MembershipChange(
                        filing,
                        row.getInt("number"),
                        json.writeValueAsString(filing.asked().kept()),
                        actor,
                        row.getObject("now", OffsetDateTime.class).toInstant()))
                .single();
    }

    /** Notes that it was done, and tells the history. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(
            MembershipChange change, @Nullable String opened, long version, List<Change> fields, TeamEvent event) {
        change.done(opened, version, json.writeValueAsString(fields));
        changes.save(change);
        changes.flush();
        events.publishEvent(event);
    }

    /** Files a change that waits, with what it would change where that is said in full, and tells the history. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void file(MembershipChange change, List<Change> fields, TeamEvent event) {
        change.proposes(json.writeValueAsString(fields));
        keep(change, event);
    }

    /** Keeps a change that waits or was refused, and tells the history. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(MembershipChange change, TeamEvent event) {
        changes.save(change);
        changes.flush();
        events.publishEvent(event);
    }

    /** What the history says beside the fields that changed. */
    static Map<String, String> detail(
            ChangeKind kind, int number, Justification grounds, @Nullable PartialDate effective) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("change", Integer.toString(number));
        detail.put("kind", kind.code());
        detail.put("handling", grounds.handling().code());
        detail.put("why", grounds.reason());
        detail.put("certainty", grounds.certainty().code());
        put(detail, "source", grounds.source());
        put(detail, "document", grounds.document());
        put(detail, "requested", text(grounds.requestedOn()));
        put(detail, "approved", text(grounds.approvedOn()));
        put(detail, "effective", text(effective));
        return detail;
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }

    private static void put(Map<String, String> detail, String name, @Nullable String value) {
        if (value != null) {
            detail.put(name, value);
        }
    }
}
