package kr.hannun.consortium;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shared.ResultRow;
import kr.hannun.source.Aspect;
import kr.hannun.source.Citation;
import kr.hannun.source.StatementQueries;
import kr.hannun.source.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of teams. */
@Component
public class ConsortiumQueries {

    private static final String GENERAL_KNOWLEDGE = "general_knowledge";

    private final JdbcClient jdbc;
    private final RevisionCache kept;
    private final StatementQueries statements;

    ConsortiumQueries(JdbcClient jdbc, RevisionCache kept, StatementQueries statements) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.statements = statements;
    }

    /** Who takes part in the programme, at this head. */
    public Roster roster(Head head) {
        return kept.get(head, Roster.class, () -> read(head, statements.all(head)));
    }

    private Roster read(Head head, Statements said) {
        return new Roster(teams(head, said), members(head, said), counts(head), applications(head, said));
    }

    private List<TeamRow> teams(Head head, Statements said) {
        return jdbc.sql(head.read("""
                        select t.*, e.rule, e.follow_up, o.name_ko as lead_ko, o.name_en as lead_en, o.slug as lead_slug,
                            array(select a.alias from {organization_alias} a
                                where a.program_id = t.program_id and a.organization_id = o.id) as lead_names,
                            case when l.active_from = t.active_from then l.stated_from
                                else cast(t.active_from as text) end as joined_on,
                        """ + Citation.COLUMNS + """
                         from {consortium} t
                        join {cited} c on c.id = t.citation_id
                        left join {team_exit} e on e.consortium_id = t.id
                        cross join lateral (select m.organization_id, m.active_from, m.stated_from from {membership} m
                            where m.lead_of = t.id order by m.active_from limit 1) l
                        join {organization} o on o.id = l.organization_id
                        where t.program_id = :program
                        order by t.position
                        """))
                .param("program", head.program().value())
                .query((columns, number) -> team(new ResultRow(columns), said))
                .list();
    }

    private static TeamRow team(ResultRow row, Statements said) throws SQLException {
        LocalizedText name = row.localized("name");
        LocalizedText lead = row.localized("lead");
        return new TeamRow(
                new ConsortiumId(row.id("id")),
                row.text("code"),
                row.text("slug"),
                name,
                TeamName.shortened(name, lead, row.texts("lead_names")),
                lead,
                row.text("lead_slug"),
                row.localizedOrNull("project_title"),
                row.localized("headline_strategy"),
                new PartialDate(row.text("joined_on")),
                active(row),
                row.text("joined_how"),
                row.textOrNull("exit_reason"),
                row.textOrNull("rule"),
                row.textOrNull("follow_up"),
                row.text("status"),
                new PartialDate(row.text("status_as_of")),
                cited(row),
                said.madeBy(row.text("code")),
                row.localizedOrNull("note"));
    }

    private List<MemberRow> members(Head head, Statements said) {
        return jdbc.sql(head.read("""
                        select m.code, m.role, m.field_of_work_ko, m.field_of_work_en, m.declared_on,
                            m.stated_from as said_from, m.stated_until as said_until, m.active_from, m.active_until,
                            m.note_ko, m.note_en, t.code as team_code, t.slug as team_slug,
                            o.id as organization_id, o.slug as organization_slug, o.kind as organization_kind,
                            o.kind_basis, l.code as organization_code, o.name_ko as organization_ko, o.name_en as organization_en,
                            coalesce(s.alias, o.name_ko) as short_ko, o.name_en as short_en,
                        """ + Citation.COLUMNS + """
                         from {membership} m
                        join {consortium} t on t.id = m.consortium_id
                        join {organization} o on o.id = m.organization_id
                        join {cited} c on c.id = m.citation_id
                        left join {organization_listing} l
                            on l.program_id = m.program_id and l.organization_id = o.id
                        left join lateral (select a.alias from {organization_alias} a
                            where a.program_id = m.program_id and a.organization_id = o.id
                                and a.kind = 'short_name' and starts_with(o.name_ko, a.alias)
                            order by a.position limit 1) s on true
                        where m.program_id = :program
                        order by t.position, m.lead_of is null, m.code collate ko_list
                        """))
                .param("program", head.program().value())
                .query((columns, number) -> member(new ResultRow(columns), said))
                .list();
    }

    private static MemberRow member(ResultRow row, Statements said) throws SQLException {
        Citation citation = cited(row);
        return new MemberRow(
                row.text("code"),
                row.text("team_code"),
                row.text("team_slug"),
                new OrganizationId(row.id("organization_id")),
                row.text("organization_slug"),
                row.localized("organization"),
                row.localized("short"),
                row.text("organization_kind"),
                Role.valueOf(row.text("role")),
                row.localizedOrNull("field_of_work"),
                row.dateOrNull("declared_on"),
                new PartialDate(row.text("said_from")),
                row.dateOrNull("said_until"),
                active(row),
                citation,
                said.of(row.text("code"), Aspect.FIELD, citation),
                row.text("kind_basis").equals(GENERAL_KNOWLEDGE) ? null : said.of(row.textOrNull("organization_code")),
                said.of(row.text("code"), Aspect.EXIT),
                row.localizedOrNull("note"));
    }

    private List<CountRow> counts(Head head) {
        return jdbc.sql(head.read("select n.*, t.code as team_code, " + Citation.COLUMNS
                        + " from {stated_count} n join {consortium} t on t.id = n.consortium_id"
                        + " join {cited} c on c.id = n.citation_id"
                        + " where n.program_id = :program order by t.position, n.code collate ko_list"))
                .param("program", head.program().value())
                .query((columns, number) -> count(new ResultRow(columns)))
                .list();
    }

    private static CountRow count(ResultRow row) throws SQLException {
        return new CountRow(
                row.text("code"),
                row.text("team_code"),
                row.text("kind"),
                row.integer("number"),
                row.columns().getObject("includes_lead", Boolean.class),
                row.dateOrNull("as_of"),
                cited(row),
                row.localizedOrNull("note"));
    }

    private List<ApplicationRow> applications(Head head, Statements said) {
        return jdbc.sql(head.read("""
                        select a.code, a.outcome, a.rank, a.note_ko, a.note_en, p.name_ko as call_ko, p.name_en as call_en,
                            p.starts_on, p.ends_on, s.place, o.id as organization_id, o.slug as organization_slug,
                            o.name_ko as organization_ko, o.name_en as organization_en,
                            (select max(last_day(r.ends_on)) from {phase} r
                                where r.program_id = p.program_id and r.stage = p.stage) as decided_on,
                        """ + Citation.COLUMNS + """
                         from {application} a
                        join {phase} p on p.id = a.phase_id
                        join {organization} o on o.id = a.lead_organization_id
                        join {cited} c on c.id = a.citation_id
                        join {subject} s on s.id = c.subject_id
                        where a.program_id = :program
                        order by p.position, a.code collate ko_list
                        """))
                .param("program", head.program().value())
                .query((columns, number) -> application(new ResultRow(columns), said))
                .list();
    }

    private static ApplicationRow application(ResultRow row, Statements said) throws SQLException {
        Citation citation = cited(row);
        return new ApplicationRow(
                row.text("code"),
                row.localized("call"),
                row.dateOrNull("starts_on"),
                row.dateOrNull("ends_on"),
                row.dayOrNull("decided_on"),
                new OrganizationId(row.id("organization_id")),
                row.text("organization_slug"),
                row.localized("organization"),
                row.text("outcome"),
                row.integerOrNull("rank"),
                row.text("place"),
                citation,
                said.of(row.text("code"), Aspect.OUTCOME, citation),
                row.localizedOrNull("note"));
    }

    private static Period active(ResultRow row) throws SQLException {
        return new Period(row.day("active_from"), row.dayOrNull("active_until"));
    }

    private static Citation cited(ResultRow row) throws SQLException {
        return Objects.requireNonNull(Citation.of(row));
    }
}
