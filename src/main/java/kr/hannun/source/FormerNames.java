package kr.hannun.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hannun.audit.Head;
import kr.hannun.audit.KeptByHead;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of the names that organisations, teams and models gave up. */
@Component
class FormerNames {

    private static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final KeptByHead kept;

    FormerNames(JdbcClient jdbc, KeptByHead kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** A name that was borne until a day; {@code about} is the code of what bore it. */
    record Row(
            String code,
            String about,
            LocalizedText name,
            PartialDate usedUntil,
            @Nullable Citation citation) {}

    /** The former names of a programme by the code of what bore them, the latest first. */
    record Given(Map<String, List<Row>> byFact) {}

    /** The programme's former names at this head. */
    Given all(Head head) {
        return kept.get(head, Given.class, () -> read(head));
    }

    private Given read(Head head) {
        return new Given(jdbc
                .sql(head.read("select f.code, f.name_ko, f.name_en, f.used_until, s.code as fact, "
                        + Citation.COLUMNS + " from {former_name} f join {subject} s on s.id = f.about_id"
                        + " left join {cited} c on c.id = f.citation_id"
                        + " where f.program_id = :program order by f.used_until desc limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Row(
                            row.text("code"),
                            row.text("fact"),
                            row.localized("name"),
                            new PartialDate(row.text("used_until")),
                            Citation.of(row));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::about)));
    }
}
