package kr.hannun.partnerlist;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ResultRow;
import kr.hannun.sheet.SheetRemark;
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

    private static final TypeReference<List<SheetRemark>> REMARKS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    ListLines(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    String json(List<SheetRemark> remarks) {
        return json.writeValueAsString(remarks);
    }

    List<SheetRemark> remarks(String text) {
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

    private String json(Map<ListColumn, String> cells) {
        Map<String, String> byKey = new LinkedHashMap<>();
        cells.forEach((column, text) -> byKey.put(column.key(), text));
        return json.writeValueAsString(byKey);
    }

    /** All lines of a list, in the order of the file. */
    List<ListLine> of(UUID list) {
        return jdbc.sql("""
                        select l.number, l.cells, l.remarks, l.edited, l.left_out, l.decided_new, l.decided_id,
                            coalesce(l.membership_code, r.code) as membership_code, r.number is not null as entered
                        from partner_import_line l join partner_import i on i.id = l.import_id
                        left join record_entry e on e.program_id = i.program_id and e.number = i.entry_number
                        left join record_line r
                            on r.entry_id = e.id and r.number = l.number and r.kind = 'memberships'
                        where l.import_id = :list order by l.number""")
                .param("list", list)
                .query((columns, number) -> line(new ResultRow(columns)))
                .list();
    }

    private ListLine line(ResultRow row) throws SQLException {
        Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);
        json.readValue(row.text("cells"), CELLS).forEach((key, text) -> cells.put(ListColumn.ofKey(key), text));
        return new ListLine(
                row.integer("number"),
                cells,
                remarks(row.text("remarks")),
                row.flag("edited"),
                row.flag("left_out"),
                decision(row),
                row.flag("entered"),
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
}
