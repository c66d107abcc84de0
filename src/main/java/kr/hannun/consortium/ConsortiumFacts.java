package kr.hannun.consortium;

import kr.hannun.fact.FactRows;
import kr.hannun.fact.Identified;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the record keeps the teams of a programme, their members, sizes and bids. */
@Configuration(proxyBeanMethods = false)
class ConsortiumFacts {

    /** Whatever is said of a team points to it. */
    @Bean
    Identified identifiedTeams() {
        return new Identified("consortia", "consortium");
    }

    /** The teams, from and to days as precise as their leads' are; the lead is the one that leads today, or led last. */
    @Bean
    FactRows teamRows() {
        return new FactRows("consortia", """
                select t.code as team_id, t.slug, t.name_ko, t.name_en,
                    (select l.code from {membership} m join {organization_listing} l
                            on l.program_id = m.program_id and l.organization_id = m.organization_id
                        where m.consortium_id = t.id and m.role = 'LEAD' order by m.active_from desc limit 1) as lead_org_id,
                    t.project_title_ko as official_project_title_ko, t.project_title_en as official_project_title_en,
                    t.headline_strategy_ko, t.headline_strategy_en,
                    coalesce((select m.stated_from from {membership} m where m.consortium_id = t.id
                        and m.role = 'LEAD' and m.active_from = t.active_from), cast(t.active_from as text)) as joined_on,
                    t.joined_how,
                    coalesce((select m.stated_until from {membership} m where m.consortium_id = t.id
                        and m.role = 'LEAD' and m.active_until = t.active_until), cast(t.active_until - 1 as text)) as exited_on,
                    t.exit_reason, t.status, t.status_as_of,
                    c.sources[1] as source_id, nullif(array_to_string(c.sources[2:], ';'), '') as also_source_ids,
                    lower(c.certainty) as certainty, t.note_ko, t.note_en
                from {consortium} t join {cited} c on c.id = t.citation_id
                where t.program_id = :program order by t.position""");
    }

    /** Who is in which team, in which role and from when to when. */
    @Bean
    FactRows memberRows() {
        return new FactRows("memberships", """
                select m.code as membership_id, t.code as team_id, l.code as org_id, lower(m.role) as role,
                    m.field_of_work_ko, m.field_of_work_en, m.declared_on, m.stated_from as valid_from,
                    m.stated_until as valid_to, c.sources[1] as source_id,
                    nullif(array_to_string(c.sources[2:], ';'), '') as also_source_ids, lower(c.certainty) as certainty,
                    m.note_ko, m.note_en
                from {membership} m join {consortium} t on t.id = m.consortium_id
                join {organization_listing} l on l.program_id = m.program_id and l.organization_id = m.organization_id
                join {cited} c on c.id = m.citation_id
                where m.program_id = :program order by m.id""");
    }

    /** How large teams are said to be. */
    @Bean
    FactRows countRows() {
        return new FactRows("consortium_counts", """
                select n.code as count_id, t.code as team_id, n.kind, n.number as count,
                    case n.includes_lead when true then 'yes' when false then 'no' end as includes_lead, n.as_of,
                    c.sources[1] as source_id, lower(c.certainty) as certainty, n.note_ko, n.note_en
                from {stated_count} n join {consortium} t on t.id = n.consortium_id
                join {cited} c on c.id = n.citation_id
                where n.program_id = :program order by n.id""");
    }

    /** Who bid, and what became of it. */
    @Bean
    FactRows bidRows() {
        return new FactRows("applications", """
                select a.code as application_id, p.code as call_phase_id, l.code as lead_org_id, a.outcome, a.rank,
                    c.sources[1] as source_id, nullif(array_to_string(c.sources[2:], ';'), '') as also_source_ids,
                    lower(c.certainty) as certainty, a.note_ko, a.note_en
                from {application} a join {phase} p on p.id = a.phase_id
                join {organization_listing} l on l.program_id = a.program_id and l.organization_id = a.lead_organization_id
                join {cited} c on c.id = a.citation_id
                where a.program_id = :program order by a.id""");
    }
}
