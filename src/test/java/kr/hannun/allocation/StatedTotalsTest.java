package kr.hannun.allocation;

import static kr.hannun.allocation.SupportMother.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatedTotalsTest {

    private final List<SupportRow> ledger = new ArrayList<>(List.of(
            money("SP-001", "budget", "193.6", "2027"),
            money("SP-002", "budget", "213.6", "2027"),
            money("SP-003", "budget", "200", "2025"),
            line("SP-005", "budget").of("165", "billion_krw").row(),
            money("SP-006", "gpu", "157.6", "2026-06"),
            money("SP-026", "data", "10", "2027"),
            money("SP-028", "data", "62.8", "2027"),
            money("SP-037", "talent", "25", "2027")));

    @Test
    void thePartsOfThisProgrammeMatchNoneOfItsTotals() {
        StatedTotals totals = StatedTotals.of(ledger).getFirst();
        assertThat(totals.sum()).isEqualByComparingTo("245.4");
        assertThat(totals.totals()).extracting(SupportRow::code).containsExactly("SP-001", "SP-002", "SP-003");
        assertThat(totals.agrees()).isFalse();
        assertThat(totals.difference(totals.totals().getFirst())).isEqualTo(new BigDecimal("-51.8"));
    }

    @Test
    void theLargestAmountOfAKindIsItsPart() {
        assertThat(StatedTotals.of(ledger).getFirst().parts())
                .extracting(SupportRow::code)
                .containsExactly("SP-006", "SP-028", "SP-037");
    }

    @Test
    void aTotalOfTheSameSizeAgrees() {
        ledger.add(money("SP-900", "budget", "245.40", "2027"));
        assertThat(StatedTotals.of(ledger).getFirst().agrees()).isTrue();
    }

    @Test
    void withoutATotalThereIsNothingToCompare() {
        ledger.removeIf(row -> row.kind().equals("budget"));
        assertThat(StatedTotals.of(ledger)).isEmpty();
    }

    @Test
    void amountsInAnotherUnitAreNotCompared() {
        ledger.add(line("SP-004", "budget")
                .of("381", "million_usd")
                .during(null, "2027")
                .row());
        assertThat(StatedTotals.of(ledger)).extracting(StatedTotals::unit).containsExactly("billion_krw");
    }

    private static SupportRow money(String code, String kind, String amount, String until) {
        return line(code, kind).of(amount, "billion_krw").during("2025", until).row();
    }
}
