package kr.hannun.source;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;

/**
 * Who says a statement, as a page reads it.
 *
 * @param about the code of the statement: it stands behind this one and behind nothing that is derived from it
 * @param certainty how sure it is, or null where nobody graded it
 * @param sources the codes of the documents that say it, the main one first; never empty
 * @param statedFrom the day from which the statement existed: its earliest document's
 * @param completeFrom the day by which all its documents existed
 * @param revisedFrom the day from which a later document says otherwise, or null where none does
 * @param revises whether it says otherwise what an earlier document said
 * @param before what was said before it was said anew, or null where it was said once
 */
public record Citation(
        String about,
        @Nullable Certainty certainty,
        List<String> sources,
        LocalDate statedFrom,
        LocalDate completeFrom,
        @Nullable LocalDate revisedFrom,
        boolean revises,
        @Nullable Citation before) {

    /** What was said once. */
    public Citation(
            String about,
            @Nullable Certainty certainty,
            List<String> sources,
            LocalDate statedFrom,
            LocalDate completeFrom) {
        this(about, certainty, sources, statedFrom, completeFrom, null, false, null);
    }

    /** The columns a fact's query takes from the view {@code cited c}. */
    public static final String COLUMNS =
            "c.about, c.certainty, c.sources, c.stated_from, c.complete_from, c.revised_from, c.revises";

    /** Reads the columns of {@link #COLUMNS}; null where the fact has no citation. */
    public static @Nullable Citation of(ResultRow row) throws SQLException {
        List<String> sources = row.texts("sources");
        String certainty = row.textOrNull("certainty");
        return sources.isEmpty()
                ? null
                : new Citation(
                        row.text("about"),
                        certainty == null ? null : Certainty.valueOf(certainty),
                        sources,
                        row.day("stated_from"),
                        row.day("complete_from"),
                        row.dayOrNull("revised_from"),
                        row.flag("revises"),
                        null);
    }

    /** The same, said anew after this. */
    public Citation after(Citation earlier) {
        return new Citation(about, certainty, sources, statedFrom, completeFrom, revisedFrom, revises, earlier);
    }

    /** As it had been said by the day; where nobody had said it yet, as it was said first. */
    public Citation on(LocalDate day) {
        return before != null && statedFrom.isAfter(day) ? before.on(day) : this;
    }

    /** Whether the statement existed on the day, and nobody had said otherwise since. */
    public boolean isStatedBy(LocalDate day) {
        return !on(day).statedFrom.isAfter(day) && !isRevisedBy(day);
    }

    /** Whether a later document had said otherwise by the day: then that is told, and this is not any more. */
    private boolean isRevisedBy(LocalDate day) {
        return revisedFrom != null && !revisedFrom.isAfter(day);
    }

    /** Whether another version is told on the day, whatever day the fact itself is about: a later one, or still the earlier. */
    public boolean isOtherwiseOn(LocalDate day) {
        return isRevisedBy(day) || (revises && !isStatedBy(day));
    }

    /** Whether everybody who says it had said it by the day; what is told of it as a whole can be known no earlier. */
    public boolean isCompleteBy(LocalDate day) {
        return !on(day).completeFrom.isAfter(day);
    }

    /** Whether its sources disagree. */
    public boolean isConflicting() {
        return certainty == Certainty.CONFLICTING;
    }
}
