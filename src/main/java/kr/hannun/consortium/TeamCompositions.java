package kr.hannun.consortium;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a team's composition as it stands at this moment, for those who edit it. */
@Component
public class TeamCompositions {

    private static final String LINEUP = "select t.id as team_id, t.code as team_code, t.slug, t.name_ko as team_ko,"
            + " t.name_en as team_en, t.project_title_ko, t.project_title_en, t.headline_strategy_ko,"
            + " t.headline_strategy_en, t.version, t.active_from as team_from, t.active_until as team_until,"
            + " t.joined_how, t.exit_reason, t.status, e.rule, e.follow_up, d.code as decision,"
            + " (select coalesce(jsonb_agg(to_jsonb(n) order by n.code), '[]') from stated_count n"
            + " where n.consortium_id = t.id) as counts,"
            + " next_in_series(:program, '" + MembershipRecord.CODES + "') as next_member,"
            + " next_in_series(:program, '" + SaidCount.CODES + "') as next_count,"
            + " m.code, m.role, m.field_of_work_ko, m.field_of_work_en, m.stated_from, m.stated_until, m.active_from,"
            + " m.active_until, o.id as party_id, o.name_ko, o.name_en, coalesce(l.code, o.slug) as party_code"
            + " from consortium t left join team_exit e on e.consortium_id = t.id"
            + " left join subject d on d.id = e.decision_id join membership m on m.consortium_id = t.id"
            + " join organization o on o.id = m.organization_id"
            + " left join organization_listing l on l.program_id = m.program_id and l.organization_id = m.organization_id"
            + " where t.program_id = :program and t.slug = :slug order by m.active_from, m.code collate ko_list";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TeamCompositions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The composition of the team with this slug: one statement, so that version and records belong together. */
    public Optional<TeamComposition> find(ProgramId program, String slug) {
        List<Row> rows = jdbc.sql(LINEUP)
                .param("program", program.value())
                .param("slug", slug)
                .query((columns, number) -> row(new ResultRow(columns)))
                .list();
        return rows.stream()
                .findFirst()
                .map(first -> first.team().with(rows.stream().map(Row::stint).toList()));
    }

    /** A record, and its team each time. */
    private record Row(TeamComposition team, MembershipRecord stint) {}

    private Row row(ResultRow row) throws SQLException {
        return new Row(
                new TeamComposition(
                        new ConsortiumId(row.id("team_id")),
                        row.text("team_code"),
                        row.text("slug"),
                        row.columns().getLong("version"),
                        terms(row),
                        List.of(),
                        row.integer("next_member"),
                        row.integer("next_count")),
                stint(row));
    }

    private TeamTerms terms(ResultRow row) throws SQLException {
        String reason = row.textOrNull("exit_reason");
        return new TeamTerms(
                row.localized("team"),
                row.localizedOrNull("project_title"),
                row.localized("headline_strategy"),
                new Period(row.day("team_from"), row.dayOrNull("team_until")),
                row.text("joined_how"),
                reason == null
                        ? null
                        : new Departure(
                                reason,
                                row.text("status"),
                                row.textOrNull("rule"),
                                row.textOrNull("follow_up"),
                                row.textOrNull("decision")),
                counts(row.text("counts")));
    }

    private List<SaidCount> counts(String rows) {
        List<Map<String, @Nullable Object>> counts = json.readValue(rows, new TypeReference<>() {});
        return counts.stream().map(TeamCompositions::count).toList();
    }

    private static SaidCount count(Map<String, @Nullable Object> row) {
        String asOf = (String) row.get("as_of");
        String note = (String) row.get("note_ko");
        return new SaidCount(
                String.valueOf(row.get("code")),
                String.valueOf(row.get("kind")),
                Integer.parseInt(String.valueOf(row.get("number"))),
                (Boolean) row.get("includes_lead"),
                asOf == null ? null : new PartialDate(asOf),
                note == null ? null : new LocalizedText(note, String.valueOf(row.get("note_en"))));
    }

    private static MembershipRecord stint(ResultRow row) throws SQLException {
        return new MembershipRecord(
                row.text("code"),
                new MemberOrganization(
                        new OrganizationId(row.id("party_id")), row.text("party_code"), row.localized("name")),
                Role.valueOf(row.text("role")),
                row.localizedOrNull("field_of_work"),
                new PartialDate(row.text("stated_from")),
                row.dateOrNull("stated_until"),
                active(row));
    }

    /** The organisation as the programme lists it. */
    Optional<MemberOrganization> party(ProgramId program, OrganizationId organization) {
        return jdbc.sql("select l.code, o.name_ko, o.name_en from organization_listing l"
                        + " join organization o on o.id = l.organization_id"
                        + " where l.program_id = :program and o.id = :organization")
                .param("program", program.value())
                .param("organization", organization.value())
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new MemberOrganization(organization, row.text("code"), row.localized("name"));
                })
                .optional();
    }

    private static Period active(ResultRow row) throws SQLException {
        return new Period(row.day("active_from"), row.dayOrNull("active_until"));
    }
}
