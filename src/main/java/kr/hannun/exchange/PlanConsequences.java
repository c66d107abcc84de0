package kr.hannun.exchange;

import static kr.hannun.exchange.DrawnLines.put;
import static kr.hannun.exchange.DrawnLines.saying;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a plan of a milestone brings: its number, the plan that the milestone had alone, and the milestone as it is planned now. */
record PlanConsequences(DrawnLines drawn) {

    private static final String PLANNED = "planned_on";
    private static final String ORDER = "plan_order";
    private static final String MILESTONE = "milestone_id";

    /** The columns that only the record can tell of a new row. */
    static List<String> given(String kind) {
        return kind.equals(RecordedRows.PLANS) ? List.of(ORDER) : List.of();
    }

    /** Whether the line states a plan. */
    static boolean isPlan(FactLine line) {
        return line.act() == FactLine.Act.ADD && line.kind().equals(RecordedRows.PLANS);
    }

    /** After the plans that were stated, those that other lines state, and the one the milestone states itself. */
    void number(Map<String, String> plan) {
        String milestone = plan.getOrDefault(MILESTONE, "");
        boolean itsOwn =
                drawn.recorded().cells(RecordedRows.MILESTONES, milestone).containsKey(PLANNED);
        int last = Stream.concat(
                        drawn.recorded().plans(milestone).stream().map(row -> row.text(ORDER)),
                        drawn.all().stream()
                                .map(Consequences.Drawn::line)
                                .filter(line -> line.kind().equals(RecordedRows.PLANS)
                                        && milestone.equals(line.cells().get(MILESTONE)))
                                .map(line -> line.cells().getOrDefault(ORDER, "0")))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(itsOwn ? 1 : 0);
        plan.putIfAbsent(ORDER, String.valueOf(last + 1));
    }

    /** A milestone has the last plan for its own, and the plan it had alone is the first, before the one that moves it. */
    void moved(FactLine plan) {
        String milestone = plan.cells().getOrDefault(MILESTONE, "");
        Map<String, String> before = drawn.recorded().cells(RecordedRows.MILESTONES, milestone);
        if (before.isEmpty()) {
            return;
        }
        if (drawn.recorded().plans(milestone).isEmpty() && before.containsKey(PLANNED)) {
            Map<String, String> first = saying(before);
            first.remove("also_source_ids");
            first.put(MILESTONE, milestone);
            first.put(ORDER, "1");
            first.put(PLANNED, String.valueOf(before.get(PLANNED)));
            drawn.bring(plan, FactLine.Act.ADD, RecordedRows.PLANS, milestone + "/1", first);
        }
        Map<String, String> after = new LinkedHashMap<>(before);
        put(after, PLANNED, plan.cells().get(PLANNED));
        drawn.correct(plan, RecordedRows.MILESTONES, milestone, after);
    }
}
