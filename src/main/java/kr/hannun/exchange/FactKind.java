package kr.hannun.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people are told of a kind of fact: enough for a form, a sheet and the description of an interface.
 *
 * @param name the name of its file, without its ending
 * @param key the columns that name a row
 * @param columns in the order of the file
 * @param given the columns that a new row is given, so that nobody has to think them up: its code, its place in a row
 */
public record FactKind(String name, List<String> key, List<Column> columns, List<String> given) {

    /** The columns that say who says a row. */
    public static final List<String> CITING = List.of("source_id", "also_source_ids", "certainty");

    /** The document that stands for one nobody knows yet. */
    public static Map<String, String> owedDocument() {
        return CitingRows.owed();
    }

    /** The key of a row with these cells, or null for a row that has none yet. */
    public @Nullable String keyOf(Map<String, String> cells) {
        boolean isNew = given.stream().anyMatch(column -> !cells.containsKey(column));
        String key = this.key.stream()
                .map(column -> cells.getOrDefault(column, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        return isNew || key.isEmpty() ? null : key;
    }

    /** The columns of the key that a row with these cells lacks and that nobody gives it. */
    public List<String> lackingOfKey(Map<String, String> cells) {
        return columns.stream()
                .filter(column -> key.contains(column.name()) && column.required() && !given.contains(column.name()))
                .map(Column::name)
                .filter(column -> !cells.containsKey(column))
                .toList();
    }

    /** Whether a later document says a row otherwise as a whole, so that another row stands beside it. */
    public boolean revisedAsAWhole() {
        return Revisions.asAWhole(name);
    }

    /** The columns that can be otherwise from a day on; none where nothing of a row can. */
    public List<Column> revisable() {
        if (revisedAsAWhole()) {
            return columns.stream()
                    .filter(column -> !key.contains(column.name()) && !citing(column))
                    .toList();
        }
        List<String> free = Revisions.columns(name);
        return columns.stream().filter(column -> free.contains(column.name())).toList();
    }

    /** Whether the column says who says so: the sources and how certain they make it. */
    public static boolean citing(Column column) {
        return CITING.contains(column.name());
    }
}
