package kr.hannun.exchange;

import static kr.hannun.exchange.FileFormat.file;

import java.util.List;
import kr.hannun.consortium.Role;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.foundationmodel.ModelStatus;
import kr.hannun.milestone.MilestoneStatus;
import kr.hannun.strategy.CapabilityStanding;

/** The format of a bundle: every file with its columns and rules. A new file is one more entry. */
final class BundleFormat {

    /** The files, in the order in which their faults are told. */
    static final List<FileFormat> FILES = List.of(
            file("sources", """
                    source_id kind:code title? label:pair publisher:pair? url? file_name? published_on:date? note:pair?
                    counts_from:date?+ same_as->sources?+
                    """).once("url").obeying(Rules.onePlaceOfASource()),
            file("program", """
                    program_id slug:slug name:pair short_names:pair former_name:pair? ministry_org_id->organizations
                    agency_org_ids->>organizations? performance_target:decimal? target_rule:pair?
                    review_interval_months:whole? teams_at_start:whole? planned_final_teams:whole?
                    announced_on:date? planned_end:date?
                    """)
                    .cited()
                    .with("note:pair? team_word:pair?+")
                    .obeying(Rules.exactlyOneRow())
                    .obeying(NameRules.noPageOfTheHouse("slug")),
            file("phases", """
                    phase_id slug:slug phase:code name:pair kind:code planned_starts_on:date? planned_ends_on:date?
                    starts_on:date? ends_on:date? teams_in:whole? teams_out_planned:whole? teams_out:whole? status:code
                    """)
                    .cited()
                    .with("note:pair?")
                    .inOrder("planned_starts_on", "planned_ends_on")
                    .inOrder("starts_on", "ends_on"),
            file("organizations", """
                    org_id slug:slug name:pair kind:code kind_basis:code parent_org_id->organizations?
                    source_id->sources note:pair?
                    """).once("name_ko"),
            file("organization_aliases", List.of("org_id", "alias"), """
                    org_id->organizations alias kind:code source_id->sources?
                    """)
                    .obeying(NameRules.aliasFitsOne("organizations", "org_id")),
            file("consortia", """
                    team_id slug:slug name:pair lead_org_id->organizations official_project_title:pair?
                    headline_strategy:pair? joined_on:date joined_how:code exited_on:date? exit_reason:code?
                    status:code status_as_of:date
                    """)
                    .cited()
                    .with("note:pair?")
                    .inOrder("joined_on", "exited_on")
                    .obeying(TeamRules.exitIsWhole())
                    .obeying(LeadRule.oneLeadAtATime()),
            file("memberships", """
                    membership_id team_id->consortia org_id->organizations role:code field_of_work:pair?
                    declared_on:date? valid_from:date valid_to:date?
                    """)
                    .cited()
                    .with("note:pair?")
                    .obeying(Rules.oneOf("role", Role.values()))
                    .once("team_id", "org_id", "role", "valid_from")
                    .inOrder("valid_from", "valid_to")
                    .obeying(TeamRules.membershipWithinTheTeam())
                    .obeying(TeamRules.neverTwiceAtOnce()),
            file("consortium_counts", """
                    count_id team_id->consortia kind:code count:whole includes_lead:code? as_of:date?
                    source_id->sources certainty:code note:pair?
                    """).once("team_id", "kind", "count"),
            file("applications", """
                    application_id call_phase_id->phases lead_org_id->organizations outcome:code rank:whole?
                    """)
                    .cited()
                    .with("note:pair?")
                    .obeying(Rules.positive("rank"))
                    .once("call_phase_id", "lead_org_id"),
            file("models", """
                    model_id slug:slug team_id->consortia name:pair family:pair? parameters_total_b:decimal?
                    parameters_active_b:decimal? architecture:code? modalities_in:codes? modalities_out:codes?
                    languages:codes? context_tokens:whole? license:pair? open_weights:code? program_role:code
                    status:code presented_on:date? released_on:date?
                    """)
                    .cited()
                    .with("note:pair?")
                    .obeying(Rules.oneOf("status", ModelStatus.values()))
                    .once("name_en"),
            file("model_aliases", List.of("model_id", "alias"), """
                    model_id->models alias kind:code source_id->sources?
                    """)
                    .obeying(NameRules.aliasFitsOne("models", "model_id")),
            file("benchmark_results", """
                    result_id model_id->models benchmark:pair variant:code? category:code score:decimal scale:decimal?
                    measured_by:pair measured_on:date? reported_on:date? source_id->sources certainty:code note:pair?
                    """)
                    .obeying(Rules.positive("scale"))
                    .once("model_id", "benchmark_en", "variant", "measured_by_en"),
            file("themes", "theme_id slug:slug name:pair").once("name_en"),
            file("team_themes", "team_theme_id team_id->consortia theme_id->themes claim:pair")
                    .cited()
                    .once("team_id", "theme_id", "claim_en"),
            file("capability_dimensions", "dimension:word label:pair sort_order:whole")
                    .once("sort_order"),
            file("capability_values", List.of("dimension", "value"), """
                    dimension->capability_dimensions value:word label:pair sort_order:whole
                    """).once("dimension", "sort_order"),
            file("team_capabilities", """
                    capability_id team_id->consortia dimension->capability_dimensions value status:code
                    """)
                    .cited()
                    .with("note:pair?")
                    .obeying(Rules.oneOf("status", CapabilityStanding.values()))
                    .once("team_id", "dimension", "value")
                    .obeying(Rules.rowOf("capability_values", "dimension", "value")),
            file("milestones", """
                    milestone_id team_id->consortia? title:pair phase_id->phases? planned_on:date? actual_on:date?
                    status:code
                    """)
                    .cited()
                    .with("note:pair?")
                    .obeying(Rules.oneOf("status", MilestoneStatus.values()))
                    .once("team_id", "title_en"),
            file("milestone_plan_history", List.of("milestone_id", "plan_order"), """
                    milestone_id->milestones plan_order:whole planned_on:date? planned_until:date? source_id->sources
                    stated_on:date? certainty:code note:pair?
                    """)
                    .once("milestone_id", "planned_on", "planned_until", "source_id")
                    .inOrder("planned_on", "planned_until")
                    .obeying(PlanRules.historyIsWhole()),
            file("milestone_outcomes", "outcome_id milestone_id->milestones status:code effective_on:date")
                    .cited()
                    .addedLater()
                    .obeying(Rules.oneOf("status", MilestoneStatus.values())),
            file("support", """
                    support_id team_id->consortia? kind:code description:pair quantity:decimal? unit:code?
                    provider_org_id->organizations? valid_from:date? valid_to:date?
                    """)
                    .cited()
                    .with("note:pair?")
                    .once("team_id", "kind", "description_en")
                    .inOrder("valid_from", "valid_to"),
            file("evaluation_criteria", """
                    criterion_id round:code part:code parent_criterion_id->evaluation_criteria? criterion:pair
                    weight:decimal? kind:code detail:pair? status:code
                    """)
                    .cited()
                    .obeying(Rules.oneOf("kind", CriterionKind.values()))
                    .obeying(RoundRules.staysInItsRound("parent_criterion_id"))
                    .obeying(RoundRules.partsFormATree()),
            file("evaluation_results", """
                    result_id round:code team_id->consortia? part:code criterion_id->evaluation_criteria?
                    statistic:code score:decimal? max:decimal? rank:whole? decision:code?
                    """)
                    .cited()
                    .with("note:pair?")
                    .once("round", "team_id", "part", "statistic")
                    .obeying(Rules.positive("rank"))
                    .obeying(Rules.notAbove("score", "max"))
                    .obeying(RoundRules.staysInItsRound("criterion_id")),
            file("events", "event_id date:date team_id->consortia? title:pair")
                    .cited()
                    .once("date", "team_id", "title_en"),
            file("quotes", """
                    quote_id person:pair affiliation_org_id->organizations position:pair topic:pair source_id->sources
                    certainty:code note:pair?
                    """),
            file("conflicts", """
                    conflict_id topic:pair entity_id version_a:pair source_a->sources version_b:pair source_b->sources
                    handling:pair
                    """).obeying(Rules.differ("source_a", "source_b")).obeying(NameRules.anyId("entity_id")),
            file("statements", List.of("entity_id", "aspect", "version"), "entity_id aspect:word version:whole?+")
                    .cited()
                    .addedLater()
                    .obeying(StatementRules.anAspectOfItsRow())
                    .obeying(StatementRules.saidAnewInOrder()),
            file("revisions", "entity_id earlier_id")
                    .addedLater()
                    .once("earlier_id")
                    .obeying(NameRules.anyId("entity_id"))
                    .obeying(NameRules.anyId("earlier_id"))
                    .obeying(Rules.differ("entity_id", "earlier_id")),
            file("remarks", "remark_id entity_id text:pair")
                    .cited()
                    .addedLater()
                    .obeying(NameRules.anyId("entity_id")),
            file("former_names", "former_name_id entity_id name:pair used_until:date source_id->sources?")
                    .addedLater()
                    .once("entity_id", "used_until")
                    .obeying(NameRules.anyId("entity_id")),
            file("former_values", """
                    former_value_id entity_id column:word value? used_until:date
                    source_id->sources also_source_ids->>sources? certainty:word
                    """)
                    .addedLater()
                    .once("entity_id", "column", "used_until")
                    .obeying(ValueRules.aValueOfItsRow()),
            file("glossary", "term_id term:pair meaning:pair").once("term_ko"),
            file("codes", List.of("table", "column", "code"), "table column code:word label:pair")
                    .obeying(NameRules.codesDescribeColumns()));

    /** The kinds in the order in which they are taken: what is pointed to before what points to it, and words first of all. */
    static final List<String> ORDER = List.of(
            "codes",
            "glossary",
            "sources",
            "organizations",
            "organization_aliases",
            "program",
            "phases",
            "consortia",
            "memberships",
            "consortium_counts",
            "applications",
            "milestones",
            "milestone_plan_history",
            "milestone_outcomes",
            "models",
            "model_aliases",
            "benchmark_results",
            "themes",
            "team_themes",
            "capability_dimensions",
            "capability_values",
            "team_capabilities",
            "support",
            "evaluation_criteria",
            "evaluation_results",
            "events",
            "quotes",
            "conflicts",
            "remarks",
            "former_names",
            "former_values",
            "statements",
            "revisions");

    private BundleFormat() {}

    /** The file of this name. */
    static FileFormat kind(String name) {
        return FILES.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A bundle has no file " + name));
    }
}
