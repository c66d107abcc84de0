package kr.hannun.allocation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.hannun.shared.PartialDate;

/**
 * What the teams have of one kind in one half-year: only lines that lie wholly in it, so that no two periods are mixed.
 *
 * @param begins the first day of the half-year
 * @param rows the lines that can be compared, by team in announcement order
 * @param leftOut the other lines of teams, each with its reason
 */
public record HalfYearShare(LocalDate begins, List<SupportRow> rows, List<LeftOut> leftOut) {

    /** Why a line is not compared. */
    public enum Reason {
        /** The team's own lead provides it. */
        OWN,
        /** It is a part in a shared pot. */
        POOL,
        /** The amount was not stated. */
        NO_QUANTITY,
        /** Its beginning or its end was not stated. */
        NO_PERIOD,
        /** It reaches beyond one half-year. */
        LONGER,
        /** It lies in another half-year. */
        ANOTHER;

        /** The key of its words. */
        public String key() {
            return "allocation.left-out." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A line that is not compared. */
    public record LeftOut(SupportRow row, Reason reason) {}

    /** The latest half-year begun by the day in which at least two teams have comparable lines of this kind and unit. */
    public static Optional<HalfYearShare> of(Ledger ledger, String kind, String unit) {
        List<SupportRow> lines = ledger.rows().stream()
                .filter(row -> row.team() != null && kind.equals(row.kind()) && unit.equals(row.unit()))
                .toList();
        Map<LocalDate, List<SupportRow>> byHalf = lines.stream()
                .filter(row -> isShare(row, ledger))
                .collect(Collectors.groupingBy(row -> half(row).orElseThrow(), TreeMap::new, Collectors.toList()));
        return byHalf.entrySet().stream()
                .filter(entry -> !entry.getKey().isAfter(ledger.day()))
                .filter(entry -> entry.getValue().stream()
                                .map(SupportRow::team)
                                .distinct()
                                .count()
                        > 1)
                .max(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> of(entry.getKey(), entry.getValue(), lines, ledger));
    }

    private static HalfYearShare of(LocalDate begins, List<SupportRow> rows, List<SupportRow> lines, Ledger ledger) {
        List<LeftOut> leftOut = lines.stream()
                .filter(line -> !rows.contains(line))
                .map(line -> new LeftOut(line, reason(line, ledger)))
                .toList();
        return new HalfYearShare(begins, rows, leftOut);
    }

    private static boolean isShare(SupportRow row, Ledger ledger) {
        return row.quantity() != null
                && ledger.sharing(row) == Sharing.EXCLUSIVE
                && half(row).isPresent();
    }

    private static Reason reason(SupportRow row, Ledger ledger) {
        Sharing sharing = ledger.sharing(row);
        if (sharing != Sharing.EXCLUSIVE) {
            return sharing == Sharing.OWN ? Reason.OWN : Reason.POOL;
        }
        if (row.quantity() == null) {
            return Reason.NO_QUANTITY;
        }
        if (row.from() == null || row.until() == null) {
            return Reason.NO_PERIOD;
        }
        return half(row).isPresent() ? Reason.ANOTHER : Reason.LONGER;
    }

    /** The first day of the half-year in which the whole line lies. */
    private static Optional<LocalDate> half(SupportRow row) {
        PartialDate from = row.from();
        PartialDate until = row.until();
        if (from == null || until == null) {
            return Optional.empty();
        }
        LocalDate begins = from.first()
                .withMonth(from.first().getMonthValue() <= 6 ? 1 : 7)
                .withDayOfMonth(1);
        return until.last().isBefore(begins.plusMonths(6)) ? Optional.of(begins) : Optional.empty();
    }
}
