package kr.hannun.program;

import java.util.List;
import kr.hannun.fact.FactRows;
import kr.hannun.fact.FactTable;
import kr.hannun.fact.Identified;
import kr.hannun.fact.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the record keeps what happened in a programme and what was said about it. */
@Configuration(proxyBeanMethods = false)
class ProgramFacts {

    private static final String PAGE = "history";

    /** The phases, planned and actual. */
    @Bean
    FactTable phasesTable() {
        return FactTable.of("phases", "phase")
                .series("PH-", 0)
                .as("phase", "stage")
                .inOrder()
                .listed(Listing.named("phase", "name").on(PAGE));
    }

    /** Phases are pointed to by bids, milestones and rounds. */
    @Bean
    Identified identifiedPhases() {
        return new Identified("phases", "phase");
    }

    /** What happened, and to whom: about whom is a subject, as teams stand above programmes. */
    @Bean
    FactTable eventsTable() {
        return FactTable.of("events", "program_event")
                .series("EV-", 3)
                .as("date", "happened_on")
                .pointing("team_id", "about_id", "subjects")
                .listed(Listing.named("event", "title")
                        .on(PAGE)
                        .from((row, known) -> row.date("date").first()));
    }

    /** What somebody said, paraphrased. */
    @Bean
    FactTable quotesTable() {
        return FactTable.of("quotes", "stated_opinion")
                .series("QT-", 2)
                .pointing("affiliation_org_id", "affiliation_id", "organizations")
                .as("position", "office")
                .listed(Listing.named("opinion", "topic").on(PAGE).foundBy(row -> {
                    var person = row.localized("person");
                    return List.of(person.ko(), person.en());
                }));
    }

    /** The programme itself, with its names and who runs it. */
    @Bean
    FactRows programRows() {
        return new FactRows("program", """
                select p.code as program_id, p.slug, p.name_ko, p.name_en,
                    (select string_agg(n.name_ko, ';' order by n.position) from program_short_name n
                        where n.program_id = p.id) as short_names_ko,
                    (select string_agg(n.name_en, ';' order by n.position) from program_short_name n
                        where n.program_id = p.id) as short_names_en,
                    p.former_name_ko, p.former_name_en,
                    (select l.code from {organization_listing} l
                        where l.program_id = p.id and l.organization_id = p.ministry_id) as ministry_org_id,
                    (select string_agg(l.code, ';' order by a.position) from {program_agency} a
                        join {organization_listing} l on l.program_id = p.id and l.organization_id = a.organization_id
                        where a.program_id = p.id) as agency_org_ids,
                    p.performance_target, p.target_rule_ko, p.target_rule_en, p.review_interval_months,
                    p.teams_at_start, p.planned_final_teams, p.announced_on, p.planned_end,
                    c.sources[1] as source_id, nullif(array_to_string(c.sources[2:], ';'), '') as also_source_ids,
                    lower(c.certainty) as certainty, p.note_ko, p.note_en,
                    p.team_word_ko, p.team_word_en
                from {program} p join {cited} c on c.id = p.citation_id
                where p.id = :program""");
    }
}
