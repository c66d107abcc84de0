package kr.hannun.allocation;

import static kr.hannun.allocation.SupportMother.NOVEMBER;
import static kr.hannun.allocation.SupportMother.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SupportRowTest {

    private static final LocalDate JUNE_30 = LocalDate.of(2026, 6, 30);

    @Test
    void aMonthOfEndIsOverOnlyAfterItsLastDay() {
        SupportRow row = line("SP-018", "gpu")
                .during("2026-01", "2026-06")
                .statedFrom("2026-01-23")
                .row();
        assertThat(row.stateOn(JUNE_30)).isEqualTo(SupportState.RUNNING);
        assertThat(row.stateOn(JUNE_30.plusDays(1))).isEqualTo(SupportState.ENDED);
    }

    @Test
    void whatBeginsLaterIsPlanned() {
        SupportRow row = line("SP-022", "gpu").during("2026-07", null).row();
        assertThat(row.stateOn(JUNE_30)).isEqualTo(SupportState.PLANNED);
        assertThat(row.runsOn(JUNE_30)).isFalse();
    }

    @Test
    void withoutAnEndItIsOnlyKnownToHaveBegun() {
        SupportRow row = line("SP-026", "data")
                .during("2025-09", null)
                .statedFrom("2025-09-09")
                .row();
        assertThat(row.stateOn(NOVEMBER)).isEqualTo(SupportState.BEGUN);
        assertThat(row.runsOn(NOVEMBER)).isTrue();
    }

    @Test
    void withoutABeginningNobodyCanSay() {
        assertThat(line("SP-001", "budget").during(null, "2027").row().stateOn(NOVEMBER))
                .isEqualTo(SupportState.UNKNOWN);
    }

    @Test
    void anOpenEndDoesNotOutliveTheTeamUnseen() {
        SupportRow row = line("SP-030", "data")
                .to("naver-cloud")
                .leftOn("2026-01-15")
                .during("2025-09", null)
                .statedFrom("2025-09-09")
                .row();
        assertThat(row.stateOn(LocalDate.of(2026, 1, 14))).isEqualTo(SupportState.BEGUN);
        assertThat(row.stateOn(LocalDate.of(2026, 1, 15))).isEqualTo(SupportState.TEAM_LEFT);
        assertThat(row.stretchKnownOn(NOVEMBER).orElseThrow().contains(NOVEMBER))
                .isFalse();
    }

    @Test
    void whatWasAnnouncedAndOfWhichNobodyToldThatItBeganHasNotBegun() {
        SupportRow row = line("SP-022", "gpu")
                .during("2026-07", null)
                .statedFrom("2026-01-23")
                .row();
        assertThat(row.stateOn(NOVEMBER)).isEqualTo(SupportState.NO_REPORT);
        assertThat(row.runsOn(NOVEMBER)).isTrue();
    }

    @Test
    void aPlanIsKnownOnceItWasStated() {
        SupportRow row = line("SP-022", "gpu")
                .during("2026-07", null)
                .statedFrom("2026-01-23")
                .row();
        assertThat(row.isKnownOn(LocalDate.of(2026, 1, 22))).isFalse();
        assertThat(row.isKnownOn(LocalDate.of(2026, 1, 23))).isTrue();
    }
}
