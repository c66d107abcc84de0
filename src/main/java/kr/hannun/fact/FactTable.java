package kr.hannun.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one kind stand in a table. Columns are kept under their own names unless something else is said here; what a
 * column holds is said by the format of the bundle. Both ways follow from it: rows in and rows out.
 *
 * @param kind the name of the file, without its ending
 * @param kept how columns are kept that are not kept under their own name and as they are, by the file's column
 * @param listing how a row is listed, or null where it is no fact to be found
 * @param citedBy the columns that name who says so, where these are not {@code source_id} and {@code also_source_ids}
 * @param numbered whether rows have a {@code position} in the programme, in the order in which they came
 * @param order SQL by which rows are read in the order of their file
 * @param series how new rows are called, or null where whoever records a row gives the code
 */
public record FactTable(
        String kind,
        String table,
        Map<String, Kept> kept,
        @Nullable Listing listing,
        List<String> citedBy,
        boolean numbered,
        String order,
        @Nullable Series series) {

    /** The way in which a column is kept. */
    public enum Way {
        /** As it is. */
        PLAIN,
        /** A code, by the name of a constant. */
        CONSTANT,
        /** The identity of the row that the cell points to. */
        IDENTITY
    }

    /**
     * How a column is kept.
     *
     * @param column the table's
     * @param target the kind that a cell points to, or null where it points to none
     */
    public record Kept(String column, Way way, @Nullable String target) {}

    /**
     * How new rows are called: {@code SP-} and the next number in three digits, or without digits {@code TH-} and the slug in
     * capitals.
     */
    public record Series(String prefix, int digits) {}

    /** Rows of the kind that stand in this table. */
    public static FactTable of(String kind, String table) {
        return new FactTable(kind, table, Map.of(), null, List.of(), false, "t.id", null);
    }

    /** A column that the table calls otherwise; of a text in both languages, the name the two share. */
    public FactTable as(String column, String other) {
        return keeping(column, new Kept(other, Way.PLAIN, null));
    }

    /** A code that is kept as the name of a constant. */
    public FactTable constant(String column, String other) {
        return keeping(column, new Kept(other, Way.CONSTANT, null));
    }

    /** The key of a row of another kind, of which the table keeps the identity. */
    public FactTable pointing(String column, String other, String target) {
        return keeping(column, new Kept(other, Way.IDENTITY, target));
    }

    /** Listed, so that it can be found, cited and disagreed about. */
    public FactTable listed(Listing how) {
        return new FactTable(kind, table, kept, how, citedBy, numbered, order, series);
    }

    /** Said by the sources in these columns, which disagree. */
    public FactTable citedBy(String... columns) {
        return new FactTable(kind, table, kept, listing, List.of(columns), numbered, order, series);
    }

    /** With a position in the programme, in the order in which rows came. */
    public FactTable inOrder() {
        return new FactTable(kind, table, kept, listing, citedBy, true, "t.position", series);
    }

    /** With codes that are given to new rows. */
    public FactTable series(String prefix, int digits) {
        return new FactTable(kind, table, kept, listing, citedBy, numbered, order, new Series(prefix, digits));
    }

    /** Read in another order than that in which rows came. */
    public FactTable orderedBy(String sql) {
        return new FactTable(kind, table, kept, listing, citedBy, numbered, sql, series);
    }

    /** How a column of the file is kept. */
    public Kept kept(String column) {
        Kept own = kept.get(column);
        if (own != null) {
            return own;
        }
        String stem = column.replaceFirst("_(ko|en)$", "");
        Kept pair = kept.get(stem);
        return pair == null
                ? new Kept(column, Way.PLAIN, null)
                : new Kept(pair.column() + column.substring(stem.length()), Way.PLAIN, null);
    }

    private FactTable keeping(String column, Kept how) {
        Map<String, Kept> more = new LinkedHashMap<>(kept);
        more.put(column, how);
        return new FactTable(kind, table, Map.copyOf(more), listing, citedBy, numbered, order, series);
    }
}
