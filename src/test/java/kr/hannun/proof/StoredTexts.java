package kr.hannun.proof;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through every text of every table for what nobody typed: parts, loose accents, control characters. */
record StoredTexts(JdbcClient database) {

    /** Kept as others made it: by the framework, and as the browser named itself. */
    private static final String NOT_OURS = "^(spring_session|flyway_|user_(credentials|entities))";

    private record Column(String table, String name) {}

    /** The columns with a text that is not composed, holds control characters, or lost its end. */
    List<String> damaged() {
        return columns().stream()
                .filter(column -> count(column) > 0)
                .map(column -> column.table() + "." + column.name())
                .toList();
    }

    private List<Column> columns() {
        return database.sql("""
            select c.table_name, c.column_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and c.data_type in ('text', 'character varying') and c.table_name !~ :not
            order by 1, 2
            """)
                .param("not", NOT_OURS)
                .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    private long count(Column column) {
        String text = "\"" + column.name() + "\"";
        return database.sql(
                        "select count(*) from \"" + column.table() + "\" where " + text + " is not nfc normalized or "
                                + text + " ~ '[\\u0001-\\u0009\\u000b-\\u001f\\u007f]' or (position('\u3016' in " + text
                                + ") > 0 and position('\u3017' in " + text + ") = 0)")
                .query(Long.class)
                .single();
    }
}
