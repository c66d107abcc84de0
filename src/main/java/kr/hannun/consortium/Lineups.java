package kr.hannun.consortium;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a team's composition as it stands at this moment, for those who edit it. */
@Component
public class Lineups {

    private final JdbcClient jdbc;

    Lineups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The composition of the team with this slug. */
    @Transactional(readOnly = true)
    public Optional<Lineup> find(ProgramId program, String slug) {
        return jdbc.sql("select * from consortium where program_id = :program and slug = :slug")
                .param("program", program.value())
                .param("slug", slug)
                .query((columns, number) -> lineup(program, new ResultRow(columns)))
                .optional();
    }

    private Lineup lineup(ProgramId program, ResultRow row) throws SQLException {
        ConsortiumId id = new ConsortiumId(row.id("id"));
        return new Lineup(
                id,
                row.text("code"),
                row.text("slug"),
                row.localized("name"),
                row.columns().getLong("version"),
                active(row),
                stints(id),
                nextMember(program));
    }

    /** The number of the programme's next record of a member; one that was taken back keeps its own. */
    int nextMember(ProgramId program) {
        return next(program, "membership");
    }

    /** The number of the programme's next stated size. */
    int nextCount(ProgramId program) {
        return next(program, "count");
    }

    private int next(ProgramId program, String kind) {
        return jdbc.sql("select coalesce(max(cast(substring(code from '-([0-9]{1,9})$') as integer)), 0) + 1"
                        + " from subject where program_id = :program and kind = :kind")
                .param("program", program.value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private List<Stint> stints(ConsortiumId team) {
        return jdbc.sql("select m.code, m.role, m.field_of_work_ko, m.field_of_work_en, m.stated_from, m.stated_until,"
                        + " m.active_from, m.active_until, o.id as party_id, o.name_ko, o.name_en,"
                        + " coalesce(l.code, o.slug) as party_code from membership m"
                        + " join organization o on o.id = m.organization_id left join organization_listing l"
                        + " on l.program_id = m.program_id and l.organization_id = m.organization_id"
                        + " where m.consortium_id = :team order by m.active_from, m.code collate ko_list")
                .param("team", team.value())
                .query((columns, number) -> stint(new ResultRow(columns)))
                .list();
    }

    private static Stint stint(ResultRow row) throws SQLException {
        return new Stint(
                row.text("code"),
                new Party(new OrganizationId(row.id("party_id")), row.text("party_code"), row.localized("name")),
                Role.valueOf(row.text("role")),
                row.localizedOrNull("field_of_work"),
                new PartialDate(row.text("stated_from")),
                row.dateOrNull("stated_until"),
                active(row));
    }

    /** The organisation as the programme lists it. */
    Optional<Party> party(ProgramId program, OrganizationId organization) {
        return jdbc.sql("select l.code, o.name_ko, o.name_en from organization_listing l"
                        + " join organization o on o.id = l.organization_id"
                        + " where l.program_id = :program and o.id = :organization")
                .param("program", program.value())
                .param("organization", organization.value())
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Party(organization, row.text("code"), row.localized("name"));
                })
                .optional();
    }

    private static Period active(ResultRow row) throws SQLException {
        return new Period(row.day("active_from"), row.dayOrNull("active_until"));
    }
}
