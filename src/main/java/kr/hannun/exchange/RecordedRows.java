package kr.hannun.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks up in the record as it stands what follows from a line: a row by its key, what was said of it, the plans of a milestone. */
record RecordedRows(Bundle record) {

    static final String STATEMENTS = "statements";
    static final String REVISIONS = "revisions";
    static final String PLANS = "milestone_plan_history";
    static final String OUTCOMES = "milestone_outcomes";
    static final String MILESTONES = "milestones";
    static final String SOURCES = "sources";
    static final String FORMER_NAMES = "former_names";
    static final String FORMER_VALUES = "former_values";

    /** The cells of the row of a kind with this key; nothing where there is none. */
    Map<String, String> cells(String kind, String key) {
        return record.rows(kind).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(Row::cells)
                .orElse(Map.of());
    }

    /** Who says what of a row, apart from who says the row. */
    List<Row> statements(String about) {
        return record.rows(STATEMENTS).stream()
                .filter(row -> row.text("entity_id").equals(about))
                .toList();
    }

    /** That a row revises an earlier one. */
    List<Row> revisions(String later) {
        return record.rows(REVISIONS).stream()
                .filter(row -> row.key().equals(later))
                .toList();
    }

    /** What something was called and what it said before. */
    List<Row> former(String about) {
        return Stream.of(FORMER_NAMES, FORMER_VALUES)
                .flatMap(kind -> record.rows(kind).stream())
                .filter(row -> row.text("entity_id").equals(about))
                .toList();
    }

    /** The plans that were stated for a milestone. */
    List<Row> plans(String milestone) {
        return ofMilestone(PLANS, milestone).toList();
    }

    /** What goes with a milestone: its plans, and what became of it. */
    List<Row> course(String milestone) {
        return Stream.of(PLANS, OUTCOMES)
                .flatMap(kind -> ofMilestone(kind, milestone))
                .toList();
    }

    private Stream<Row> ofMilestone(String kind, String milestone) {
        return record.rows(kind).stream().filter(row -> row.text("milestone_id").equals(milestone));
    }
}
