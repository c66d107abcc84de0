package kr.hannun.source;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of statements that have sources of their own. */
@Component
public class StatementQueries {

    private static final String ORGANIZATION = "organization";
    private static final String[] KINDS = Stream.concat(
                    Stream.of(ORGANIZATION), Arrays.stream(Aspect.values()).map(Aspect::code))
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final RevisionCache kept;

    StatementQueries(JdbcClient jdbc, RevisionCache kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** The statements of a programme at this head, and who names its organisations. */
    public Statements all(Head head) {
        return kept.get(head, Statements.class, () -> read(head));
    }

    private Statements read(Head head) {
        Map<String, Citation> byCode = jdbc
                .sql(head.read("select " + Citation.COLUMNS + " from {cited} c join {subject} s on s.id = c.subject_id"
                        + " where s.program_id = :program and s.kind = any(:kinds) order by c.version"))
                .param("program", head.program().value())
                .param("kinds", KINDS)
                .query((columns, number) -> Objects.requireNonNull(Citation.of(new ResultRow(columns))))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Citation::about, citation -> citation, (earlier, later) -> later.after(earlier)));
        return new Statements(byCode);
    }
}
