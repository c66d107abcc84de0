package kr.hannun.testing;

import java.util.Map;
import java.util.regex.Pattern;

/** Puts names of things that are there, or that are nowhere, into the variables of a route. */
public record Places(String program, String round, String account) {

    private static final Pattern VARIABLE = Pattern.compile("/([a-z-]+)/\\{[a-zA-Z]+}");
    private static final Map<String, String> THERE = Map.ofEntries(
            Map.entry("teams", "lg-ai-research"),
            Map.entry("organizations", "kaist"),
            Map.entry("models", "k-exaone-236b"),
            Map.entry("themes", "openness"),
            Map.entry("milestones", "MS-001"),
            Map.entry("rounds", "round-1"),
            Map.entry("sources", "S001"),
            Map.entry("members", "MB-010"),
            Map.entry("mine", "lg-ai-research"),
            Map.entry("decision", "lg-ai-research"),
            Map.entry("acts", "open"));

    /** Where a thing is that anybody who may would be shown. */
    public String there(String route) {
        return VARIABLE.matcher(route)
                .replaceAll(found -> {
                    String name = switch (found.group(1)) {
                        case "programs" -> program;
                        case "reviews" -> round;
                        case "accounts" -> account;
                        default -> THERE.getOrDefault(found.group(1), "1");
                    };
                    return "/" + found.group(1) + "/" + name;
                })
                .replaceAll("\\{[a-zA-Z]+}", "1")
                .replace("**", "shell.css");
    }

    /** Where nothing is, so that whoever may write changes nothing. */
    public static String nowhere(String route) {
        return route.replaceAll("\\{[a-zA-Z]+}", "nowhere");
    }
}
