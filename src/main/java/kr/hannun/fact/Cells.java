package kr.hannun.fact;

import java.util.List;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** A row of one kind, by the columns of its file. An empty cell is an unknown value and reads as null. */
public interface Cells {

    /** What other rows call this one by; keys of several columns are joined by a slash. */
    String key();

    /** The text of a cell that is always filled. */
    String text(String column);

    /** The text of a cell. */
    @Nullable
    String textOrNull(String column);

    /** The members of a list, in their order; none where the cell is empty. */
    List<String> list(String column);

    /** A text in both languages that is always filled, by the name its two columns share. */
    LocalizedText localized(String stem);

    /** A text in both languages, by the name its two columns share. */
    @Nullable
    LocalizedText localizedOrNull(String stem);

    /** A date that is always filled. */
    PartialDate date(String column);

    /** A date, as precise as it is known. */
    @Nullable
    PartialDate dateOrNull(String column);

    /** The codes of the documents that say the row, the main one first; none where it names none. */
    List<String> sources();
}
