package kr.hannun.allocation;

import static kr.hannun.allocation.SupportMother.NOVEMBER;
import static kr.hannun.allocation.SupportMother.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HalfYearShareTest {

    private static final List<SupportRow> GPUS = List.of(
            gpus("SP-018").to("lg-ai-research").during("2026-01", "2026-06").row(),
            gpus("SP-017").to("upstage").row(),
            gpus("SP-020").to("upstage").during("2026-01", "2026-06").row(),
            gpus("SP-023").to("motif").during("2026-02", "2026-07").row(),
            gpus("SP-901").to("skt").during("2025-08", "2025-12").row());

    @Test
    void onlyLinesWithinTheHalfYearAreCompared() {
        HalfYearShare share = on(NOVEMBER);
        assertThat(share.begins()).isEqualTo("2026-01-01");
        assertThat(share.rows()).extracting(SupportRow::code).containsExactly("SP-018", "SP-020");
    }

    @Test
    void everyOtherLineSaysWhyItIsNot() {
        assertThat(on(NOVEMBER).leftOut())
                .extracting(HalfYearShare.LeftOut::reason)
                .containsExactly(
                        HalfYearShare.Reason.NO_PERIOD, HalfYearShare.Reason.LONGER, HalfYearShare.Reason.ANOTHER);
    }

    @Test
    void aHalfYearThatHasNotBegunIsNotCompared() {
        Ledger ledger = new Ledger(GPUS, List.of(), List.of(), LocalDate.of(2025, 12, 31));
        assertThat(HalfYearShare.of(ledger, "gpu", "gpu")).isEmpty();
    }

    private static HalfYearShare on(LocalDate day) {
        return HalfYearShare.of(new Ledger(GPUS, List.of(), List.of(), day), "gpu", "gpu").orElseThrow();
    }

    private static SupportMother gpus(String code) {
        return line(code, "gpu").of("512", "gpu");
    }
}
