package kr.hannun.source;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import kr.hannun.audit.Head;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the documents of a programme, for the register that keeps them. */
@Component
class DocumentQueries {

    private final JdbcClient jdbc;

    DocumentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SourceRegister.Documents read(Head head) {
        return new SourceRegister.Documents(jdbc
                .sql(head.read(
                        "select code, kind, title, label_ko, label_en, publisher_ko, publisher_en, url, file_name,"
                                + " published_on, coalesce(published_on, counts_from) as appeared_on, note_ko, note_en,"
                                + " (select o.code from {source_document} o where o.id = d.same_as_id) as same_as"
                                + " from {source_document} d"
                                + " where program_id = :program order by code collate ko_list"))
                .param("program", head.program().value())
                .query((columns, number) -> document(new ResultRow(columns)))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        SourceRegister.Document::code,
                        document -> document,
                        (first, second) -> first,
                        LinkedHashMap::new)));
    }

    private static SourceRegister.Document document(ResultRow row) throws SQLException {
        return new SourceRegister.Document(
                row.text("code"),
                row.text("kind"),
                row.textOrNull("title"),
                row.localized("label"),
                row.localizedOrNull("publisher"),
                row.textOrNull("url"),
                row.textOrNull("file_name"),
                row.dateOrNull("published_on"),
                new PartialDate(row.text("appeared_on")),
                row.localizedOrNull("note"),
                row.textOrNull("same_as"));
    }
}
