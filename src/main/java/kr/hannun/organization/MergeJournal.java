package kr.hannun.organization;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves rows from one organisation to another and notes each move, so that exactly these can be moved back. */
@Component
class MergeJournal {

    private static final String NOTE = "insert into organization_merge_move"
            + " (merge_id, position, table_name, column_name, row_key, row_version, before, after)"
            + " select :merge, :start + row_number() over (), :table, :column, row_key, row_version, before, after"
            + " from moved";

    /** One that belonged to its own duplicate belongs to whoever that one belongs to. */
    private static final String PARENT = "case when id = :kept then (select parent_id from organization"
            + " where id = :duplicate) else cast(:kept as uuid) end";

    /** What lists organisations and their names; it follows back whatever became of it since. */
    private static final Map<String, References.Reference> LISTED = Map.of(
            "subject", new References.Reference("subject", "place", List.of("id"), false),
            "organization_alias",
                    new References.Reference(
                            "organization_alias", "organization_id", List.of("program_id", "code"), false),
            "organization_listing",
                    new References.Reference(
                            "organization_listing", "organization_id", List.of("program_id", "code"), false));

    private final JdbcClient jdbc;
    private final References references;

    MergeJournal(JdbcClient jdbc, References references) {
        this.jdbc = jdbc;
        this.references = references;
    }

    /** The moves of one merge about to be made. */
    Journal journal(UUID merge) {
        return new Journal(merge);
    }

    /** What one merge moves, in order. */
    final class Journal {

        private final UUID merge;
        private final AtomicInteger position = new AtomicInteger();

        private Journal(UUID merge) {
            this.merge = merge;
        }

        /** How many moves were made. */
        int made() {
            return position.get();
        }

        /** Whatever speaks of the one speaks of the other. */
        void follow(OrganizationId duplicate, OrganizationId kept) {
            for (References.Reference reference : references.all()) {
                String value = reference.table().equals("organization") ? PARENT : ":kept";
                move(reference, value, reference.column() + " = :duplicate", duplicate, kept);
            }
        }

        /** Sets a column of what is listed, of the rows that fit; both may name the organisations as parameters. */
        void move(
                String table, String column, String value, String rows, OrganizationId duplicate, OrganizationId kept) {
            References.Reference listed = Objects.requireNonNull(LISTED.get(table), table);
            References.Reference there = new References.Reference(table, column, listed.key(), false);
            move(there, value, rows, duplicate, kept);
        }

        private void move(
                References.Reference there, String value, String rows, OrganizationId duplicate, OrganizationId kept) {
            String sql = "with moved as (update " + there.table() + " set " + there.column() + " = " + value
                    + there.counted() + " where " + rows + " returning " + there.keyOfRow() + " as row_key, "
                    + there.versionOfRow() + " as row_version, old." + there.column() + "::text as before, new."
                    + there.column() + "::text as after) " + NOTE;
            int moved = jdbc.sql(sql)
                    .param("duplicate", duplicate.value())
                    .param("kept", kept.value())
                    .param("merge", merge)
                    .param("start", position.get())
                    .param("table", there.table())
                    .param("column", there.column())
                    .update();
            position.addAndGet(moved);
        }
    }

    /** How many of the moved rows were changed or taken away since. */
    int changedSince(UUID merge) {
        int changed = 0;
        for (References.Reference reference : references.all()) {
            if (reference.versioned()) {
                changed += jdbc.sql("select count(*) from (select row_key, max(row_version) as row_version"
                                + " from organization_merge_move where merge_id = :merge and table_name = :table"
                                + " group by row_key) moved where not exists (select 1 from " + reference.table()
                                + " where " + reference.keyOfRow() + " = moved.row_key"
                                + " and version = moved.row_version)")
                        .param("merge", merge)
                        .param("table", reference.table())
                        .query(Integer.class)
                        .single();
            }
        }
        return changed;
    }

    /** Moves everything back, the last first; answers how many rows say something else by now and stayed. */
    int back(UUID merge) {
        List<Made> made = jdbc.sql(
                        "select table_name, column_name, row_key::text as row_key, row_version, before, after"
                                + " from organization_merge_move where merge_id = :merge order by position desc")
                .param("merge", merge)
                .query((columns, number) -> made(new ResultRow(columns)))
                .list();
        List<References.Reference> movable = references.all();
        int stayed = 0;
        for (Made move : made) {
            References.Reference listed = LISTED.get(move.table());
            References.Reference reference = listed != null
                    ? listed
                    : movable.stream()
                            .filter(each -> each.table().equals(move.table()))
                            .findFirst()
                            .orElseThrow();
            boolean back = back(move, reference, listed == null);
            if (back && move.version() != null) {
                renote(merge, move, reference);
            }
            stayed += listed == null && !back ? 1 : 0;
        }
        return stayed;
    }

    private boolean back(Made move, References.Reference reference, boolean unchanged) {
        String type = jdbc.sql("select format_type(atttypid, atttypmod) from pg_attribute"
                        + " where attrelid = cast(:table as regclass) and attname = :column")
                .param("table", move.table())
                .param("column", move.column())
                .query(String.class)
                .single();
        String same = " and " + move.column() + " is not distinct from cast(:after as " + type + ")";
        return jdbc.sql("update " + move.table() + " set " + move.column() + " = cast(:before as " + type + ")"
                                + reference.counted() + " where " + reference.keyOfRow() + " = cast(:key as jsonb)"
                                + (unchanged ? same : ""))
                        .param("before", move.before())
                        .param("key", move.key())
                        .param("after", move.after())
                        .update()
                == 1;
    }

    /** A merge before this one finds the row as it left it, though it was moved on and back since. */
    private void renote(UUID merge, Made move, References.Reference reference) {
        jdbc.sql(
                        "update organization_merge_move o set row_version = (select version from " + reference.table()
                                + " where " + reference.keyOfRow() + " = cast(:key as jsonb)) from organization_merge m"
                                + " where m.id = o.merge_id and m.id <> :merge and m.separated_at is null"
                                + " and o.table_name = :table and o.row_key = cast(:key as jsonb) and o.row_version = :version - 1")
                .param("key", move.key())
                .param("merge", merge)
                .param("table", move.table())
                .param("version", move.version())
                .update();
    }

    /** One move that was made. */
    private record Made(
            String table,
            String column,
            String key,
            @Nullable Long version,
            @Nullable String before,
            @Nullable String after) {}

    private static Made made(ResultRow row) throws SQLException {
        return new Made(
                row.text("table_name"),
                row.text("column_name"),
                row.text("row_key"),
                row.columns().getObject("row_version", Long.class),
                row.textOrNull("before"),
                row.textOrNull("after"));
    }
}
