package kr.hannun.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kr.hannun.source.DisagreementQueries.DisagreementRow;
import kr.hannun.source.DisagreementQueries.Disagreements;

/**
 * What a day knows of a programme's support, and who stood where in its teams.
 *
 * @param rows the lines known on the day, those of the programme as a whole first
 * @param places the institutions' places in the teams
 * @param disagreements what sources were known to disagree about on the day
 * @param day the day
 */
public record Ledger(List<SupportRow> rows, List<Place> places, List<DisagreementRow> disagreements, LocalDate day) {

    /** The lines of the whole ledger that the day can know of. */
    static Ledger of(List<SupportRow> all, List<Place> places, Disagreements disagreements, LocalDate day) {
        return new Ledger(
                all.stream().filter(row -> row.isKnownOn(day)).toList(),
                places,
                disagreements.all().stream().filter(row -> row.isKnownBy(day)).toList(),
                day);
    }

    /** A day on which nothing is known. */
    public static Ledger empty(LocalDate day) {
        return new Ledger(List.of(), List.of(), List.of(), day);
    }

    /** Whose the line is. */
    public Sharing sharing(SupportRow row) {
        return Sharing.of(row, rows);
    }

    /** Whether the line gives a team something of its own that is counted; an amount that was not stated may be some. */
    boolean isExclusiveGift(SupportRow row) {
        BigDecimal quantity = row.quantity();
        return sharing(row) == Sharing.EXCLUSIVE
                && !row.isOnlyAnnouncedOn(day)
                && (quantity == null || quantity.signum() > 0);
    }
}
