package kr.hannun.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import kr.hannun.milestone.StateRule.Facts;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a milestone stood as it did on a day. The rules are asked in the order of {@link #IN_ORDER}; the first that holds
 * decides.
 */
record StateRule(String reason, MilestoneState state, Predicate<Facts> holds) {

    static final StateRule REACHED =
            new StateRule("the day on which it was reached had come", MilestoneState.DONE, Facts::reached);

    static final StateRule SAID_TO_BE_DONE = new StateRule(
            "said to be done, on no day in particular, by sources that had all appeared",
            MilestoneState.DONE,
            facts -> facts.says(MilestoneStatus.DONE) && facts.reachedOn() == null);

    static final StateRule CALLED_OFF = new StateRule(
            "said to be called off by sources that had all appeared",
            MilestoneState.CANCELLED,
            facts -> facts.says(MilestoneStatus.CANCELLED));

    static final StateRule REACHED_LATER = new StateRule(
            "the plan had passed, a newer report existed, and it was reached only after the day: late beyond doubt",
            MilestoneState.OVERDUE,
            facts -> facts.hasPassed() && facts.reachedOn() != null && facts.isReportedAfterPlan());

    static final StateRule SILENT = new StateRule(
            "the plan had passed and nothing was known of it: silence, not lateness",
            MilestoneState.NO_REPORT,
            Facts::hasPassed);

    static final StateRule BEGUN_UNSAID = new StateRule(
            "its time had begun, something was reported since, and no source says whether it was reached",
            MilestoneState.UNKNOWN,
            facts -> facts.status() == MilestoneStatus.UNKNOWN && facts.hasBegun() && facts.isReportedSinceBegun());

    static final StateRule AHEAD =
            new StateRule("its time had not passed", MilestoneState.PLANNED, facts -> facts.plan() != null);

    static final StateRule WITHOUT_DATE = new StateRule(
            "meant, or reached later, without a date that was known on the day",
            MilestoneState.PLANNED,
            facts -> facts.status() != MilestoneStatus.UNKNOWN);

    static final StateRule NOTHING_SAID =
            new StateRule("nobody had said when, nor whether", MilestoneState.UNKNOWN, facts -> true);

    static final List<StateRule> IN_ORDER = List.of(
            REACHED,
            SAID_TO_BE_DONE,
            CALLED_OFF,
            REACHED_LATER,
            SILENT,
            BEGUN_UNSAID,
            AHEAD,
            WITHOUT_DATE,
            NOTHING_SAID);

    static StateRule of(Facts facts) {
        return IN_ORDER.stream()
                .filter(rule -> rule.holds.test(facts))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What is known of a milestone on a day.
     *
     * @param status what the sources say in the end
     * @param settled whether the sources that say so had all appeared
     * @param reachedOn when it was reached, also where that is after the day
     * @param plan the stretch of days of the latest plan known on the day, or null
     * @param newest the newest report known on the day, or null
     */
    record Facts(
            MilestoneStatus status,
            boolean settled,
            @Nullable PartialDate reachedOn,
            @Nullable PlanWindow plan,
            LocalDate day,
            @Nullable PartialDate newest) {

        boolean reached() {
            PartialDate reached = reachedOn;
            return reached != null && reached.hasBegunOn(day);
        }

        boolean says(MilestoneStatus said) {
            return status == said && settled;
        }

        boolean hasPassed() {
            PlanWindow window = plan;
            return window != null && window.last().isBefore(day);
        }

        boolean hasBegun() {
            PlanWindow window = plan;
            return window != null && !window.first().isAfter(day);
        }

        boolean isReportedAfterPlan() {
            PlanWindow window = plan;
            return window != null && isReportedAfter(window.last());
        }

        boolean isReportedSinceBegun() {
            PlanWindow window = plan;
            return window != null && isReportedAfter(window.first().minusDays(1));
        }

        private boolean isReportedAfter(LocalDate date) {
            PartialDate report = newest;
            return report != null && report.first().isAfter(date);
        }
    }
}
