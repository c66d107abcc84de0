package kr.hannun.exchange;

import java.util.List;

/**
 * What people are told of a kind of fact: enough for a form, a sheet and the description of an interface.
 *
 * @param name the name of its file, without its ending
 * @param key the columns that name a row
 * @param columns in the order of the file
 * @param given the columns that a new row is given, so that nobody has to think them up: its code, its place in a row
 */
public record FactKind(String name, List<String> key, List<Column> columns, List<String> given) {

    static final List<String> CITING = List.of("source_id", "also_source_ids", "certainty");

    /** The columns that can be otherwise from a day on; none where a row says all it says as one. */
    public List<Column> revisable() {
        List<String> free = Revisions.columns(name);
        return columns.stream().filter(column -> free.contains(column.name())).toList();
    }

    /** Whether the column says who says so: the sources and how certain they make it. */
    public static boolean citing(Column column) {
        return CITING.contains(column.name());
    }
}
