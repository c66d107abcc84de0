package kr.hannun.fact;

import java.time.LocalDate;
import java.util.Collection;
import kr.hannun.shared.LocalizedText;

/** What the record holds already when a further row is named and placed. */
public interface Known {

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

    /** The day by which all of these documents had surely appeared. */
    LocalDate lastDayOf(Collection<String> sources);
}
