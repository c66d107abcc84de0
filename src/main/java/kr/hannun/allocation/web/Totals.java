package kr.hannun.allocation.web;

import java.util.List;
import java.util.Objects;
import kr.hannun.allocation.Amounts;
import kr.hannun.allocation.StatedTotals;
import kr.hannun.allocation.SupportRow;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import org.jspecify.annotations.Nullable;

/** Stated totals beside the sum of their parts, as they are read. */
final class Totals {

    private final LedgerTables lines;

    Totals(LedgerTables lines) {
        this.lines = lines;
    }

    /**
     * One comparison.
     *
     * @param unit in which all figures are
     * @param said the sum with its unit
     * @param agrees whether a stated total equals the sum
     */
    public record Comparison(
            String unit, List<Amount> parts, String sum, String said, boolean agrees, List<Amount> totals) {}

    /**
     * One amount.
     *
     * @param aligned the figure as it stands below others
     * @param said the figure with its unit
     * @param difference from the sum, with its sign
     */
    public record Amount(
            String kind,
            Link line,
            String description,
            LedgerTables.Term term,
            String figure,
            String aligned,
            String said,
            String difference,
            @Nullable FootnoteRef mark) {}

    Comparison comparison(StatedTotals totals) {
        String unit = totals.unit();
        Amounts amounts = lines.amounts();
        return new Comparison(
                amounts.unit(unit),
                totals.parts().stream()
                        .map(part -> amount(part, totals, decimals(totals.parts())))
                        .toList(),
                amounts.aligned(totals.sum(), unit, decimals(totals.parts())),
                amounts.said(totals.sum(), unit),
                totals.agrees(),
                totals.totals().stream()
                        .map(total -> amount(total, totals, decimals(totals.totals())))
                        .toList());
    }

    private Amount amount(SupportRow row, StatedTotals totals, int decimals) {
        Amounts amounts = lines.amounts();
        return new Amount(
                lines.kind(row.kind()),
                lines.to(row),
                lines.texts().say(row.description()),
                lines.term(row),
                amounts.figure(Objects.requireNonNull(row.quantity()), totals.unit()),
                amounts.aligned(Objects.requireNonNull(row.quantity()), totals.unit(), decimals),
                amounts.said(row),
                amounts.signed(totals.difference(row), totals.unit()),
                lines.mark(row));
    }

    private int decimals(List<SupportRow> rows) {
        return rows.stream().mapToInt(lines.amounts()::decimals).max().orElse(0);
    }
}
