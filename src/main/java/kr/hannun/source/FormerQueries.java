package kr.hannun.source;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of the names and values that facts gave up. */
@Component
class FormerQueries {

    private static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final RevisionCache kept;

    FormerQueries(JdbcClient jdbc, RevisionCache kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** Something that was so until a day; {@code about} is the code of the fact, and {@code said} what it was called or said. */
    record Former<T>(
            String about,
            T said,
            PartialDate until,
            @Nullable Citation citation) {}

    /** A name under the code it is listed by. */
    record Name(String code, LocalizedText text) {}

    /** What a column of a file said, or null where nobody had said it. */
    record Value(String sheet, String column, @Nullable String text) {}

    /** What a programme's facts gave up, by their codes, the latest first. */
    record Given(Map<String, List<Former<Name>>> names, Map<String, List<Former<Value>>> values) {}

    /** What the programme's facts had given up at this head. */
    Given all(Head head) {
        return kept.get(head, Given.class, () -> new Given(byFact(names(head)), byFact(values(head))));
    }

    private List<Former<Name>> names(Head head) {
        return jdbc.sql(head.read("select f.code, f.name_ko, f.name_en, f.used_until, s.code as fact, "
                        + Citation.COLUMNS + " from {former_name} f join {subject} s on s.id = f.about_id"
                        + " left join {cited} c on c.id = f.citation_id"
                        + " where f.program_id = :program order by f.used_until desc, f.id limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return former(row, new Name(row.text("code"), row.localized("name")));
                })
                .list();
    }

    private List<Former<Value>> values(Head head) {
        return jdbc.sql(head.read("select f.sheet, f.column_name, f.value, f.used_until, s.code as fact, "
                        + Citation.COLUMNS + " from {former_value} f join {subject} s on s.id = f.about_id"
                        + " join {cited} c on c.id = f.citation_id"
                        + " where f.program_id = :program order by f.used_until desc, f.id limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return former(row, new Value(row.text("sheet"), row.text("column_name"), row.textOrNull("value")));
                })
                .list();
    }

    private static <T> Former<T> former(ResultRow row, T said) throws SQLException {
        return new Former<>(row.text("fact"), said, new PartialDate(row.text("used_until")), Citation.of(row));
    }

    private static <T> Map<String, List<Former<T>>> byFact(List<Former<T>> all) {
        return all.stream().collect(Collectors.groupingBy(Former::about));
    }
}
