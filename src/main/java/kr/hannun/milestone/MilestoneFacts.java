package kr.hannun.milestone;

import kr.hannun.fact.FactRows;
import kr.hannun.fact.FactTable;
import kr.hannun.fact.Identified;
import kr.hannun.fact.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the record keeps what a programme and its teams mean to reach. */
@Configuration(proxyBeanMethods = false)
class MilestoneFacts {

    static final String MILESTONES = "milestones";
    static final String PLANS = "milestone_plan_history";
    private static final String OUTCOMES = "milestone_outcomes";
    private static final String MILESTONE = "milestone_id";

    /** Plans and outcomes point to their milestone. */
    @Bean
    Identified identifiedMilestones() {
        return new Identified(MILESTONES, "milestone");
    }

    /** The milestones, each with its latest plan. */
    @Bean
    FactTable milestonesTable(PlansOfMilestones plans) {
        return FactTable.of(MILESTONES, "milestone")
                .series("MS-", 3)
                .pointing("team_id", "consortium_id", "consortia")
                .pointing("phase_id", "phase_id", "phases")
                .reading("planned_on", """
                        (select l.planned_on from {milestone_plan} l where l.milestone_id = t.id
                            order by l.plan_order desc limit 1)""")
                .constant("status", "status")
                .versioned()
                .inOrder()
                .listed(Listing.named("milestone", "title").on(MILESTONES))
                .settledBy((row, known) -> plans.settleOwn(row.key(), known));
    }

    /** What became of milestones: of those that have begun on a day the one recorded last counts, before what the milestone itself says. */
    @Bean
    FactTable outcomesTable() {
        return FactTable.of(OUTCOMES, "milestone_outcome")
                .series(RecordOutcome.SERIES, 3)
                .pointing(MILESTONE, MILESTONE, MILESTONES)
                .constant("status", "status")
                .orderedBy("(select m.position from {milestone} m where m.id = t.milestone_id), t.outcome_order")
                .listed(Listing.called(
                                "milestone",
                                (row, known) -> known.row(MILESTONES, row.text(MILESTONE))
                                        .localized("title"))
                        .on(MILESTONES)
                        .from((row, known) -> row.date("effective_on").first()));
    }

    /** Every plan that was stated for a milestone; one that was only ever planned once has its plan in its own row. */
    @Bean
    FactRows planRows() {
        return new FactRows(PLANS, """
                select m.code as milestone_id, l.plan_order, l.planned_on, l.planned_until, c.sources[1] as source_id,
                    l.stated_on, lower(c.certainty) as certainty, l.note_ko, l.note_en
                from {milestone_plan} l join {milestone} m on m.id = l.milestone_id
                join {cited} c on c.id = l.citation_id
                where m.program_id = :program and (l.citation_id <> m.citation_id or l.planned_until is not null
                    or exists (select from {milestone_plan} o where o.milestone_id = m.id and o.plan_order <> l.plan_order))
                order by m.position, l.plan_order""");
    }
}
