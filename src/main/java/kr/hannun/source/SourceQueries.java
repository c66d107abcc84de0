package kr.hannun.source;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.search.SubjectKinds;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of the facts that documents carry. */
@Component
public class SourceQueries {

    private final JdbcClient jdbc;
    private final RevisionCache kept;

    SourceQueries(JdbcClient jdbc, RevisionCache kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** How many facts cite each document, as main or further source, by the day on which they begin. */
    public record Uses(Map<String, List<Use>> byCode) {

        /** How many facts that have begun by the day cite the document with this code. */
        public int of(String code, LocalDate day) {
            return byCode.getOrDefault(code, List.of()).stream()
                    .filter(use -> use.begins() == null || !use.begins().isAfter(day))
                    .mapToInt(Use::facts)
                    .sum();
        }
    }

    /** How many facts that begin on one day cite a document; null stands for those that count on every day. */
    public record Use(@Nullable LocalDate begins, int facts) {}

    /**
     * A fact that cites a document.
     *
     * @param context the name of the page it stands on, where that page is a subject too
     * @param citation who says it, the document among them
     * @param ofKind how many facts of its kind cite the document
     */
    public record FactRow(
            String kind,
            String code,
            LocalizedText name,
            String place,
            @Nullable LocalizedText context,
            Citation citation,
            int ofKind) {}

    /** How often the programme's documents are cited at this head. */
    public Uses uses(Head head) {
        return kept.get(head, Uses.class, () -> readUses(head));
    }

    private Uses readUses(Head head) {
        Map<String, List<Use>> byCode = new HashMap<>();
        jdbc.sql(head.read("select s.code, f.begins_on, count(distinct f.id) as uses"
                        + " from {citation_source} cs join {source_document} s on s.id = cs.source_id"
                        + " join {citation} c on c.id = cs.citation_id join {subject} f on f.id = c.subject_id"
                        + " where s.program_id = :program group by s.code, f.begins_on"))
                .param("program", head.program().value())
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return byCode.computeIfAbsent(row.text("code"), code -> new ArrayList<>())
                            .add(new Use(row.dayOrNull("begins_on"), row.integer("uses")));
                })
                .list();
        return new Uses(byCode);
    }

    /** Some of the facts that cite a document and have begun by the day, kinds in their order. */
    public List<FactRow> facts(Head head, String source, LocalDate day, int before, int most) {
        return jdbc.sql(head.read("""
                        select s.kind, s.code, s.name_ko, s.name_en, s.place,
                               p.name_ko as context_ko, p.name_en as context_en,
                               count(*) over (partition by s.kind) as of_kind,
                        """ + Citation.COLUMNS + """

                        from {source_document} d
                        join lateral (
                            select distinct on (k.subject_id) k.id
                            from {citation_source} cs join {citation} k on k.id = cs.citation_id
                            where cs.source_id = d.id
                            order by k.subject_id, cs.position, k.version desc
                        ) k on true
                        join {cited} c on c.id = k.id
                        join {subject} s on s.id = c.subject_id
                        left join lateral (
                            select name_ko, name_en from {subject}
                            where program_id = :program and strpos(s.place, '#') > 0
                                and place = split_part(s.place, '#', 1)
                            order by id limit 1
                        ) p on true
                        where d.program_id = :program and d.code = :source
                            and (s.begins_on is null or s.begins_on <= :day)
                        order by array_position(array[:kinds], s.kind), s.kind, s.code collate ko_list
                        limit :most offset :before"""))
                .param("program", head.program().value())
                .param("source", source)
                .param("day", day)
                .param("kinds", SubjectKinds.IN_ORDER)
                .param("most", most)
                .param("before", before)
                .query((columns, number) -> fact(new ResultRow(columns)))
                .list();
    }

    private static FactRow fact(ResultRow row) throws SQLException {
        return new FactRow(
                row.text("kind"),
                row.text("code"),
                row.localized("name"),
                row.text("place"),
                row.localizedOrNull("context"),
                Objects.requireNonNull(Citation.of(row)),
                row.integer("of_kind"));
    }
}
