package kr.hannun.organization;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whatever in the database speaks of organisations, by the foreign keys that say so, in whatever module. */
@Component
class References {

    /** What stays with the organisation it was written for, or is moved with more care. */
    private static final String NOT_MOVED = """
            c.conrelid not in ('organization_listing'::regclass, 'organization_merge'::regclass,
                'organization_alias_withdrawal'::regclass)
            and not (c.conrelid = 'organization'::regclass and a.attname = 'merged_into_id')""";

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A column that names organisations.
     *
     * @param key the columns by which a row is found again
     * @param versioned whether rows count their changes, so that a later change of a moved row is noticed; an organisation
     *     below another one does not change with it
     */
    record Reference(String table, String column, List<String> key, boolean versioned) {

        /** The row's key as an expression of SQL. */
        String keyOfRow() {
            return key.stream()
                    .map(column -> "'" + column + "', " + column)
                    .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
        }

        /** What to add to a change so that the row counts it. */
        String counted() {
            return versioned ? ", version = version + 1" : "";
        }

        /** The row's version as an expression of SQL. */
        String versionOfRow() {
            return versioned ? "version" : "cast(null as bigint)";
        }
    }

    /** All of them. */
    List<Reference> all() {
        return read(NOT_MOVED);
    }

    private List<Reference> read(String which) {
        return jdbc.sql("""
                        select c.conrelid::regclass::text as table_name, quote_ident(a.attname) as column_name,
                            array(select quote_ident(k.attname)::text from pg_index i
                                cross join unnest(i.indkey) with ordinality n (number, position)
                                join pg_attribute k on k.attrelid = i.indrelid and k.attnum = n.number
                                where i.indrelid = c.conrelid and i.indisprimary order by n.position) as key,
                            exists (select 1 from pg_attribute v where v.attrelid = c.conrelid
                                and v.attname = 'version' and not v.attisdropped)
                                and c.conrelid <> 'organization'::regclass as versioned
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.confrelid = 'organization'::regclass and
                        """ + which + " order by 1, 2")
                .query((columns, number) -> reference(new ResultRow(columns)))
                .list();
    }

    private static Reference reference(ResultRow row) throws SQLException {
        return new Reference(row.text("table_name"), row.text("column_name"), row.texts("key"), row.flag("versioned"));
    }

    /** Those of these organisations that anything names, be it a merge or a name taken back, unless it lets go of what is gone. */
    Set<UUID> named(Set<UUID> organizations) {
        return named(organizations, Set.of());
    }

    /** The same where what stands in some tables does not count. */
    Set<UUID> named(Set<UUID> organizations, Set<String> but) {
        String everywhere = read("c.conrelid <> 'organization_listing'::regclass and c.confdeltype <> 'n'").stream()
                .filter(reference -> !but.contains(reference.table()))
                .map(reference -> "select " + reference.column() + " from " + reference.table() + " where "
                        + reference.column() + " = any(:organizations)")
                .collect(Collectors.joining(" union "));
        return jdbc.sql(everywhere)
                .param("organizations", organizations.toArray(UUID[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }

    /** How many rows of each such column name the organisation; columns without any are left out. */
    List<Count> count(OrganizationId organization) {
        return all().stream()
                .map(reference -> new Count(
                        reference.table(),
                        jdbc.sql("select count(*) from " + reference.table() + " where " + reference.column()
                                        + " = :organization")
                                .param("organization", organization.value())
                                .query(Integer.class)
                                .single()))
                .filter(count -> count.rows() > 0)
                .toList();
    }

    /** How many rows of a table name an organisation. */
    record Count(String table, int rows) {}
}
