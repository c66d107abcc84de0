package kr.hannun.record;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.TakeLines;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the lines of entries. */
@Component
class EntryLines {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntryLines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The lines of an entry with what stood in the record before them. */
    List<TakeLines.Taken> taken(UUID entry) {
        return jdbc.sql("select number, act, kind, code, cells, subject, before from record_line"
                        + " where entry_id = :entry order by number")
                .param("entry", entry)
                .query((columns, number) -> line(new ResultRow(columns), "number"))
                .list();
    }

    /** A line as the columns of its table say it, with its number in this one. */
    TakeLines.Taken line(ResultRow row, String number) throws SQLException {
        FactLine line = new FactLine(
                row.integer(number),
                FactLine.Act.valueOf(row.text("act")),
                row.text("kind"),
                row.textOrNull("code"),
                json.readValue(row.text("cells"), CELLS));
        return new TakeLines.Taken(line, row.text("subject"), json.readValue(row.text("before"), CELLS));
    }

    /** Writes a line with what stood in the record when it was written; one with the same number is replaced. */
    void put(UUID entry, FactLine line, Map<String, String> before) {
        jdbc.sql("insert into record_line (entry_id, number, act, kind, code, cells, before)"
                        + " values (:entry, :number, :act, :kind, :code, :cells, :before)"
                        + " on conflict (entry_id, number) do update set code = excluded.code, cells = excluded.cells,"
                        + " before = excluded.before")
                .param("before", json.writeValueAsString(before))
                .param("entry", entry)
                .param("number", line.number())
                .param("act", line.act().name())
                .param("kind", line.kind())
                .param("code", line.code())
                .param("cells", json.writeValueAsString(line.cells()))
                .update();
    }

    /** Takes a line out of a draft. */
    void remove(UUID entry, int number) {
        jdbc.sql("delete from record_line where entry_id = :entry and number = :number")
                .param("entry", entry)
                .param("number", number)
                .update();
    }

    /** Notes what the lines became, and what they brought with them. */
    void became(UUID entry, List<TakeLines.Taken> taken) {
        for (TakeLines.Taken each : taken) {
            jdbc.sql("insert into record_line (entry_id, number, act, kind, code, cells, subject, before)"
                            + " values (:entry, :number, :act, :kind, :code, :cells, :subject, :before)"
                            + " on conflict (entry_id, number) do update set act = excluded.act, code = excluded.code,"
                            + " cells = excluded.cells, subject = excluded.subject, before = excluded.before")
                    .param("entry", entry)
                    .param("number", each.line().number())
                    .param("act", each.line().act().name())
                    .param("kind", each.line().kind())
                    .param("code", each.line().code())
                    .param("cells", json.writeValueAsString(each.line().cells()))
                    .param("subject", each.subject())
                    .param("before", json.writeValueAsString(each.before()))
                    .update();
        }
    }
}
