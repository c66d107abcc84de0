package kr.hannun.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.Certainty;
import kr.hannun.source.Cited;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseStateTest {

    @ParameterizedTest
    @CsvSource({
        "2025-11-30, PLANNED",
        "2026-01-04, PLANNED",
        "2026-01-05, UNDER_WAY",
        "2026-01-14, UNDER_WAY",
        "2026-01-15, DONE"
    })
    void a_reported_phase_goes_by_its_reported_dates(LocalDate day, PhaseState state) {
        assertThat(PhaseState.of(phase("2025-12", "2025-12", "2026-01-05", "2026-01-15"), day))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-31, PLANNED", "2026-08-31, PLANNED", "2026-09-01, NO_REPORT", "2028-01-01, NO_REPORT"})
    void a_planned_date_that_passes_in_silence_is_neither_late_nor_done(LocalDate day, PhaseState state) {
        assertThat(PhaseState.of(phase("2026-08", "2026-08", null, null), day)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, PLANNED", "2026-01-31, UNDER_WAY", "2026-06-30, UNDER_WAY", "2026-07-01, NO_REPORT"})
    void a_phase_that_began_is_under_way_until_its_planned_end(LocalDate day, PhaseState state) {
        assertThat(PhaseState.of(phase("2026-01", "2026-06", "2026-01", null), day))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2025-07-24, PLANNED", "2025-07-25, DONE"})
    void a_phase_of_which_only_the_end_is_known_is_done_then(LocalDate day, PhaseState state) {
        assertThat(PhaseState.of(phase(null, null, null, "2025-07-25"), day)).isEqualTo(state);
    }

    private static PhaseRow phase(
            @Nullable String plannedFrom,
            @Nullable String plannedUntil,
            @Nullable String from,
            @Nullable String until) {
        return new PhaseRow(
                "PH-1E",
                "stage-1-evaluation",
                "stage_1",
                new LocalizedText("1차 단계평가", "Stage 1 evaluation"),
                "evaluation",
                PartialDate.orNull(plannedFrom),
                PartialDate.orNull(plannedUntil),
                PartialDate.orNull(from),
                PartialDate.orNull(until),
                5,
                4,
                3,
                "done",
                Cited.by("S069", Certainty.OFFICIAL, null),
                null);
    }
}
