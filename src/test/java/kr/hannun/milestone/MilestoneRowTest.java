package kr.hannun.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.hannun.shared.PartialDate;
import org.junit.jupiter.api.Test;

class MilestoneRowTest {

    private static final PartialDate NEWEST = new PartialDate("2026-06-05");

    @Test
    void a_plan_stated_after_the_day_did_not_exist_yet() {
        MilestoneRow row = Aims.secondEvaluation();
        assertThat(row.windowOn(LocalDate.of(2025, 8, 31))).isEqualTo(Aims.window("2026-06", null));
        assertThat(row.windowOn(LocalDate.of(2026, 1, 22))).isEqualTo(Aims.window("2026-06", "2026-07"));
        assertThat(row.windowOn(LocalDate.of(2026, 1, 23))).isEqualTo(Aims.window("2026-08", null));
    }

    @Test
    void a_milestone_is_known_from_its_first_plan_or_source() {
        assertThat(Aims.secondEvaluation().isKnownOn(LocalDate.of(2025, 7, 24))).isFalse();
        assertThat(Aims.secondEvaluation().isKnownOn(LocalDate.of(2025, 7, 25))).isTrue();
        assertThat(Aims.contest().isKnownOn(LocalDate.of(2025, 8, 3))).isFalse();
        assertThat(Aims.contest().isKnownOn(LocalDate.of(2025, 8, 4))).isTrue();
    }

    @Test
    void what_has_happened_is_known_even_where_its_report_came_later() {
        MilestoneRow row = Aims.row(MilestoneStatus.DONE, "2025-08-22", LocalDate.of(2025, 8, 25));
        assertThat(row.isKnownOn(LocalDate.of(2025, 8, 21))).isFalse();
        assertThat(row.isKnownOn(LocalDate.of(2025, 8, 22))).isTrue();
    }

    @Test
    void a_plan_told_in_retrospect_counts_from_the_start() {
        assertThat(Aims.firstResult().windowOn(LocalDate.of(2025, 8, 31))).isEqualTo(Aims.window("2025-12", null));
    }

    @Test
    void a_cancellation_counts_from_the_source_that_tells_it() {
        assertThat(Aims.contest().stateOn(LocalDate.of(2025, 12, 27), null)).isEqualTo(MilestoneState.PLANNED);
        assertThat(Aims.contest().stateOn(LocalDate.of(2025, 12, 28), null)).isEqualTo(MilestoneState.CANCELLED);
    }

    @Test
    void a_plan_repeated_is_no_move() {
        assertThat(Aims.secondEvaluation().movesBy(LocalDate.of(2026, 11, 24))).isEqualTo(2);
        assertThat(Aims.secondEvaluation().movesBy(LocalDate.of(2026, 1, 22))).isEqualTo(1);
    }

    @Test
    void a_tally_counts_what_was_known() {
        List<MilestoneRow> rows = List.of(Aims.secondEvaluation(), Aims.firstResult(), Aims.contest());
        Tally then = Tally.of(rows, LocalDate.of(2025, 8, 1), null);
        Tally now = Tally.of(rows, LocalDate.of(2026, 11, 24), NEWEST);
        assertThat(then.total()).isEqualTo(2);
        assertThat(now.counts())
                .containsOnlyKeys(MilestoneState.DONE, MilestoneState.NO_REPORT, MilestoneState.CANCELLED);
    }
}
