package kr.hannun.milestone;

import kr.hannun.fact.FactRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the record keeps what a programme and its teams mean to reach. */
@Configuration(proxyBeanMethods = false)
class MilestoneFacts {

    /** The milestones, each with its latest plan. */
    @Bean
    FactRows milestoneRows() {
        return new FactRows("milestones", """
                select m.code as milestone_id, t.code as team_id, m.title_ko, m.title_en, p.code as phase_id,
                    (select l.planned_on from {milestone_plan} l where l.milestone_id = m.id
                        order by l.plan_order desc limit 1) as planned_on,
                    m.actual_on, lower(m.status) as status, c.sources[1] as source_id,
                    nullif(array_to_string(c.sources[2:], ';'), '') as also_source_ids, lower(c.certainty) as certainty,
                    m.note_ko, m.note_en
                from {milestone} m join {cited} c on c.id = m.citation_id
                left join {consortium} t on t.id = m.consortium_id left join {phase} p on p.id = m.phase_id
                where m.program_id = :program order by m.position""");
    }

    /** Every plan that was stated for a milestone; one that was only ever planned once has its plan in its own row. */
    @Bean
    FactRows planRows() {
        return new FactRows("milestone_plan_history", """
                select m.code as milestone_id, l.plan_order, l.planned_on, l.planned_until, c.sources[1] as source_id,
                    l.stated_on, lower(c.certainty) as certainty, l.note_ko, l.note_en
                from {milestone_plan} l join {milestone} m on m.id = l.milestone_id
                join {cited} c on c.id = l.citation_id
                where m.program_id = :program and l.citation_id <> m.citation_id
                order by m.position, l.plan_order""");
    }
}
