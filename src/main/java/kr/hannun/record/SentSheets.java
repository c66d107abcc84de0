package kr.hannun.record;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the sheets that people sent, each for its sender alone, until something is made of them. */
@Component
public class SentSheets {

    /** How many a person may have lying about in one programme; the oldest goes when another comes. */
    static final int MOST = 20;

    private static final String OF_PERSON = "select id, file_name, taken_at_seq, told, sheet, sent_at from record_sheet"
            + " where program_id = :program and sent_by = :actor";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SentSheets(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A sheet that was sent.
     *
     * @param seq the entry of the history after which it was taken
     * @param told whether the file said so itself; else it is compared with the record as it was when it came
     */
    public record Sent(UUID id, String fileName, long seq, boolean told, SentSheet sheet, Instant sentAt) {}

    void keep(Head head, Actor actor, Sent sent) {
        jdbc.sql("insert into record_sheet (id, program_id, file_name, taken_at_seq, told, sheet, sent_by)"
                        + " values (:id, :program, :name, :seq, :told, :sheet, :actor)")
                .param("id", sent.id())
                .param("program", head.program().value())
                .param("name", sent.fileName())
                .param("seq", sent.seq())
                .param("told", sent.told())
                .param("sheet", json.writeValueAsString(sent.sheet()))
                .param("actor", actor.key())
                .update();
        jdbc.sql("delete from record_sheet where program_id = :program and sent_by = :actor and id not in"
                        + " (select id from record_sheet where program_id = :program and sent_by = :actor"
                        + " order by sent_at desc limit :most)")
                .param("program", head.program().value())
                .param("actor", actor.key())
                .param("most", MOST)
                .update();
    }

    /** The person's sheets, the newest first. */
    public List<Sent> list(Head head, Actor actor) {
        return jdbc.sql(OF_PERSON + " order by sent_at desc limit :most")
                .param("program", head.program().value())
                .param("actor", actor.key())
                .param("most", MOST)
                .query((columns, number) -> sent(new ResultRow(columns)))
                .list();
    }

    /** One of the person's sheets. */
    public Optional<Sent> find(Head head, Actor actor, UUID id) {
        return jdbc.sql(OF_PERSON + " and id = :id")
                .param("program", head.program().value())
                .param("actor", actor.key())
                .param("id", id)
                .query((columns, number) -> sent(new ResultRow(columns)))
                .optional();
    }

    boolean remove(Head head, Actor actor, UUID id) {
        return jdbc.sql("delete from record_sheet where program_id = :program and sent_by = :actor and id = :id")
                        .param("program", head.program().value())
                        .param("actor", actor.key())
                        .param("id", id)
                        .update()
                > 0;
    }

    private Sent sent(ResultRow row) throws SQLException {
        return new Sent(
                row.id("id"),
                row.text("file_name"),
                row.columns().getLong("taken_at_seq"),
                row.flag("told"),
                json.readValue(row.text("sheet"), SentSheet.class),
                row.moment("sent_at"));
    }
}
