package kr.hannun.exchange;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact on its way into the record, or out of it: what a form, a line of a sheet and a row of a bundle have in common.
 *
 * @param number of the line in its entry, from 1
 * @param kind the name of the file the fact would stand in, without its ending
 * @param code the key of the fact, or null for one that has none yet
 * @param cells what the columns say, as the format writes it; a column that is not here is unknown. Where a cell points to
 *     another line of the same entry, it says {@code @} and that line's number
 */
public record FactLine(
        int number, Act act, String kind, @Nullable String code, Map<String, String> cells) {

    /** What is done. */
    public enum Act {
        /** Something is recorded that was not before. */
        ADD,
        /** What was recorded wrongly is put right. */
        CORRECT,
        /** What was recorded rightly is otherwise now: the world changed, or a later source says more. */
        REVISE,
        /** What should not have been recorded is taken out. */
        WITHDRAW,
        /** What was taken out stands again as it stood: nobody writes such a line, taking an entry back does. */
        RETURN;

        /** Whether the fact was not there before. */
        public boolean brings() {
            return this == ADD || this == RETURN;
        }

        /** The word messages know it by. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps the cells as they are now. */
    public FactLine {
        cells = Map.copyOf(cells);
    }

    /** What other lines of the entry call it by: its code, or its number. */
    public String reference() {
        return code == null ? "@" + number : code;
    }
}
