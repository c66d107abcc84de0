package kr.hannun.shared;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer of the database, read in the domain's types; null where the fact is not known. */
public record ResultRow(ResultSet columns) {

    /** A text that is always there. */
    public String text(String column) throws SQLException {
        return columns.getString(column);
    }

    /** A text, or null. */
    public @Nullable String textOrNull(String column) throws SQLException {
        return columns.getString(column);
    }

    /** The pair {@code <name>_ko}, {@code <name>_en} that is always there. */
    public LocalizedText localized(String name) throws SQLException {
        return new LocalizedText(columns.getString(name + "_ko"), columns.getString(name + "_en"));
    }

    /** The pair, or null. */
    public @Nullable LocalizedText localizedOrNull(String name) throws SQLException {
        return LocalizedText.orNull(columns.getString(name + "_ko"), columns.getString(name + "_en"));
    }

    /** A date with its precision, or null. */
    public @Nullable PartialDate dateOrNull(String column) throws SQLException {
        return PartialDate.orNull(columns.getString(column));
    }

    /** A day that is always there. */
    public LocalDate day(String column) throws SQLException {
        return columns.getObject(column, LocalDate.class);
    }

    /** A day, or null. */
    public @Nullable LocalDate dayOrNull(String column) throws SQLException {
        return columns.getObject(column, LocalDate.class);
    }

    /** A moment that is always there. */
    public Instant moment(String column) throws SQLException {
        return columns.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A moment, or null. */
    public @Nullable Instant momentOrNull(String column) throws SQLException {
        OffsetDateTime moment = columns.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** An exact decimal, or null. */
    public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
        return columns.getBigDecimal(column);
    }

    /** A whole number that is always there. */
    public int integer(String column) throws SQLException {
        return columns.getInt(column);
    }

    /** A whole number, or null. */
    public @Nullable Integer integerOrNull(String column) throws SQLException {
        return columns.getObject(column, Integer.class);
    }

    /** Yes or no. */
    public boolean flag(String column) throws SQLException {
        return columns.getBoolean(column);
    }

    /** An identity. */
    public UUID id(String column) throws SQLException {
        return columns.getObject(column, UUID.class);
    }

    /** The texts of an array column, in order. */
    public List<String> texts(String column) throws SQLException {
        var array = columns.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
