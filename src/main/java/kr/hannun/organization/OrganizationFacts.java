package kr.hannun.organization;

import kr.hannun.fact.FactRows;
import kr.hannun.fact.Identified;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the record keeps organisations and their other names. */
@Configuration(proxyBeanMethods = false)
class OrganizationFacts {

    /** Members, suppliers and speakers point to organisations, by the code that the programme knows them by. */
    @Bean
    Identified identifiedOrganizations() {
        return new Identified("organizations", "organization_listing", "organization_id");
    }

    /** The organisations as the programme knows them. */
    @Bean
    FactRows organizationRows() {
        return new FactRows("organizations", """
                select l.code as org_id, o.slug, o.name_ko, o.name_en, o.kind, o.kind_basis,
                    (select u.code from {organization_listing} u
                        where u.program_id = l.program_id and u.organization_id = o.parent_id) as parent_org_id,
                    c.sources[1] as source_id, l.note_ko, l.note_en
                from {organization_listing} l join {organization} o on o.id = l.organization_id
                left join {cited} c on c.id = l.citation_id
                where l.program_id = :program order by l.organization_id""");
    }

    /** Their other names. */
    @Bean
    FactRows aliasRows() {
        return new FactRows("organization_aliases", """
                select l.code as org_id, a.alias, a.kind, c.sources[1] as source_id
                from {organization_alias} a join {organization_listing} l
                    on l.program_id = a.program_id and l.organization_id = a.organization_id
                left join {cited} c on c.id = a.citation_id
                where a.program_id = :program order by a.organization_id, a.position""");
    }
}
