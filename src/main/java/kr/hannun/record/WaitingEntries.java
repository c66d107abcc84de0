package kr.hannun.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries that wait for a person in whichever programme: drafts left, and what takes a second person. */
@Component
public class WaitingEntries {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    WaitingEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry that waits for a person, in the programme with this slug.
     *
     * @param mine whether the person is writing it; else it waits for a second one
     */
    public record WaitingRow(
            String program, LocalizedText name, int number, int lines, Instant startedAt, boolean mine) {}

    /** The person's drafts in all programmes and what waits for a second person there, the oldest first. */
    public List<WaitingRow> of(Actor actor) {
        return jdbc.sql("select h.slug, p.name_ko, p.name_en, e.number, e.started_at, e.state = 'DRAFT' as mine,"
                        + " (select count(*) from record_line l where l.entry_id = e.id) as lines"
                        + " from record_entry e join audit_head h on h.program_id = e.program_id"
                        + " join program p on p.id = e.program_id"
                        + " where e.state = 'DRAFT' and e.started_by = :actor"
                        + " or e.state = 'PROPOSED' and e.started_by <> :actor"
                        + " or e.state = 'CONFIRMED' and e.reversal_asked_by <> :actor"
                        + " order by e.started_at limit :most")
                .param("actor", actor.key())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new WaitingRow(
                            row.text("slug"),
                            row.localized("name"),
                            row.integer("number"),
                            row.integer("lines"),
                            columns.getObject("started_at", OffsetDateTime.class)
                                    .toInstant(),
                            row.flag("mine"));
                })
                .list();
    }
}
