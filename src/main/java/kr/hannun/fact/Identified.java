package kr.hannun.fact;

/**
 * Where the rows that others point to have their identities: a table that keeps its past, with a programme and a code in each row.
 *
 * @param kind what the files call it, such as {@code organizations}
 * @param identity the column that holds the identity
 */
public record Identified(String kind, String table, String identity) {

    /** A table whose identity is called {@code id}. */
    public Identified(String kind, String table) {
        this(kind, table, "id");
    }
}
