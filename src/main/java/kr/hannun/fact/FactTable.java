package kr.hannun.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one kind stand in a table. Columns are kept under their own names unless something else is said here; what a
 * column holds is said by the format of the bundle. Both ways follow from it: rows in and rows out. It is described once, when
 * the application starts.
 */
public final class FactTable {

    private final String kind;
    private final String table;
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Map<String, String> readings = new LinkedHashMap<>();
    private final Map<String, BiFunction<Cells, Known, @Nullable Object>> workings = new LinkedHashMap<>();
    private @Nullable Listing listing;
    private List<String> citedBy = List.of();
    private String order = "t.id";
    private boolean numbered;
    private @Nullable Series series;
    private boolean versioned;
    private boolean madeAnew;
    private @Nullable Leaning leaning;
    private @Nullable Settling settling;

    private FactTable(String kind, String table) {
        this.kind = kind;
        this.table = table;
    }

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

    /** Rows whose worked-out columns follow from the row of another kind that this column points to. */
    public record Leaning(String kind, String column) {}

    /** What else follows when rows of the kind were written, in the same transaction: rows of other tables, say. */
    @FunctionalInterface
    public interface Settling {

        /** Makes whatever hangs on this row true again; the record reads as it will be after the whole act. */
        void settle(Cells row, Known known);
    }

    /** Rows of the kind that stand in this table. */
    public static FactTable of(String kind, String table) {
        return new FactTable(kind, table);
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

    /** A column that the table does not keep as it is told, and how SQL reads it back. */
    public FactTable reading(String column, String sql) {
        readings.put(column, sql);
        return this;
    }

    /** A column of the table that is worked out of the row and of what the record holds. */
    public FactTable working(String stored, BiFunction<Cells, Known, @Nullable Object> value) {
        workings.put(stored, value);
        return this;
    }

    /** Listed, so that it can be found, cited and disagreed about. */
    public FactTable listed(Listing how) {
        this.listing = how;
        return this;
    }

    /** Said by the sources in these columns, which disagree. */
    public FactTable citedBy(String... columns) {
        this.citedBy = List.of(columns);
        return this;
    }

    /** With a position in the programme, in the order in which rows came. */
    public FactTable inOrder() {
        this.numbered = true;
        this.order = "t.position";
        return this;
    }

    /** With codes that are given to new rows. */
    public FactTable series(String prefix, int digits) {
        this.series = new Series(prefix, digits);
        return this;
    }

    /** Read in another order than that in which rows came. */
    public FactTable orderedBy(String sql) {
        this.order = sql;
        return this;
    }

    /** With a version that every change counts up, so that a form shown before is told from one shown after. */
    public FactTable versioned() {
        this.versioned = true;
        return this;
    }

    /** Rows exclude each other, so those that are put right together go out first and come in again. */
    public FactTable madeAnew() {
        this.madeAnew = true;
        return this;
    }

    /** Worked-out columns follow from the row of another kind that this column points to. */
    public FactTable leaningOn(String other, String column) {
        this.leaning = new Leaning(other, column);
        return this;
    }

    /** With something else that follows when a row was written. */
    public FactTable settledBy(Settling then) {
        this.settling = then;
        return this;
    }

    /** The name of the file, without its ending. */
    public String kind() {
        return kind;
    }

    /** The table. */
    public String table() {
        return table;
    }

    /** How a row is listed, or null where it is no fact to be found. */
    public @Nullable Listing listing() {
        return listing;
    }

    /** The columns that name who says so, where these are not {@code source_id} and {@code also_source_ids}. */
    public List<String> citedBy() {
        return citedBy;
    }

    /** Whether rows have a {@code position} in the programme, in the order in which they came. */
    public boolean isNumbered() {
        return numbered;
    }

    /** SQL by which rows are read in the order of their file. */
    public String order() {
        return order;
    }

    /** How new rows are called, or null where whoever records a row gives the code. */
    public @Nullable Series series() {
        return series;
    }

    /** Whether rows have a version that every change counts up. */
    public boolean isVersioned() {
        return versioned;
    }

    /** Whether rows that are put right together go out first and come in again. */
    public boolean isMadeAnew() {
        return madeAnew;
    }

    /** On which rows the worked-out columns lean, or null where they follow from the row alone. */
    public @Nullable Leaning leaning() {
        return leaning;
    }

    /** What else follows when a row was written, or null for nothing. */
    public @Nullable Settling settling() {
        return settling;
    }

    /** How SQL reads a column that is not kept as it is told, or null for one that is. */
    public @Nullable String reading(String column) {
        return readings.get(column);
    }

    /** The columns that are worked out, and how. */
    public Map<String, BiFunction<Cells, Known, @Nullable Object>> workings() {
        return workings;
    }

    /** Whether something is said of how the column is kept. */
    public boolean isTold(String column) {
        return kept.containsKey(column);
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
        kept.put(column, how);
        return this;
    }
}
