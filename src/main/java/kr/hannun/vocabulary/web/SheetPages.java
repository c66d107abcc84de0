package kr.hannun.vocabulary.web;

import java.util.Map;

/** On which page of the menu the rows of a sheet stand. */
final class SheetPages {

    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("sources", "sources"),
            Map.entry("program", "history"),
            Map.entry("phases", "history"),
            Map.entry("events", "history"),
            Map.entry("quotes", "history"),
            Map.entry("organizations", "organizations"),
            Map.entry("organization_aliases", "organizations"),
            Map.entry("consortia", "teams"),
            Map.entry("memberships", "teams"),
            Map.entry("consortium_counts", "teams"),
            Map.entry("applications", "rounds"),
            Map.entry("evaluation_criteria", "rounds"),
            Map.entry("evaluation_results", "rounds"),
            Map.entry("models", "models"),
            Map.entry("model_aliases", "models"),
            Map.entry("benchmark_results", "models"),
            Map.entry("team_themes", "themes"),
            Map.entry("team_capabilities", "comparison"),
            Map.entry("milestones", "milestones"),
            Map.entry("milestone_plan_history", "milestones"),
            Map.entry("milestone_outcomes", "milestones"),
            Map.entry("support", "support"));

    private SheetPages() {}

    /** The section of the menu, or the first page for a sheet without one. */
    static String section(String sheet) {
        return SECTIONS.getOrDefault(sheet, "");
    }
}
