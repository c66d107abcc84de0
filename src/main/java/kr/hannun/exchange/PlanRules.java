package kr.hannun.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Rules about milestones and how their plans moved. */
final class PlanRules {

    private static final List<String> READ =
            List.of("milestone_id", "plan_order", "planned_on", "stated_on", "certainty");

    private PlanRules() {}

    /**
     * The plans of a milestone are numbered from 1, stand in the order in which they were stated unless sources
     * disagree, and the last one is the plan the milestone names.
     */
    static Rule historyIsWhole() {
        return (file, bundle, faults) -> {
            if (!file.complete() || !file.columns().containsAll(READ)) {
                return;
            }
            Map<String, Row> milestones = new HashMap<>();
            faults.sound(bundle.file("milestones"), "milestone_id", "planned_on")
                    .forEach(milestone -> milestones.put(milestone.text("milestone_id"), milestone));
            Map<List<String>, List<Row>> histories = file.rows().stream()
                    .collect(Collectors.groupingBy(
                            plan -> plan.values(List.of("milestone_id")), LinkedHashMap::new, Collectors.toList()));
            for (List<Row> plans : histories.values()) {
                if (plans.stream().allMatch(plan -> faults.isSound(plan, READ))) {
                    checkNumbers(plans, faults);
                    checkStatements(plans, faults);
                    checkLast(plans.getLast(), milestones, faults);
                }
            }
        };
    }

    private static void checkNumbers(List<Row> plans, Faults faults) {
        for (int i = 0; i < plans.size(); i++) {
            Row plan = plans.get(i);
            String number = String.valueOf(i + 1);
            if (!number.equals(plan.text("plan_order"))) {
                faults.add(plan, "plan_order", Reason.PLAN_NUMBERING, plan.text("plan_order"), number);
                return;
            }
        }
    }

    private static void checkStatements(List<Row> plans, Faults faults) {
        for (int i = 1; i < plans.size(); i++) {
            Row earlier = plans.get(i - 1);
            Row later = plans.get(i);
            if (!"conflicting".equals(earlier.text("certainty"))
                    && Rules.isAfter(earlier.dateOrNull("stated_on"), later.dateOrNull("stated_on"))) {
                faults.add(later, "stated_on", Reason.PLAN_STATED, String.valueOf(earlier.line()));
            }
        }
    }

    private static void checkLast(Row plan, Map<String, Row> milestones, Faults faults) {
        Row milestone = milestones.get(plan.text("milestone_id"));
        if (milestone != null && !Objects.equals(milestone.textOrNull("planned_on"), plan.textOrNull("planned_on"))) {
            String line = String.valueOf(milestone.line());
            faults.add(plan, "planned_on", Reason.PLAN_LAST, milestone.file(), line);
        }
    }
}
