package kr.hannun.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.fact.FactRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a programme's record back as a bundle: what was loaded comes out as it went in, with whatever was recorded since. */
@Component
class ReadRows {

    private final JdbcClient jdbc;
    private final RevisionCache kept;
    private final KindTables kinds;

    ReadRows(JdbcClient jdbc, RevisionCache kept, KindTables kinds) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.kinds = kinds;
    }

    /** Everything that is recorded, by the files of the bundle, as it stands at this head. */
    @Transactional(readOnly = true)
    public Bundle bundle(Head head) {
        return kept.get(head, Bundle.class, () -> read(head));
    }

    private Bundle read(Head head) {
        Map<String, List<Row>> files = new LinkedHashMap<>();
        for (FileFormat format : BundleFormat.FILES) {
            files.put(format.name(), rows(head, format, kinds.rows(format.name())));
        }
        return new Bundle(files);
    }

    private List<Row> rows(Head head, FileFormat format, FactRows statement) {
        return jdbc.sql(head.read(statement.statement()))
                .param("program", head.program().value())
                .query((columns, number) -> row(format, number + 2, columns))
                .list();
    }

    private static Row row(FileFormat format, int line, ResultSet columns) throws SQLException {
        List<String> names = format.header();
        Map<String, String> cells = new LinkedHashMap<>();
        for (String name : names) {
            String text = columns.getString(name);
            if (text != null) {
                cells.put(name, text);
            }
        }
        return Row.of(format, line, cells);
    }
}
