package kr.hannun.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hannun.exchange.FactLine;
import kr.hannun.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet beside the record: what stood there when the sheet was taken, what stands there now, and what it would
 * become.
 *
 * @param number the row, as the spreadsheet numbers it
 * @param key of the fact, or null for one that has none yet
 * @param then the cells when the sheet was taken
 * @param now the cells as they are recorded
 * @param sent the cells as they would be, with everything of the sheet in them
 * @param changed the columns that the sheet changes
 * @param contested those of them that somebody else changed too, and otherwise
 * @param faults what cannot be made of the row; with one of them it becomes nothing
 */
public record ComparedRow(
        int number,
        @Nullable String key,
        Course course,
        Map<String, String> then,
        Map<String, String> now,
        Map<String, String> sent,
        List<String> changed,
        List<String> contested,
        List<Problem> faults) {

    /** What becomes of a row. */
    public enum Course {
        /** It says what it said. */
        SAME,
        /** It says what it said, and somebody else changed the fact or took it out: that stays. */
        OTHERS,
        /** A fact that the record does not have. */
        ADDED,
        /** A fact that is put right. */
        CHANGED,
        /** A fact that was put right here and taken out by somebody else. */
        GONE,
        /** It cannot be told what it means. */
        UNREADABLE
    }

    /** Whether an entry can be made of it. */
    public boolean counts() {
        return course == Course.ADDED || course == Course.CHANGED || course == Course.GONE;
    }

    /** Whether it has to be decided what becomes of it. */
    public boolean isContested() {
        return course == Course.GONE || !contested.isEmpty();
    }

    /** Whether somebody else changed it too, in whichever of its columns. */
    public boolean isOfTwo() {
        return course == Course.GONE || (course == Course.CHANGED && !then.equals(now));
    }

    /** The line of an entry that it becomes, when these contested columns stay as they are recorded. */
    FactLine line(String kind, Set<String> left) {
        if (course != Course.CHANGED) {
            return new FactLine(number, FactLine.Act.ADD, kind, null, sent);
        }
        Map<String, String> cells = new LinkedHashMap<>(sent);
        left.stream().filter(contested::contains).forEach(column -> {
            String text = now.get(column);
            if (text == null) {
                cells.remove(column);
            } else {
                cells.put(column, text);
            }
        });
        return new FactLine(number, FactLine.Act.CORRECT, kind, key, cells);
    }

    /** The same line with everything of the sheet in it. */
    FactLine line(String kind) {
        return line(kind, Set.of());
    }
}
