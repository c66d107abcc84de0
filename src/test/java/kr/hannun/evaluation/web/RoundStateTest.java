package kr.hannun.evaluation.web;

import static kr.hannun.evaluation.web.ResultsMother.round;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.source.Certainty;
import kr.hannun.source.Citation;
import kr.hannun.source.Cited;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoundStateTest {

    private static final LocalDate SILENT_SINCE = LocalDate.parse("2026-09-01");

    @Test
    void whatADecidedRoundDidNotPublishIsWithheld() {
        assertThat(RoundState.of(round("2026-01-15"), null, LocalDate.parse("2026-01-15"))
                        .missing())
                .isEqualTo(Absence.WITHHELD);
    }

    @Test
    void aRoundIsNotDecidedTheDayBefore() {
        assertThat(RoundState.of(round("2026-01-15"), null, LocalDate.parse("2026-01-14")))
                .isEqualTo(RoundState.AHEAD);
    }

    @Test
    void aMonthIsOverOnlyAfterItsLastDay() {
        assertThat(RoundState.of(round("2026-01"), null, LocalDate.parse("2026-01-30")))
                .isNotEqualTo(RoundState.DECIDED);
    }

    @Test
    void aPlannedMonthThatPassedInSilenceHasNoReport() {
        assertThat(RoundState.of(round(null), planned("2026-08", null), SILENT_SINCE)
                        .missing())
                .isEqualTo(Absence.NO_REPORT);
    }

    @Test
    void aPlannedMonthIsNotOverOnItsLastDay() {
        assertThat(RoundState.of(round(null), planned("2026-08", null), LocalDate.parse("2026-08-31"))
                        .missing())
                .isEqualTo(Absence.UNKNOWN);
    }

    @Test
    void aPlanThatNobodyHadStatedYetCannotHavePassed() {
        assertThat(RoundState.of(round(null), planned("2026-08", SILENT_SINCE.plusDays(1)), SILENT_SINCE))
                .isEqualTo(RoundState.AHEAD);
    }

    @Test
    void aPlanOutlivedBeforeTheRoundBeganCountsNoLonger() {
        assertThat(RoundState.of(round(null), begun("2025-12", "2026-01-05"), LocalDate.parse("2026-01-10")))
                .isEqualTo(RoundState.AHEAD);
    }

    @Test
    void aRoundThatBeganInTimeAndGoesUnreportedIsSilent() {
        assertThat(RoundState.of(round(null), begun("2026-08", "2026-08-03"), SILENT_SINCE))
                .isEqualTo(RoundState.SILENT);
    }

    private static PhaseRow planned(String month, @Nullable LocalDate statedFrom) {
        return phase(month, null, statedFrom);
    }

    private static PhaseRow begun(String month, String startsOn) {
        return phase(month, new PartialDate(startsOn), null);
    }

    private static PhaseRow phase(String month, @Nullable PartialDate startsOn, @Nullable LocalDate statedFrom) {
        Citation citation = Cited.by("S112", Certainty.PRESS, statedFrom);
        return new PhaseRow(
                "PH-2E",
                "stage-2-evaluation",
                "stage_2",
                LocalizedText.same("Stage 2"),
                "evaluation",
                null,
                new PartialDate(month),
                startsOn,
                null,
                4,
                3,
                null,
                "unknown",
                citation,
                null);
    }
}
