package kr.hannun.allocation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Stated totals of a programme beside the sum of their parts, in one unit. The parts are the largest amount of each kind,
 * the totals every amount of the kind budget; only amounts for the programme as a whole count, and only those that say
 * until when they reach: an amount without an end is a rate or a rule.
 *
 * @param unit code of {@code support.unit}
 * @param parts the largest line of each kind
 * @param sum of the parts, exactly
 * @param totals the stated totals, in the order of the ledger
 */
public record StatedTotals(String unit, List<SupportRow> parts, BigDecimal sum, List<SupportRow> totals) {

    private static final String BUDGET = "budget";

    /** One comparison for each unit that has a total and at least two parts; none where there is nothing to compare. */
    public static List<StatedTotals> of(List<SupportRow> rows) {
        Map<String, List<SupportRow>> byUnit = rows.stream()
                .filter(StatedTotals::isWhole)
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.unit()), LinkedHashMap::new, Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .filter(compared ->
                        compared.parts().size() > 1 && !compared.totals().isEmpty())
                .toList();
    }

    /** Whether a stated total equals the sum of the parts. */
    public boolean agrees() {
        return totals.stream().anyMatch(total -> difference(total).signum() == 0);
    }

    /** By how much the stated total exceeds the sum of the parts; negative where it falls short. */
    public BigDecimal difference(SupportRow total) {
        return amount(total).subtract(sum);
    }

    private static boolean isWhole(SupportRow row) {
        return row.team() == null && row.quantity() != null && row.unit() != null && row.until() != null;
    }

    private static StatedTotals of(String unit, List<SupportRow> rows) {
        Map<String, SupportRow> largest = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !row.kind().equals(BUDGET))
                .sorted(Comparator.comparing(StatedTotals::amount).reversed())
                .forEach(row -> largest.putIfAbsent(row.kind(), row));
        List<SupportRow> parts = List.copyOf(largest.values());
        BigDecimal sum = parts.stream().map(StatedTotals::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new StatedTotals(
                unit,
                parts,
                sum,
                rows.stream().filter(row -> row.kind().equals(BUDGET)).toList());
    }

    private static BigDecimal amount(SupportRow row) {
        return Objects.requireNonNull(row.quantity());
    }
}
