package kr.hannun.organization;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ResultRow;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of organisations. */
@Component
public class OrganizationQueries {

    private static final String LATIN = "A-Z";

    private static final String GENERAL_KNOWLEDGE = "general_knowledge";
    private static final int MOST_CHILDREN = 200;
    private static final String LISTED = """
            select l.code, l.note_ko, l.note_en, o.id, o.slug, o.name_ko, o.name_en, o.kind, o.kind_basis, o.version,
                p.slug as parent_slug, p.name_ko as parent_ko, p.name_en as parent_en,
                case when position(translate(left(initials(o.name_ko), 1), 'ㄲㄸㅃㅆㅉ', 'ㄱㄷㅂㅅㅈ') in 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ') > 0
                    then translate(left(initials(o.name_ko), 1), 'ㄲㄸㅃㅆㅉ', 'ㄱㄷㅂㅅㅈ') else 'A-Z' end as heading_ko,
                case when position(upper(left(o.name_en, 1)) in 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') > 0
                    then upper(left(o.name_en, 1)) else '0-9' end as heading_en,
            """ + Citation.COLUMNS + """
             from {organization_listing} l
            join {organization} o on o.id = l.organization_id
            left join {cited} c on c.id = l.citation_id
            left join {organization} p on p.id = o.parent_id and exists (select 1 from {organization_listing} x
                where x.program_id = l.program_id and x.organization_id = p.id)
            where l.program_id = :program and o.merged_into_id is null
            """;

    private final JdbcClient jdbc;
    private final RevisionCache kept;

