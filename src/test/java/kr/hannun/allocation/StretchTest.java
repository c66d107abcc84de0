package kr.hannun.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StretchTest {

    @Test
    void anOverlapKeepsThePrecisionOfItsEnds() {
        assertThat(stretch("2026-01", "2026-06").overlap(stretch("2026-02-20", null)))
                .contains(stretch("2026-02-20", "2026-06"));
    }

    @Test
    void monthsThatTouchMayOverlap() {
        assertThat(stretch("2026-02", "2026-07").overlap(stretch("2026-07", null)))
                .contains(stretch("2026-07", "2026-07"));
    }

    @Test
    void whatEndsBeforeTheOtherBeginsDoesNotOverlap() {
        assertThat(stretch("2025-08", "2025-12").overlap(stretch("2026-01", "2026-06")))
                .isEmpty();
    }

    @Test
    void twoOpenStretchesOverlapWithoutEnd() {
        assertThat(stretch("2025", null).overlap(stretch("2025-09", null))).contains(stretch("2025-09", null));
    }

    private static Stretch stretch(String from, @Nullable String until) {
        return new Stretch(new PartialDate(from), PartialDate.orNull(until));
    }
}
