package kr.hannun.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.hannun.milestone.StateRule.Facts;
import kr.hannun.shared.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateRuleTest {

    /** For each case: status, settled, reached on, plan, its end, newest report; the day is 2026-08-15. */
    @ParameterizedTest
    @CsvSource({
        "DONE,      true,  2026-08-15, 2026-08,    , 2026-08-15, DONE",
        "DONE,      true,  2026-08,    2026-06,    , 2026-06-05, DONE",
        "DONE,      true,  ,           2026-12,    , 2026-06-05, DONE",
        "DONE,      false, ,           2026-12,    , 2026-06-05, PLANNED",
        "DONE,      false, ,           2026-06,    , 2026-06-05, NO_REPORT",
        "DONE,      true,  2026-08-16, 2026-08-14, , 2026-08-15, OVERDUE",
        "DONE,      true,  2026-09-01, 2026-06,    2026-07, 2026-08-01, OVERDUE",
        "DONE,      true,  2026-08-16, 2026-08-14, , 2026-08-14, NO_REPORT",
        "DONE,      true,  2026-08-16, 2026-08-14, , ,           NO_REPORT",
        "DONE,      true,  2026-08-16, 2026-08-15, , 2026-08-15, PLANNED",
        "DONE,      true,  2026-08-16, ,           , 2026-08-15, PLANNED",
        "CANCELLED, true,  ,           2026-06,    , 2026-08-15, CANCELLED",
        "CANCELLED, false, ,           2026-12,    , 2026-06-05, PLANNED",
        "UNKNOWN,   true,  ,           2026-08-14, , 2026-08-15, NO_REPORT",
        "UNKNOWN,   true,  ,           2026-06,    2026-07, 2026-06-05, NO_REPORT",
        "UNKNOWN,   true,  ,           2026-07,    2026-08, 2026-06-05, PLANNED",
        "UNKNOWN,   true,  ,           2026-08,    , 2026-07-31, PLANNED",
        "UNKNOWN,   true,  ,           2026-08,    , 2026-08-01, UNKNOWN",
        "UNKNOWN,   true,  ,           2026,       , 2026-06-05, UNKNOWN",
        "UNKNOWN,   true,  ,           2027-01,    , 2026-06-05, PLANNED",
        "UNKNOWN,   true,  ,           ,           , 2026-06-05, UNKNOWN",
        "PLANNED,   true,  ,           2026,       , 2026-06-05, PLANNED",
        "PLANNED,   true,  ,           2026-07,    , 2026-06-05, NO_REPORT",
        "PLANNED,   true,  ,           ,           , 2026-06-05, PLANNED"
    })
    void a_milestone_stands_as_the_first_rule_that_holds_says(
            MilestoneStatus status,
            boolean settled,
            String reached,
            String plan,
            String until,
            String newest,
            MilestoneState state) {
        Facts facts = new Facts(
                status,
                settled,
                PartialDate.orNull(reached),
                plan == null ? null : Aims.window(plan, until),
                LocalDate.of(2026, 8, 15),
                PartialDate.orNull(newest));
        assertThat(StateRule.of(facts).state()).isEqualTo(state);
    }

    @Test
    void every_rule_says_why() {
        assertThat(StateRule.IN_ORDER).extracting(StateRule::reason).doesNotHaveDuplicates();
        assertThat(StateRule.IN_ORDER).extracting(StateRule::state).contains(MilestoneState.values());
    }
}
