package kr.hannun.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/** What the record holds already when a further row is named and placed. */
public interface Known {

    /** The programme. */
    ProgramId program();

    /** What a coded value is called, by file, column and code. */
    LocalizedText label(String file, String column, String code);

    /** What the fact with this code is called. */
    LocalizedText name(String code);

    /** Where the fact with this code stands below the programme's address. */
    String place(String code);

    /** The page on which the fact with this code stands. */
    default String page(String code) {
        return place(code).replaceFirst("#.*", "");
    }

    /** The row of a kind with this key, as it will be after the whole act. */
    Cells row(String kind, String key);

    /** The rows of a kind whose cell says this, as they will be after the whole act. */
    List<? extends Cells> rows(String kind, String column, String text);

    /** The identity of the row of a kind with this key; rows of other acts and of this one alike. */
    UUID identity(String kind, String key);

    /**
     * How a table keeps a value of a row.
     *
     * @param kind the row's, which is the name of its file
     * @param in the column of the table
     * @param as the value as that column reads it, or null for none
     */
    record Stored(String kind, String in, @Nullable String as) {}

    /** How the table of the row with this code keeps what this column of its file says. */
    Stored stored(String code, String column, @Nullable String value);

    /** The tables of which the files of the record tell every row. */
    List<String> tables();

    /** The day by which all of these documents had surely appeared. */
    LocalDate lastDayOf(Collection<String> sources);
}
