package kr.hannun.source;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;

/**
 * Who says a fact, as a page reads it.
 *
 * @param certainty how sure it is, or null where nobody graded it
 * @param sources the codes of the documents that say it, the main one first; never empty
 * @param statedFrom the day from which the statement existed, or null where a source has no date
 */
public record Citation(
        @Nullable Certainty certainty,
        List<String> sources,
        @Nullable LocalDate statedFrom) {

    /** The columns a fact's query takes from the view {@code cited c}. */
    public static final String COLUMNS = "c.certainty, c.sources, c.stated_from";

    /** Reads the columns of {@link #COLUMNS}; null where the fact has no citation. */
    public static @Nullable Citation of(ResultRow row) throws SQLException {
        List<String> sources = row.texts("sources");
        String certainty = row.textOrNull("certainty");
        return sources.isEmpty()
                ? null
                : new Citation(
                        certainty == null ? null : Certainty.valueOf(certainty), sources, row.dayOrNull("stated_from"));
    }

    /** Whether the statement existed on the day; one without a date counts as always known. */
    public boolean isStatedBy(LocalDate day) {
        return statedFrom == null || !statedFrom.isAfter(day);
    }

    /** Whether its sources disagree. */
    public boolean isConflicting() {
        return certainty == Certainty.CONFLICTING;
    }
}
