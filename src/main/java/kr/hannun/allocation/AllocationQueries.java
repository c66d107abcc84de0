package kr.hannun.allocation;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ResultRow;
import kr.hannun.source.Citation;
import kr.hannun.source.DisagreementQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be read of support: the ledger of a programme and the places in its teams. */
@Component
public class AllocationQueries {

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_PLACES = 5_000;

    private static final String LEDGER = "select g.*, t.slug as team, t.name_ko as team_name_ko,"
            + " t.name_en as team_name_en, t.active_from as team_came_on, t.active_until as team_left_on, o.slug as provider,"
            + " o.name_ko as provider_name_ko, o.name_en as provider_name_en,"
            + " (g.provider_id = p.ministry_id or exists (select from {program_agency} a"
            + " where a.program_id = p.id and a.organization_id = g.provider_id)) as by_agency,"
            + " exists (select from {membership} m where m.consortium_id = g.consortium_id"
            + " and m.organization_id = g.provider_id and m.role = 'LEAD') as own, " + Citation.COLUMNS
            + " from {support_grant} g join {cited} c on c.id = g.citation_id join {program} p on p.id = g.program_id"
            + " left join {consortium} t on t.id = g.consortium_id left join {organization} o on o.id = g.provider_id"
            + " where g.program_id = :program";
    private static final String ORDER = " order by t.position nulls first, g.code collate ko_list limit :most";

    private final JdbcClient jdbc;
    private final RevisionCache kept;
    private final DisagreementQueries disagreements;

    AllocationQueries(JdbcClient jdbc, RevisionCache kept, DisagreementQueries disagreements) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.disagreements = disagreements;
    }

    /** The whole ledger: what is for the programme as a whole first, then by team in announcement order. */
    public List<SupportRow> ledger(Head head) {
        return kept.list(head, SupportRow.class, () -> readLedger(head));
    }

    /** What the day knows of it, and who stood where in the teams. */
    public Ledger ledger(Head head, LocalDate day) {
        return Ledger.of(ledger(head), places(head), disagreements.all(head), day);
    }

    private List<SupportRow> readLedger(Head head) {
        return jdbc.sql(head.read(LEDGER + ORDER))
                .param("program", head.program().value())
                .param("most", MOST_ROWS)
                .query((columns, number) -> support(new ResultRow(columns)))
                .list();
    }

    /** What the organisation with this slug provides. */
    @Transactional(readOnly = true)
    public List<SupportRow> suppliedBy(Head head, String organization) {
        return jdbc.sql(head.read(LEDGER + " and o.slug = :organization" + ORDER))
                .param("program", head.program().value())
                .param("organization", organization)
                .param("most", MOST_ROWS)
                .query((columns, number) -> support(new ResultRow(columns)))
                .list();
    }

    private static SupportRow support(ResultRow row) throws SQLException {
        return new SupportRow(
                row.text("code"),
                row.textOrNull("team"),
                row.localizedOrNull("team_name"),
                row.dayOrNull("team_came_on"),
                row.dayOrNull("team_left_on"),
                row.text("kind"),
                row.localized("description"),
                row.decimalOrNull("quantity"),
                row.textOrNull("unit"),
                row.textOrNull("provider"),
                row.localizedOrNull("provider_name"),
                row.flag("by_agency"),
                row.flag("own"),
                row.dateOrNull("valid_from"),
                row.dateOrNull("valid_until"),
                Objects.requireNonNull(Citation.of(row)),
                row.localizedOrNull("note"));
    }

    /** Every institution's place in every team, by institution, then by team in announcement order. */
    public List<Place> places(Head head) {
        return kept.list(head, Place.class, () -> readPlaces(head));
    }

    private List<Place> readPlaces(Head head) {
        return jdbc.sql(head.read("select o.slug, o.name_ko, o.name_en, t.slug as team, t.name_ko as team_name_ko,"
                        + " t.name_en as team_name_en, m.role = 'LEAD' as lead, m.stated_from,"
                        + " m.stated_until, m.active_from, m.active_until"
                        + " from {membership} m join {consortium} t on t.id = m.consortium_id"
                        + " join {organization} o on o.id = m.organization_id"
                        + " where m.program_id = :program and m.role in ('LEAD', 'PARTICIPANT')"
                        + " order by o.name_ko collate ko_list, t.position, m.active_from limit :most"))
                .param("program", head.program().value())
                .param("most", MOST_PLACES)
                .query((columns, number) -> place(new ResultRow(columns)))
                .list();
    }

    private static Place place(ResultRow row) throws SQLException {
        PartialDate from = new PartialDate(row.text("stated_from"));
        PartialDate until = row.dateOrNull("stated_until");
        LocalDate activeFrom = row.day("active_from");
        LocalDate activeUntil = row.dayOrNull("active_until");
        return new Place(
                new Party(row.text("slug"), row.localized("name")),
                new Party(row.text("team"), row.localized("team_name")),
                row.flag("lead"),
                from.first().isBefore(activeFrom) ? PartialDate.of(activeFrom) : from,
                until != null || activeUntil == null ? until : PartialDate.of(activeUntil.minusDays(1)));
    }
}
