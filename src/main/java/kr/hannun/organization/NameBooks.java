package kr.hannun.organization;

import java.sql.SQLException;
import java.util.List;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the book of names; one that was merged is found under the organisation it became. */
@Component
public class NameBooks {

    private final JdbcClient jdbc;

    NameBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of all organisations, seen from this programme. */
    public NameBook open(ProgramId program) {
        return new NameBook(List.copyOf(jdbc.sql("""
                        with recursive merged (id, into_id) as (
                            select id, merged_into_id from organization where merged_into_id is not null
                            union
                            select m.id, o.merged_into_id from merged m join organization o on o.id = m.into_id
                            where o.merged_into_id is not null
                        )
                        select o.id, o.slug, o.name_ko, o.name_en, o.kind, o.kind_basis, l.code, n.name
                        from organization o
                        left join organization_listing l on l.organization_id = o.id and l.program_id = :program
                        cross join lateral (
                            values (o.name_ko), (o.name_en)
                            union
                            select a.alias from organization_alias a where a.organization_id = o.id
                            union
                            select unnest(array[f.name_ko, f.name_en]) from former_name f join subject s on s.id = f.about_id
                            join organization_listing b on b.program_id = s.program_id and b.code = s.code
                            where b.organization_id = o.id
                            union
                            select unnest(array[d.name_ko, d.name_en]) from merged m
                            join organization d on d.id = m.id where m.into_id = o.id
                        ) n (name)
                        where o.merged_into_id is null
                        order by l.code is null, o.name_ko collate ko_list, o.slug, n.name""")
                .param("program", program.value())
                .query((columns, number) -> entry(new ResultRow(columns)))
                .list()));
    }

    private static NameBook.Entry entry(ResultRow row) throws SQLException {
        return new NameBook.Entry(
                new NameBook.Known(
                        new OrganizationId(row.id("id")),
                        row.textOrNull("code"),
                        row.text("slug"),
                        row.localized("name"),
                        row.text("kind"),
                        row.text("kind_basis")),
                row.text("name"));
    }
}
