package kr.hannun.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SumCheckTest {

    @Test
    void aTotalThatIsNotTheSumIsAMismatch() {
        assertThat(check("90.3", "33.6", "31.6", "25.0").orElseThrow().verdict())
                .isEqualTo(SumCheck.Verdict.MISMATCH);
    }

    @Test
    void aTotalThatWasCutOffInsteadOfRoundedIsAMismatch() {
        assertThat(check("79.7", "30.4", "28.56", "20.80").orElseThrow().verdict())
                .isEqualTo(SumCheck.Verdict.MISMATCH);
    }

    @Test
    void aTotalWithMoreDecimalsThanItsPartsMayStillBeTheSameNumber() {
        assertThat(check("90.20", "65.2", "25.0").orElseThrow().verdict()).isEqualTo(SumCheck.Verdict.EXACT);
    }

    @Test
    void withoutAPublishedTotalThereIsOnlyTheSum() {
        assertThat(check(null, "65.2", "25.0").orElseThrow().verdict()).isEqualTo(SumCheck.Verdict.UNPUBLISHED);
    }

    @Test
    void onePartIsNoSum() {
        assertThat(check("25.0", "25.0")).isEmpty();
    }

    @Test
    void aPartThatWasKeptBackIsNotZero() {
        assertThat(SumCheck.of(
                        List.of(Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.TEN), Optional.empty()), null))
                .isEmpty();
    }

    private static Optional<SumCheck> check(@Nullable String published, String... parts) {
        return SumCheck.of(
                Stream.of(parts).map(part -> Optional.of(new BigDecimal(part))).toList(),
                published == null ? null : new BigDecimal(published));
    }
}
