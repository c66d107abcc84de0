package kr.hannun.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** The shipped files as they stand, read without the application: what tests hold its pages against. */
public final class Dataset {

    private static final Path FOLDER = Path.of("src/main/resources/dataset");

    private Dataset() {}

    /** A row by the names of its columns; a column that a file does not have is empty. */
    public record Row(Map<String, String> cells) {

        /** What stands in the column. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** The rows of a file by the names of its columns. */
    public static List<Row> rows(String file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file + ".csv"));
                var parser = format.parse(reader)) {
            return parser.stream().map(row -> new Row(row.toMap())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which documents the files name for each statement: its code and theirs. */
    public static Map<String, Set<String>> sources() {
        Map<String, Set<String>> sources = new HashMap<>();
        List<String> keyed = List.of(
                "program:program_id",
                "phases:phase_id",
                "organizations:org_id",
                "consortia:team_id",
                "memberships:membership_id",
                "consortium_counts:count_id",
                "applications:application_id",
                "models:model_id",
                "benchmark_results:result_id",
                "team_themes:team_theme_id",
                "team_capabilities:capability_id",
                "milestones:milestone_id",
                "milestone_plan_history:milestone_id,plan_order",
                "support:support_id",
                "evaluation_criteria:criterion_id",
                "evaluation_results:result_id",
                "events:event_id",
                "quotes:quote_id",
                "statements:entity_id,aspect",
                "remarks:remark_id");
        for (String each : keyed) {
            String[] parts = each.split(":", -1);
            for (Row row : rows(parts[0])) {
                String code = String.join(
                        "/", Stream.of(parts[1].split(",", -1)).map(row::get).toList());
                sources.put(code, cited(row));
            }
        }
        rows("conflicts")
                .forEach(row -> sources.put(row.get("conflict_id"), Set.of(row.get("source_a"), row.get("source_b"))));
        aliases(sources, "organization_aliases", "org_id");
        aliases(sources, "model_aliases", "model_id");
        return sources;
    }

    private static void aliases(Map<String, Set<String>> sources, String file, String owner) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Row row : rows(file)) {
            int number = numbers.merge(row.get(owner), 1, Integer::sum);
            sources.put(row.get(owner) + "/" + number, cited(row));
        }
    }

    private static Set<String> cited(Row row) {
        Set<String> cited = new LinkedHashSet<>();
        List<String> all = new ArrayList<>(List.of(row.get("source_id")));
        all.addAll(List.of(row.get("also_source_ids").split(";", -1)));
        all.stream().filter(code -> !code.isEmpty()).forEach(cited::add);
        return cited;
    }
}
