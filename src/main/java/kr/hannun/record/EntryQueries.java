package kr.hannun.record;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.exchange.TakeLines;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers questions about entries. A draft is shown to whoever writes it and to nobody else. */
@Component
public class EntryQueries {

    private static final String ROWS = "select e.*, e.started_by = :actor as mine,"
            + " e.reversal_asked_by is not null and e.reversed_at is null as asked_back,"
            + " (select count(*) from record_line l where l.entry_id = e.id) as lines"
            + " from record_entry e where e.program_id = :program and (e.state in ('PROPOSED', 'CONFIRMED', 'REVERSED')"
            + " or e.state = 'DRAFT' and e.started_by = :actor)";
    private static final String OPEN =
            "e.state in ('DRAFT', 'PROPOSED') or e.reversal_asked_by is not null and e.reversed_at is null";

    private final JdbcClient jdbc;
    private final EntryLines lines;

    EntryQueries(JdbcClient jdbc, EntryLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /**
     * An entry.
     *
     * @param source the code of its document, or {@code @} and the number of the line that describes it
     * @param lastLine the highest number that was given to one of its lines
     * @param mine whether whoever asks wrote it
     * @param askedBack whether somebody asked to take it back, and a second person has to do it
     * @param lines how many it has
     */
    public record EntryRow(
            UUID id,
            int number,
            long version,
            EntryState state,
            String source,
            int lastLine,
            Instant startedAt,
            @Nullable Instant confirmedAt,
            @Nullable String why,
            @Nullable Instant reversedAt,
            @Nullable String reversedWhy,
            boolean mine,
            boolean askedBack,
            int lines) {

        /** Whether it is still being written. */
        public boolean isDraft() {
            return state == EntryState.DRAFT;
        }

        /** Whether nothing of it counts yet. */
        public boolean isOpen() {
            return isDraft() || isProposed();
        }

        /** Whether it waits for a second person. */
        public boolean isProposed() {
            return state == EntryState.PROPOSED;
        }
    }

    /** An entry with its lines. */
    public record View(EntryRow entry, List<TakeLines.Taken> lines) {}

    /** What is still to be done about: the person's drafts, and what waits for a second person; the newest first. */
    public List<EntryRow> open(Head head, Actor actor) {
        return jdbc.sql(ROWS + " and (" + OPEN + ") order by e.number desc")
                .param("program", head.program().value())
                .param("actor", actor.key())
                .query((columns, number) -> row(new ResultRow(columns)))
                .list();
    }

    /** How many entries are recorded or taken back, and wait for nobody. */
    public long countDone(Head head) {
        return jdbc.sql("select count(*) from record_entry e where e.program_id = :program"
                        + " and e.state in ('CONFIRMED', 'REVERSED') and not (" + OPEN + ")")
                .param("program", head.program().value())
                .query(Long.class)
                .single();
    }

    /** Part of those, the newest first. */
    public List<EntryRow> done(Head head, Actor actor, int before, int most) {
        return jdbc.sql(ROWS + " and e.state in ('CONFIRMED', 'REVERSED') and not (" + OPEN
                        + ") order by e.number desc offset :before limit :most")
                .param("program", head.program().value())
                .param("actor", actor.key())
                .param("before", before)
                .param("most", most)
                .query((columns, number) -> row(new ResultRow(columns)))
                .list();
    }

    /** One entry, where the person may see it. */
    public Optional<View> view(Head head, Actor actor, int number) {
        return jdbc.sql(ROWS + " and e.number = :number")
                .param("program", head.program().value())
                .param("actor", actor.key())
                .param("number", number)
                .query((columns, at) -> row(new ResultRow(columns)))
                .optional()
                .map(entry -> new View(entry, lines.taken(entry.id())));
    }

    /** What was done to a fact in an entry. */
    public record Step(EntryRow entry, TakeLines.Taken line) {}

    /** All that was done to a fact in entries that count or counted, the newest first. */
    public List<Step> stepsOf(Head head, String kind, String key) {
        return jdbc.sql("select e.*, l.number as line_number, l.act, l.kind, l.code, l.cells, l.subject, l.before"
                        + " from (" + ROWS + ") e join record_line l on l.entry_id = e.id"
                        + " where e.state in ('CONFIRMED', 'REVERSED') and l.kind = :kind and l.code = :key"
                        + " order by e.number desc, l.number desc")
                .param("program", head.program().value())
                .param("actor", "")
                .param("kind", kind)
                .param("key", key)
                .query((columns, number) ->
                        new Step(row(new ResultRow(columns)), lines.line(new ResultRow(columns), "line_number")))
                .list();
    }

    private static EntryRow row(ResultRow row) throws SQLException {
        return new EntryRow(
                row.id("id"),
                row.integer("number"),
                row.columns().getLong("version"),
                EntryState.valueOf(row.text("state")),
                row.text("source"),
                row.integer("last_line"),
                row.moment("started_at"),
                row.momentOrNull("confirmed_at"),
                row.textOrNull("why"),
                row.momentOrNull("reversed_at"),
                row.textOrNull("reversed_why"),
                row.flag("mine"),
                row.flag("asked_back"),
                row.integer("lines"));
    }
}
