package kr.hannun.organization;

import java.util.List;
import java.util.Optional;
import kr.hannun.audit.Head;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a merge would do before it is done, and which merges are in force. */
@Component
public class MergePreview {

    private final Listings listings;
    private final MergeCheck check;
    private final References references;
    private final JdbcClient jdbc;

    MergePreview(Listings listings, MergeCheck check, References references, JdbcClient jdbc) {
        this.listings = listings;
        this.check = check;
        this.references = references;
        this.jdbc = jdbc;
    }

    /** How many records of a table would follow; {@code table} is its name in the database. */
    public record Following(String table, int rows) {}

    /** What would follow, and what speaks against it. */
    public record Preview(List<Following> following, List<Problem> problems, long keptVersion) {}

    /** What merging the one into the other would do, if the programme knows both. */
    public Optional<Preview> of(Head head, String duplicate, String kept) {
        return listings.standing(head.program(), duplicate)
                .flatMap(one -> listings.standing(head.program(), kept)
                        .map(other -> new Preview(
                                references.count(one.id()).stream()
                                        .map(count -> new Following(count.table(), count.rows()))
                                        .toList(),
                                check.against(one.id(), other.id()),
                                other.version())));
    }

    /** An organisation that was merged into another one, and why. */
    public record Merged(String slug, LocalizedText name, String why) {}

    /** What was merged into this organisation. */
    public List<Merged> into(Head head, String slug) {
        return jdbc.sql("select d.slug, d.name_ko, d.name_en, m.why from organization_merge m"
                        + " join organization d on d.id = m.duplicate_id join organization k on k.id = m.kept_id"
                        + " join organization_listing l on l.organization_id = k.id and l.program_id = :program"
                        + " where m.separated_at is null and k.slug = :slug order by m.merged_at")
                .param("program", head.program().value())
                .param("slug", slug)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Merged(row.text("slug"), row.localized("name"), row.text("why"));
                })
                .list();
    }
}
