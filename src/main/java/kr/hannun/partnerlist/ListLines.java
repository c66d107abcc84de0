package kr.hannun.partnerlist;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ResultRow;
import kr.hannun.sheet.Remark;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the lines of lists. */
@Component
class ListLines {

    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    ListLines(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    String json(List<Remark> remarks) {
        return json.writeValueAsString(remarks);
    }

    List<Remark> remarks(String text) {
        return json.readValue(text, REMARKS);
    }

    /** Keeps the lines of a list that just came. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID list, List<PartnerList.Entry> entries) {
        NewRows rows = new NewRows("partner_import_line");
        entries.forEach(entry -> rows.row()
                .set("import_id", list)
                .set("number", entry.number())
                .set("cells", json(entry.cells()))
                .set("remarks", json(entry.remarks())));
        rows.write(batches);
    }

    private String json(Map<Column, String> cells) {
        Map<String, String> byKey = new LinkedHashMap<>();
        cells.forEach((column, text) -> byKey.put(column.key(), text));
        return json.writeValueAsString(byKey);
    }

    /** All lines of a list, in the order of the file. */
    List<ListLine> of(UUID list) {
        return jdbc.sql("select number, cells, remarks, edited, left_out, decided_new, decided_id, membership_code"
                        + " from partner_import_line where import_id = :list order by number")
                .param("list", list)
                .query((columns, number) -> line(new ResultRow(columns)))
                .list();
    }

    private ListLine line(ResultRow row) throws SQLException {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        json.readValue(row.text("cells"), CELLS).forEach((key, text) -> cells.put(Column.ofKey(key), text));
        return new ListLine(
                row.integer("number"),
                cells,
                remarks(row.text("remarks")),
                row.flag("edited"),
                row.flag("left_out"),
                decision(row),
                row.textOrNull("membership_code"));
    }

    private static ListLine.@Nullable Decision decision(ResultRow row) throws SQLException {
        if (row.flag("decided_new")) {
            return new ListLine.Decision.Fresh();
        }
        UUID known = row.columns().getObject("decided_id", UUID.class);
        return known == null ? null : new ListLine.Decision.Known(known);
    }

    /** Keeps what a person made of a line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void edit(UUID list, ListLine line) {
        ListLine.Decision decision = line.decision();
        jdbc.sql("update partner_import_line set cells = :cells, edited = edited or cells <> :cells, left_out = :out,"
                        + " decided_new = :fresh, decided_id = cast(:known as uuid)"
                        + " where import_id = :list and number = :number")
                .param("cells", json(line.cells()))
                .param("out", line.leftOut())
                .param("fresh", decision instanceof ListLine.Decision.Fresh)
                .param("known", decision instanceof ListLine.Decision.Known known ? known.organization() : null)
                .param("list", list)
                .param("number", line.number())
                .update();
    }

    /** What a line became: the record, and the organisation that was registered for it, or null. */
    record Became(int number, String membership, @Nullable UUID registered) {}

    /** Notes what lines became. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void became(UUID list, List<Became> lines) {
        batches.batchUpdate(
                "update partner_import_line set membership_code = ?, registered_id = ? where import_id = ? and number = ?",
                lines,
                500,
                (statement, line) -> {
                    statement.setString(1, line.membership());
                    statement.setObject(2, line.registered());
                    statement.setObject(3, list);
                    statement.setInt(4, line.number());
                });
    }

    /** The organisations that were registered for a list. */
    List<UUID> registered(UUID list) {
        return jdbc.sql("select distinct registered_id from partner_import_line"
                        + " where import_id = :list and registered_id is not null")
                .param("list", list)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Forgets which organisations were registered for a list, as they are taken back with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unregister(UUID list) {
        jdbc.sql("update partner_import_line set registered_id = null where import_id = :list")
                .param("list", list)
                .update();
    }
}
