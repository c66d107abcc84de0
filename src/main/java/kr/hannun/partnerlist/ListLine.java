package kr.hannun.partnerlist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.sheet.SheetRemark;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list as it is kept.
 *
 * @param number of the line in its file
 * @param edited whether a person changed what the file says
 * @param leftOut whether a person left it out
 * @param decision which organisation a person said it means, or null
 * @param entered whether it stands in the entry of the list
 * @param membership the code of the record it became, or null
 */
public record ListLine(
        int number,
        Map<ListColumn, String> cells,
        List<SheetRemark> remarks,
        boolean edited,
        boolean leftOut,
        @Nullable Decision decision,
        boolean entered,
        @Nullable String membership) {

    /** Whether anything became of it: a line of an entry, or in an earlier version a record. */
    boolean isTaken() {
        return entered || membership != null;
    }

    /** Which organisation a person said a line means. */
    public sealed interface Decision {

        /** One that is not registered yet. */
        record Fresh() implements Decision {}

        /** This one. */
        record Known(UUID organization) implements Decision {}
    }

    /** What stands in a column; empty where nothing does. */
    public String text(ListColumn column) {
        return cells.getOrDefault(column, "");
    }
}
