package kr.hannun.program;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an organisation is to a programme besides a member of its teams. */
@Component
public class PartQueries {

    private static final int MOST_OPINIONS = 200;

    private static final String OPINIONS = "select q.*, s.place, " + Citation.COLUMNS + " from {stated_opinion} q"
            + " join {cited} c on c.id = q.citation_id join {subject} s on s.id = c.subject_id"
            + " where q.program_id = :program";
    private static final String ORDER = " order by q.code collate ko_list limit :most";

    private final JdbcClient jdbc;
    private final RevisionCache kept;

    PartQueries(JdbcClient jdbc, RevisionCache kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /**
     * The office an organisation has in a programme.
     *
     * @param ministry whether it answers for the programme
     * @param agency whether it runs the programme for the ministry
     * @param citation who says so: the programme's own sources
     */
    public record OfficeRow(boolean ministry, boolean agency, Citation citation) {}

    /** The organisation's office in the programme. */
    public OfficeRow office(Head head, OrganizationId organization) {
        return jdbc.sql(head.read(
                        "select p.ministry_id = :organization as ministry, exists (select 1 from {program_agency} a"
                                + " where a.program_id = p.id and a.organization_id = :organization) as agency, "
                                + Citation.COLUMNS
                                + " from {program} p join {cited} c on c.id = p.citation_id where p.id = :program"))
                .param("program", head.program().value())
                .param("organization", organization.value())
                .query((columns, number) -> office(new ResultRow(columns)))
                .single();
    }

    private static OfficeRow office(ResultRow row) throws SQLException {
        return new OfficeRow(row.flag("ministry"), row.flag("agency"), cited(row));
    }

    /**
     * What somebody of the organisation said about the programme.
     *
     * @param office what the person is there
     * @param place its row among the opinions of the programme
     */
    public record OpinionRow(
            LocalizedText person,
            LocalizedText office,
            LocalizedText topic,
            String place,
            Citation citation,
            @Nullable LocalizedText note) {}

    /** What people of the organisation said, in the order it was recorded. */
    public List<OpinionRow> opinions(Head head, OrganizationId organization) {
        return jdbc.sql(head.read(OPINIONS + " and q.affiliation_id = :organization" + ORDER))
                .param("program", head.program().value())
                .param("organization", organization.value())
                .param("most", MOST_OPINIONS)
                .query((columns, number) -> opinion(new ResultRow(columns)))
                .list();
    }

    /** What was said about the programme in these words, whoever said it; the words are looked for in the Korean text. */
    public List<OpinionRow> opinionsOn(Head head, String words) {
        return kept.list(head, OpinionRow.class, () -> readOpinions(head)).stream()
                .filter(opinion -> opinion.topic().ko().contains(words))
                .toList();
    }

    private List<OpinionRow> readOpinions(Head head) {
        return jdbc.sql(head.read(OPINIONS + ORDER))
                .param("program", head.program().value())
                .param("most", MOST_OPINIONS)
                .query((columns, number) -> opinion(new ResultRow(columns)))
                .list();
    }

    private static OpinionRow opinion(ResultRow row) throws SQLException {
        return new OpinionRow(
                row.localized("person"),
                row.localized("office"),
                row.localized("topic"),
                row.text("place"),
                cited(row),
                row.localizedOrNull("note"));
    }

    private static Citation cited(ResultRow row) throws SQLException {
        return Objects.requireNonNull(Citation.of(row));
    }
}
