package kr.hannun.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of the remarks that stand beside facts. */
@Component
class RemarkQueries {

    private static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final RevisionCache kept;

    RemarkQueries(JdbcClient jdbc, RevisionCache kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** A remark; {@code about} is the code of the fact it stands beside. */
    record RemarkRow(String code, String about, LocalizedText text, Citation citation) {

        /** Whether it had been made by the day. */
        boolean isMadeBy(LocalDate day) {
            return citation.isCompleteBy(day);
        }
    }

    /** The remarks of a programme by the code of what they are about. */
    record Remarks(Map<String, List<RemarkRow>> byFact) {}

    /** The programme's remarks at this head. */
    Remarks all(Head head) {
        return kept.get(head, Remarks.class, () -> read(head));
    }

    private Remarks read(Head head) {
        return new Remarks(jdbc
                .sql(
                        head.read(
                                "select r.code, r.text_ko, r.text_en, s.code as fact, " + Citation.COLUMNS
                                        + " from {remark} r join {subject} s on s.id = r.about_id"
                                        + " join {cited} c on c.id = r.citation_id"
                                        + " where r.program_id = :program order by c.complete_from, r.code collate ko_list limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new RemarkRow(
                            row.text("code"),
                            row.text("fact"),
                            row.localized("text"),
                            Objects.requireNonNull(Citation.of(row)));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(RemarkRow::about)));
    }
}
