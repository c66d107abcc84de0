package kr.hannun.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hannun.audit.Head;
import kr.hannun.audit.KeptByHead;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of the values that models, phases and milestones gave up. */
@Component
class FormerValues {

    private static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final KeptByHead kept;

    FormerValues(JdbcClient jdbc, KeptByHead kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /**
     * What a column said until a day.
     *
     * @param about the code of the fact
     * @param file the file of its kind, to which its codes belong
     */
    record Row(
            String about,
            String file,
            String column,
            @Nullable String value,
            PartialDate usedUntil,
            @Nullable Citation citation) {}

    /** The values given up by the code of the fact, the latest first. */
    record Given(Map<String, List<Row>> byFact) {}

    /** The programme's values given up at this head. */
    Given all(Head head) {
        return kept.get(head, Given.class, () -> read(head));
    }

    private Given read(Head head) {
        return new Given(jdbc
                .sql(head.read("select v.column_name, v.value, v.used_until, s.code as fact, s.kind || 's' as file, "
                        + Citation.COLUMNS + " from {former_value} v join {subject} s on s.id = v.about_id"
                        + " join {cited} c on c.id = v.citation_id"
                        + " where v.program_id = :program order by v.used_until desc, v.id limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Row(
                            row.text("fact"),
                            row.text("file"),
                            row.text("column_name"),
                            row.textOrNull("value"),
                            new PartialDate(row.text("used_until")),
                            Citation.of(row));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::about)));
    }
}
