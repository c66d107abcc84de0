package kr.hannun.milestone;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ResultRow;
import kr.hannun.source.Citation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of milestones. */
@Component
public class MilestoneQueries {

    private static final int MOST = 2_000;
    private static final int MOST_PLANS = 10_000;

    private final JdbcClient jdbc;
    private final RevisionCache kept;
    private final ConsortiumQueries consortia;

    MilestoneQueries(JdbcClient jdbc, RevisionCache kept, ConsortiumQueries consortia) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.consortia = consortia;
    }

    /** The milestones of the programme in the order in which they were recorded, each with its plans. */
    public List<MilestoneRow> all(Head head) {
        return kept.get(head, AllMilestones.class, () -> new AllMilestones(readMilestones(head)))
                .rows();
    }

    private record AllMilestones(List<MilestoneRow> rows) {}

    private List<MilestoneRow> readMilestones(Head head) {
        Map<UUID, List<PlanRow>> plans = readPlans(head);
        Map<UUID, List<OutcomeRow>> outcomes = readOutcomes(head);
        return jdbc.sql(head.read("""
                        select m.id, m.version, m.code, t.slug as team, p.code as phase, m.title_ko, m.title_en, m.stated_on,
                               m.actual_on, m.status, m.note_ko, m.note_en, %s
                        from {milestone} m join {cited} c on c.id = m.citation_id
                        left join {consortium} t on t.id = m.consortium_id left join {phase} p on p.id = m.phase_id
                        where m.program_id = :program order by m.position limit :most
                        """.formatted(Citation.COLUMNS)))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    UUID id = row.id("id");
                    return milestone(row, plans.getOrDefault(id, List.of()), outcomes.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static MilestoneRow milestone(ResultRow row, List<PlanRow> plans, List<OutcomeRow> outcomes)
            throws SQLException {
        return new MilestoneRow(
                new MilestoneId(row.id("id")),
                row.columns().getLong("version"),
                row.text("code"),
                row.textOrNull("team"),
                row.textOrNull("phase"),
                row.localized("title"),
                List.copyOf(plans),
                row.dateOrNull("stated_on"),
                List.copyOf(outcomes),
                row.dateOrNull("actual_on"),
                MilestoneStatus.valueOf(row.text("status")),
                Objects.requireNonNull(Citation.of(row)),
                row.localizedOrNull("note"));
    }

    private Map<UUID, List<PlanRow>> readPlans(Head head) {
        Map<UUID, List<PlanRow>> plans = new HashMap<>();
        jdbc.sql(head.read("""
                        select x.milestone_id, x.planned_on, x.planned_until, x.stated_on, x.note_ko, x.note_en, %s,
                               case when x.citation_id <> m.citation_id then m.code || '/' || x.plan_order end as code
                        from {milestone_plan} x join {milestone} m on m.id = x.milestone_id
                        join {cited} c on c.id = x.citation_id
                        where m.program_id = :program order by m.position, x.plan_order limit :most
                        """.formatted(Citation.COLUMNS)))
                .param("program", head.program().value())
                .param("most", MOST_PLANS)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return plans.computeIfAbsent(row.id("milestone_id"), key -> new ArrayList<>())
                            .add(plan(row));
                })
                .list();
        return plans;
    }

    private static PlanRow plan(ResultRow row) throws SQLException {
        PartialDate from = row.dateOrNull("planned_on");
        return new PlanRow(
                row.textOrNull("code"),
                from == null ? null : new PlanWindow(from, row.dateOrNull("planned_until")),
                row.dateOrNull("stated_on"),
                Objects.requireNonNull(Citation.of(row)),
                row.localizedOrNull("note"));
    }

    private Map<UUID, List<OutcomeRow>> readOutcomes(Head head) {
        Map<UUID, List<OutcomeRow>> outcomes = new HashMap<>();
        jdbc.sql(head.read("""
                        select o.milestone_id, o.code, o.status, o.effective_on, %s
                        from {milestone_outcome} o join {milestone} m on m.id = o.milestone_id
                        join {cited} c on c.id = o.citation_id
                        where m.program_id = :program order by m.position, o.outcome_order limit :most
                        """.formatted(Citation.COLUMNS)))
                .param("program", head.program().value())
                .param("most", MOST_PLANS)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return outcomes.computeIfAbsent(row.id("milestone_id"), key -> new ArrayList<>())
                            .add(new OutcomeRow(
                                    row.text("code"),
                                    MilestoneStatus.valueOf(row.text("status")),
                                    Objects.requireNonNull(row.dateOrNull("effective_on")),
                                    Objects.requireNonNull(Citation.of(row))));
                })
                .list();
        return outcomes;
    }

    /** The milestone with this code, where the programme has it. */
    public Optional<MilestoneRow> find(Head head, String code) {
        return all(head).stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** The teams of the programme in the order of their announcement, with their time in it. */
    public List<TeamRow> teams(Head head) {
        return consortia.roster(head).teams();
    }
}
