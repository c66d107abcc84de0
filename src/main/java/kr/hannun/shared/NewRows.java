package kr.hannun.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows about to be written into one table, in the domain's types, sent to the database in batches. For rows that are only
 * ever added; what changes later is an entity with verbs.
 */
public final class NewRows {

    private static final int BATCH = 200;

    private final String table;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    /** Rows of this table, which is named by the programmer, never by a user. */
    public NewRows(String table) {
        this.table = table;
    }

    /** Begins a row; every row must set the same columns in the same order. */
    public Row row() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        rows.add(row);
        return new Row(row);
    }

    /** Writes all rows. */
    public void write(JdbcTemplate jdbc) {
        if (rows.isEmpty()) {
            return;
        }
        Collection<String> columns = rows.getFirst().keySet();
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
        jdbc.batchUpdate(sql, rows, BATCH, (statement, row) -> {
            int position = 0;
            for (Object value : row.values()) {
                statement.setObject(++position, value);
            }
        });
    }

    /** A value of the domain as a column keeps it. */
    public static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case TypedId id -> id.value();
            case PartialDate date -> date.text();
            case Slug slug -> slug.value();
            case Enum<?> constant -> constant.name();
            case Collection<?> texts -> texts.stream().map(String::valueOf).toArray(String[]::new);
            default -> value;
        };
    }

    /** One row in the making. */
    public static final class Row {

        private final Map<String, @Nullable Object> columns;

        private Row(Map<String, @Nullable Object> columns) {
            this.columns = columns;
        }

        /** One column: ids, dates, periods' ends, numbers, texts, enums by name, or null. */
        public Row set(String column, @Nullable Object value) {
            columns.put(column, stored(value));
            return this;
        }

        /** The pair {@code <name>_ko}, {@code <name>_en}. */
        public Row text(String name, @Nullable LocalizedText text) {
            columns.put(name + "_ko", text == null ? null : text.ko());
            columns.put(name + "_en", text == null ? null : text.en());
            return this;
        }
    }
}