    OrganizationQueries(JdbcClient jdbc, RevisionCache kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** An organisation by name and address. */
    public record Related(String slug, LocalizedText name) {}

    /**
     * An organisation a programme knows.
     *
     * @param kind code of {@code organizations.kind}
     * @param kindBasis code of {@code organizations.kind_basis}
     * @param parent the organisation it belongs to, where the programme knows it
     * @param citation who names it, or null where nobody is recorded
     * @param version how often it was changed, to notice that somebody else changed it meanwhile
     */
    public record OrganizationRow(
            OrganizationId id,
            String code,
            String slug,
            LocalizedText name,
            String kind,
            String kindBasis,
            @Nullable Related parent,
            @Nullable Citation citation,
            @Nullable LocalizedText note,
            long version) {

        /** Whether its kind follows from no source but from what everybody knows. */
        public boolean isKindInferred() {
            return kindBasis.equals(GENERAL_KNOWLEDGE);
        }
    }

    /**
     * Which organisations to list.
     *
     * @param language whose order and index to follow
     * @param text to be found in a name or another name, or in the initial consonants of the Korean name
     * @param kind code of {@code organizations.kind}
     * @param heading a heading of the index in this language
     * @param among slugs of the only organisations that count, or null for all
     * @param from how many to skip
     * @param most how many to answer
     */
    public record Filter(
            Locale language,
            @Nullable String text,
            @Nullable String kind,
            @Nullable String heading,
            @Nullable List<String> among,
            int from,
            int most) {}

    /** An organisation in a list, with the other name by which it was found, where its own does not have the text. */
    public record FoundRow(
            OrganizationRow organization, @Nullable String foundBy, int total) {}

    /** The organisations that fit, in the order of the language. */
    public List<FoundRow> list(Head head, Filter filter) {
        boolean korean = filter.language().getLanguage().equals(Locale.KOREAN.getLanguage());
        String order = korean ? "name_ko" : "name_en";
        String heading = korean ? "heading_ko" : "heading_en";
        return jdbc.sql(head.read("with listed as (" + LISTED + "), found as (select l.*,"
                        + " position(:text in lower(l.name_ko || ' ' || l.name_en)) > 0"
                        + " or position(:text in initials(l.name_ko)) > 0 as by_name,"
                        + " (select n.name from (select a.alias as name, a.position from {organization_alias} a"
                        + " where a.program_id = :program and a.organization_id = l.id union all select unnest(array[f.name_ko, f.name_en]), 900000"
                        + " from {former_name} f join {subject} s on s.id = f.about_id and s.code = l.code"
                        + " where f.program_id = :program union all select d.name_ko, 1000000"
                        + " from {organization} d where d.merged_into_id = l.id) n where position(:text in lower(n.name)) > 0"
                        + " order by n.position limit 1) as found_by from listed l)"
                        + " select *, count(*) over () as total from found"
                        + " where (by_name or found_by is not null)"
                        + " and (cast(:kind as text) is null or kind = :kind)"
                        + " and (cast(:heading as text) is null or " + heading + " = :heading)"
                        + " and (:everyone or slug = any(:among))"
                        + " order by " + order + " collate ko_list, slug offset :from limit :most"))
                .param("program", head.program().value())
                .param("text", filter.text() == null ? "" : filter.text().toLowerCase(Locale.ROOT))
                .param("kind", filter.kind())
                .param("heading", filter.heading())
                .param("everyone", filter.among() == null)
                .param(
                        "among",
                        filter.among() == null ? new String[0] : filter.among().toArray(String[]::new))
                .param("from", filter.from())
                .param("most", filter.most())
                .query((columns, number) -> found(new ResultRow(columns)))
                .list();
    }

    private static FoundRow found(ResultRow row) throws SQLException {
        return new FoundRow(
                organization(row), row.flag("by_name") ? null : row.textOrNull("found_by"), row.integer("total"));
    }

    /** The headings of the index under which there is somebody, in both languages. */
    public record Headings(List<String> ko, List<String> en) {

        /** Those of one language. */
        public List<String> in(Locale language) {
            return language.getLanguage().equals(Locale.KOREAN.getLanguage()) ? ko : en;
        }
    }

    /** The index of the programme's organisations at this head. */
    public Headings headings(Head head) {
        return kept.get(head, Headings.class, () -> readHeadings(head));
    }

    private Headings readHeadings(Head head) {
        record Pair(String ko, String en) {}
        List<Pair> pairs = jdbc.sql(head.read("select distinct heading_ko, heading_en from (" + LISTED + ") listed"))
                .param("program", head.program().value())
                .query((row, number) -> new Pair(row.getString("heading_ko"), row.getString("heading_en")))
                .list();
        return new Headings(
                pairs.stream()
                        .map(Pair::ko)
                        .distinct()
                        .sorted(Comparator.comparing((String heading) -> heading.equals(LATIN))
                                .thenComparing(heading -> heading))
                        .toList(),
                pairs.stream().map(Pair::en).distinct().sorted().toList());
    }

    /**
     * Another name of an organisation.
     *
     * @param kind code of {@code organization_aliases.kind}
     * @param usedUntil the last day on which it was the organisation's own name, or null
     * @param citation who uses it, or null for a usual spelling without one source
     */
    public record AliasRow(
            String code,
            String alias,
            String kind,
            @Nullable PartialDate usedUntil,
            @Nullable Citation citation) {

        /** The anchor of its row on the organisation's page. */
        public String anchor() {
            return Subject.anchor(code);
        }
    }

    /** An organisation with those that belong to it, its other names and the names of those that were merged into it. */
    public record Profile(
            OrganizationRow organization, List<Related> children, List<AliasRow> aliases, List<LocalizedText> merged) {}

    /** The organisation with this slug, if the programme knows it. */
    public Optional<Profile> profile(Head head, String slug) {
        List<OrganizationRow> family = jdbc.sql(head.read("select * from (" + LISTED + ") listed"
                        + " where slug = :slug or parent_slug = :slug"
                        + " order by slug <> :slug, name_ko collate ko_list, slug limit :most"))
                .param("program", head.program().value())
                .param("slug", slug)
                .param("most", MOST_CHILDREN + 1)
                .query((columns, number) -> organization(new ResultRow(columns)))
                .list();
        if (family.isEmpty()) {
            return Optional.empty();
        }
        List<Related> children = new ArrayList<>();
        family.stream().skip(1).forEach(child -> children.add(new Related(child.slug(), child.name())));
        List<Name> names = names(head, family.getFirst().id());
        return Optional.of(new Profile(
                family.getFirst(),
                children,
                names.stream().map(Name::alias).filter(Objects::nonNull).toList(),
                names.stream().map(Name::merged).filter(Objects::nonNull).toList()));
    }

    /** Another name, or, without code and kind, an organisation that was merged into this one. */
    private record Name(@Nullable AliasRow alias, @Nullable LocalizedText merged) {}

    private List<Name> names(Head head, OrganizationId organization) {
        return jdbc.sql(head.read("select a.code, a.alias, a.kind, a.used_until, null as merged_ko, null as merged_en,"
                        + " a.position, " + Citation.COLUMNS
                        + " from {organization_alias} a left join {cited} c on c.id = a.citation_id"
                        + " where a.program_id = :program and a.organization_id = :organization"
                        + " union all select null, null, null, null, d.name_ko, d.name_en, 1000000, null, null, null, null, null, null, null"
                        + " from {organization} d where d.merged_into_id = :organization order by position, merged_ko"))
                .param("program", head.program().value())
                .param("organization", organization.value())
                .query((columns, number) -> name(new ResultRow(columns)))
                .list();
    }

    private static Name name(ResultRow row) throws SQLException {
        LocalizedText merged = row.localizedOrNull("merged");
        return merged != null
                ? new Name(null, merged)
                : new Name(
                        new AliasRow(
                                row.text("code"),
                                row.text("alias"),
                                row.text("kind"),
                                row.dateOrNull("used_until"),
                                Citation.of(row)),
                        null);
    }

    /** Where an organisation went that was merged into another one: that one's slug, if the programme knows it. */
    public Optional<String> mergedInto(Head head, String slug) {
        return jdbc.sql(head.read("select k.slug from {organization} o join {organization} k on k.id = o.merged_into_id"
                        + " join {organization_listing} l on l.organization_id = k.id and l.program_id = :program"
                        + " where o.slug = :slug"))
                .param("program", head.program().value())
                .param("slug", slug)
                .query(String.class)
                .optional();
    }

    private static OrganizationRow organization(ResultRow row) throws SQLException {
        LocalizedText parent = row.localizedOrNull("parent");
        return new OrganizationRow(
                new OrganizationId(row.id("id")),
                row.text("code"),
                row.text("slug"),
                row.localized("name"),
                row.text("kind"),
                row.text("kind_basis"),
                parent == null ? null : new Related(row.text("parent_slug"), parent),
                Citation.of(row),
                row.localizedOrNull("note"),
                row.columns().getLong("version"));
    }
}
