package kr.hannun.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be read of the trail by whom: the latest entries, and those of one subject's history. */
@Component
public class TrailQueries {

    private static final String AUDIENCE = "coalesce(cast(e.detail as jsonb) ->> 'audience', 'coordinators')";
    private static final Set<String> PARTS = Set.of("concerns", "changes", Audience.LINE);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrailQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An entry as a page reads it.
     *
     * @param actor who did it, as the trail keeps it
     * @param event what happened, by the name of the event
     * @param detail the entry's further texts, such as {@code why} and {@code source}
     * @param concerns the codes of the subjects it concerns
     * @param hash its seal
     */
    public record EntryRow(
            long seq,
            Instant recordedAt,
            String actor,
            String event,
            Map<String, String> detail,
            List<String> concerns,
            List<Change> changes,
            String hash) {}

    /** Some entries of a history, the latest first, and how many there are. */
    public record Entries(List<EntryRow> rows, long total) {}

    /** The latest entries up to a number that are for somebody with these roles. */
    public List<EntryRow> latest(Head head, Set<Actor.Role> roles, long upTo, int most) {
        return jdbc
                .sql("select x.* from unnest(cast(:audiences as text[])) as a (audience)"
                        + " cross join lateral (select e.* from audit_entry e where e.program_id = :program and "
                        + AUDIENCE
                        + " = a.audience and e.seq <= :last order by e.seq desc limit :most) x")
                .param("program", head.program().value())
                .param("audiences", Audience.codesFor(roles).toArray(String[]::new))
                .param("last", Math.min(head.seq(), upTo))
                .param("most", most)
                .query(this::entry)
                .list()
                .stream()
                .sorted(Comparator.comparingLong(EntryRow::seq).reversed())
                .limit(most)
                .toList();
    }

    /**
     * Some of the entries that concern the subject with this code, for somebody with these roles; what was loaded at the
     * beginning counts where the subject was among it.
     */
    public Entries concerning(Head head, String code, Set<Actor.Role> roles, int before, int most) {
        List<Counted> counted = jdbc.sql("select h.*, count(*) over () as total from (select e.* from audit_entry e"
                        + " where e.program_id = :program and e.seq <= :last"
                        + " and cast(e.detail as jsonb) -> 'concerns' @> to_jsonb(cast(:code as text)) and " + AUDIENCE
                        + " = any(:audiences)"
                        + " union all select e.* from audit_entry e where e.program_id = :program and e.seq = 1"
                        + " and not coalesce(cast(e.detail as jsonb) -> 'concerns' @> to_jsonb(cast(:code as text)), false)"
                        + " and " + AUDIENCE + " = any(:audiences)"
                        + " and exists (select from subject_ever s where s.program_id = e.program_id and s.code = :code"
                        + " and s.known_from <= e.recorded_at)) h"
                        + " order by h.seq desc offset :before limit :most")
                .param("program", head.program().value())
                .param("last", head.seq())
                .param("code", code)
                .param("audiences", Audience.codesFor(roles).toArray(String[]::new))
                .param("before", before)
                .param("most", most)
                .query((row, number) -> new Counted(entry(row, number), row.getLong("total")))
                .list();
        return new Entries(
                counted.stream().map(Counted::row).toList(),
                counted.isEmpty() ? 0 : counted.getFirst().total());
    }

    /**
     * Some of the entries that were written in a stretch of time, for somebody with these roles.
     *
     * @param code of the subject they concern, or null for all; what was loaded at the beginning concerns whatever was among it
     * @param from the moment from which they count
     * @param until the moment before which they count
     */
    public Entries within(
            Head head,
            @Nullable String code,
            Set<Actor.Role> roles,
            Instant from,
            Instant until,
            int before,
            int most) {
        List<Counted> counted = jdbc.sql("select e.*, count(*) over () as total from audit_entry e"
                        + " where e.program_id = :program and e.seq <= :last"
                        + " and e.recorded_at >= :from and e.recorded_at < :until and " + AUDIENCE
                        + " = any(:audiences) and (cast(:code as text) is null"
                        + " or cast(e.detail as jsonb) -> 'concerns' @> to_jsonb(cast(:code as text))"
                        + " or e.seq = 1 and exists (select from subject_ever s where s.program_id = e.program_id"
                        + " and s.code = :code and s.known_from <= e.recorded_at))"
                        + " order by e.seq desc offset :before limit :most")
                .param("program", head.program().value())
                .param("last", head.seq())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("code", code)
                .param("audiences", Audience.codesFor(roles).toArray(String[]::new))
                .param("before", before)
                .param("most", most)
                .query((row, number) -> new Counted(entry(row, number), row.getLong("total")))
                .list();
        return new Entries(
                counted.stream().map(Counted::row).toList(),
                counted.isEmpty() ? 0 : counted.getFirst().total());
    }

    /** How many entries each programme has from this moment on that these roles may read; none for one that has none. */
    public Map<ProgramId, Long> since(Collection<Head> heads, Set<Actor.Role> roles, Instant from) {
        Map<ProgramId, Long> entries = new HashMap<>();
        jdbc.sql("select e.program_id, count(*) as entries from audit_entry e where e.program_id = any(:programs)"
                        + " and e.recorded_at >= :from and " + AUDIENCE + " = any(:audiences) group by e.program_id")
                .param(
                        "programs",
                        heads.stream().map(head -> head.program().value()).toArray(UUID[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("audiences", Audience.codesFor(roles).toArray(String[]::new))
                .query(row -> {
                    entries.put(new ProgramId(row.getObject("program_id", UUID.class)), row.getLong("entries"));
                });
        return entries;
    }

    private record Counted(EntryRow row, long total) {}

    private EntryRow entry(ResultSet row, int number) throws SQLException {
        JsonNode line = json.readTree(row.getString("detail"));
        return new EntryRow(
                row.getLong("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("event"),
                detail(line),
                texts(line.path("concerns")),
                changes(line.path("changes")),
                row.getString("hash"));
    }

    private static Map<String, String> detail(JsonNode line) {
        Map<String, String> detail = new LinkedHashMap<>();
        line.properties().stream()
                .filter(part -> !PARTS.contains(part.getKey()))
                .forEach(part -> detail.put(part.getKey(), part.getValue().asString("")));
        return detail;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.asString(""))
                .toList();
    }

    private static List<Change> changes(JsonNode list) {
        List<Change> changes = new ArrayList<>();
        list.forEach(each -> changes.add(new Change(
                each.path("field").asString(""), textOrNull(each.path("before")), textOrNull(each.path("after")))));
        return changes;
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asString("");
    }
}
