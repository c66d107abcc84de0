package kr.hannun.record;

import java.time.LocalDate;
import java.util.List;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in all programmes what was recorded while its source was not yet known: somebody still owes it. */
@Component
public class OwedSources {

    private final JdbcClient jdbc;

    OwedSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a programme owes.
     *
     * @param program its slug
     * @param since the day on which the oldest was recorded
     */
    public record OwedRow(String program, LocalizedText name, int facts, LocalDate since) {}

    /** What each programme owes that owes anything, the oldest first. */
    public List<OwedRow> all() {
        return jdbc.sql("select h.slug, p.name_ko, p.name_en, count(distinct c.id) as facts,"
                        + " min(first_day(coalesce(d.published_on, d.counts_from))) as since"
                        + " from citation c join citation_source cs on cs.citation_id = c.id"
                        + " join source_document d on d.id = cs.source_id join program p on p.id = d.program_id"
                        + " join audit_head h on h.program_id = p.id where c.certainty = 'UNSOURCED'"
                        + " group by h.slug, p.name_ko, p.name_en order by since, h.slug")
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new OwedRow(row.text("slug"), row.localized("name"), row.integer("facts"), row.day("since"));
                })
                .list();
    }
}
