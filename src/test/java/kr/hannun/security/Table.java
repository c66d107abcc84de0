package kr.hannun.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that says of each requirement of a standard which test proves it, or what is missing. */
record Table(Standard standard, List<SecurityRequirement> requirements, Map<String, List<Proof>> proofs) {

    static Table of(Standard standard, List<Proof> proofs) {
        return new Table(
                standard, standard.requirements(), proofs.stream().collect(Collectors.groupingBy(Proof::requirement)));
    }

    List<Proof> proofs(SecurityRequirement requirement) {
        return proofs.getOrDefault(requirement.id(), List.of());
    }

    SecurityRequirement.State state(SecurityRequirement requirement) {
        return requirement.state(!proofs(requirement).isEmpty());
    }

    long count(SecurityRequirement.State... states) {
        List<SecurityRequirement.State> wanted = List.of(states);
        return requirements.stream().map(this::state).filter(wanted::contains).count();
    }

    /** The page in Markdown. */
    String page() {
        List<String> lines = new ArrayList<>();
        lines.add("# " + standard.title());
        lines.add("");
        lines.add("Made from `src/test/resources/security/" + standard.file()
                + ".csv`, which says in our own words what is asked,");
        lines.add(
                "and from the `@Proves` tags of the tests. `SecurityTablesTest` compares this page with both; `CONTRIBUTING.md` says");
        lines.add(
                "how it is made anew. A requirement is proven where a test would catch a breach of all of it; where something of it is");
        lines.add("left, the last column says so and it counts as proven in part.");
        lines.add("");
        lines.addAll(sums());
        String group = "";
        for (SecurityRequirement requirement : requirements) {
            if (!requirement.group().equals(group)) {
                group = requirement.group();
                lines.addAll(List.of(
                        "",
                        "## " + group,
                        "",
                        "| no. | level | what | applies | proven by | not proven, or why it does not apply |",
                        "| --- | --- | --- | --- | --- | --- |"));
            }
            lines.add(row(requirement));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> sums() {
        long applicable = count(
                SecurityRequirement.State.PROVEN, SecurityRequirement.State.IN_PART, SecurityRequirement.State.OPEN);
        return List.of(
                "| | requirements |",
                "| --- | --- |",
                "| of the standard | " + requirements.size() + " |",
                "| that apply here | " + applicable + " |",
                "| proven by a test | " + count(SecurityRequirement.State.PROVEN) + " |",
                "| proven in part | " + count(SecurityRequirement.State.IN_PART) + " |",
                "| not proven | " + count(SecurityRequirement.State.OPEN) + " |",
                "| that do not apply | " + count(SecurityRequirement.State.DOES_NOT_APPLY) + " |");
    }

    private String row(SecurityRequirement requirement) {
        String proven =
                proofs(requirement).stream().map(Proof::sentence).distinct().collect(Collectors.joining("<br>"));
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        requirement.id().substring(standard.name().length() + 1),
                        requirement.level(),
                        requirement.what(),
                        requirement.applies() ? "yes" : "no",
                        proven,
                        requirement.remark());
    }
}
