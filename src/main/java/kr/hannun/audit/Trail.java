package kr.hannun.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history of the programmes. Each has one chain of entries; every write locks its head first and moves it in its own
 * transaction, so entries stand in commit order and the head identifies what a reader can see.
 */
@Component
public class Trail {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final NotedHeads noted;

    Trail(JdbcClient jdbc, JsonMapper json, NotedHeads noted) {
        this.jdbc = jdbc;
        this.json = json;
        this.noted = noted;
    }

    /** Waits for whoever else, also in another process, makes something that is there once, such as a programme. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurns() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('hannun'))")
                .query(Integer.class)
                .single();
    }

    /** Begins a programme's history; the programme's own row and everything in it stand on this one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(ProgramId program, Slug slug) {
        jdbc.sql("insert into audit_head (program_id, slug, seq, hash) values (:program, :slug, 0, :hash)")
                .param("program", program.value())
                .param("slug", slug.value())
                .param("hash", AuditEntry.BEGINNING)
                .update();
    }

    /**
     * Takes the programme's lock for the rest of the transaction: the first thing every write does. It also sets the moment
     * from which the transaction's rows count as known.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(ProgramId program) {
        jdbc.sql("select lock_chain(:program)")
                .param("program", program.value())
                .query(Long.class)
                .single();
    }

    /** The head of the programme with this slug: one read by key, the only one an unchanged page costs. */
    public Optional<Head> head(Slug slug) {
        return jdbc.sql("select program_id, slug, seq, hash, moved_at from audit_head where slug = :slug")
                .param("slug", slug.value())
                .query((row, number) -> readHead(row, null))
                .optional();
    }

    /** The heads of the programmes with these slugs, in one read. */
    public Map<Slug, Head> heads(Collection<Slug> slugs) {
        return jdbc
                .sql("select program_id, slug, seq, hash, moved_at from audit_head where slug = any(:slugs)")
                .param("slugs", slugs.stream().map(Slug::value).toArray(String[]::new))
                .query((row, number) -> readHead(row, null))
                .list()
                .stream()
                .collect(Collectors.toMap(Head::slug, Function.identity()));
    }

    /** The head as it stood at the end of a day; nothing where nothing had been recorded by then. */
    public Optional<Head> head(Slug slug, LocalDate known, ZoneId zone) {
        return jdbc.sql("""
                        select h.program_id, h.slug, e.seq, e.hash, e.recorded_at as moved_at
                        from audit_head h join lateral (select seq, hash, recorded_at from audit_entry
                            where program_id = h.program_id and recorded_at < :end
                            order by recorded_at desc limit 1) e on true
                        where h.slug = :slug
                        """)
                .param("slug", slug.value())
                .param("end", known.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
                .query((row, number) -> readHead(row, known))
                .optional();
    }

    /** The head as its entry of this number left it, read from what is remembered; nothing where there is no such entry. */
    public Optional<Head> head(Slug slug, long seq, ZoneId zone) {
        return jdbc.sql("""
                        select h.program_id, h.slug, e.seq, e.hash, e.recorded_at as moved_at
                        from audit_head h join audit_entry e on e.program_id = h.program_id and e.seq = :seq
                        where h.slug = :slug
                        """)
                .param("slug", slug.value())
                .param("seq", seq)
                .query((row, number) -> readHead(
                        row,
                        row.getObject("moved_at", OffsetDateTime.class)
                                .atZoneSameInstant(zone)
                                .toLocalDate()))
                .optional();
    }

    private static Head readHead(ResultSet row, @Nullable LocalDate known) throws SQLException {
        return new Head(
                new ProgramId(row.getObject("program_id", UUID.class)),
                new Slug(row.getString("slug")),
                row.getLong("seq"),
                row.getString("hash"),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                known);
    }

    /** When the programme's first entry was recorded; nothing where it has none yet. */
    public Optional<Instant> begunAt(ProgramId program) {
        return jdbc
                .sql("select min(recorded_at) as begun from audit_entry where program_id = :program")
                .param("program", program.value())
                .query((row, number) -> row.getObject("begun", OffsetDateTime.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void append(AuditedEvent event) {
        NotedHeads.Noted head = jdbc.sql(
                        "select slug, seq, hash, recorded_at" + " from append_entry(:program, :actor, :event, :detail)")
                .param("program", event.program().value())
                .param("actor", event.actor())
                .param("event", event.code())
                .param("detail", json.writeValueAsString(line(event)))
                .query((row, number) -> NotedHeads.Noted.of(row))
                .single();
        noteAfterCommit(head);
    }

    /** The entry's own text: the details by name, who may read it and, where there are any, what it concerns and what it changed. */
    private static Map<String, Object> line(AuditedEvent event) {
        Map<String, Object> line = new TreeMap<>(event.detail());
        line.put(Audience.LINE, event.audience().code());
        if (!event.concerns().isEmpty()) {
            line.put("concerns", event.concerns());
        }
        if (!event.changes().isEmpty()) {
            line.put("changes", event.changes());
        }
        return line;
    }

    private void noteAfterCommit(NotedHeads.Noted head) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                noted.note(List.of(head));
            }
        });
    }
}
