package kr.hannun.exchange;

import java.util.List;

/**
 * What people are told of a kind of fact: enough for a form, a sheet and the description of an interface.
 *
 * @param name the name of its file, without its ending
 * @param key the columns that name a row
 * @param columns in the order of the file
 * @param coded whether a new row is given its code, so that nobody has to think one up
 */
public record FactKind(String name, List<String> key, List<Column> columns, boolean coded) {

    /** Whether the column says who says so: the sources and how certain they make it. */
    public static boolean citing(Column column) {
        return List.of("source_id", "also_source_ids", "certainty").contains(column.name());
    }
}
