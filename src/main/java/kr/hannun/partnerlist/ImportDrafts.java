package kr.hannun.partnerlist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The partner lists that wait for somebody to confirm them or to put them away, whichever team they are of. */
@Component
public class ImportDrafts {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ImportDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A list that nobody confirmed or put away yet, of a team of the programme with this slug. */
    public record DraftRow(
            String program, String team, LocalizedText teamName, int number, String fileName, Instant uploadedAt) {}

    /** The lists of all programmes that were left as drafts, the oldest first. */
    public List<DraftRow> drafts() {
        return jdbc.sql("select h.slug as program, c.slug as team, c.name_ko, c.name_en, i.number, i.file_name,"
                        + " i.uploaded_at from partner_import i join audit_head h on h.program_id = i.program_id"
                        + " join consortium c on c.id = i.consortium_id where i.state = 'DRAFT'"
                        + " order by i.uploaded_at limit :most")
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new DraftRow(
                            row.text("program"),
                            row.text("team"),
                            row.localized("name"),
                            row.integer("number"),
                            row.text("file_name"),
                            columns.getObject("uploaded_at", OffsetDateTime.class)
                                    .toInstant());
                })
                .list();
    }
}
