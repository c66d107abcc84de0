package kr.hannun.milestone;

/** How a milestone stood on a day. Silence is not lateness: a passed date without a report is neither late nor done. */
public enum MilestoneState {
    /** 완료: it had been reached. */
    DONE("done"),
    /** 예정: its time had not passed. */
    PLANNED("planned"),
    /** 지연: its date had passed, and it is known to have been reached only later. */
    OVERDUE("overdue"),
    /** 보고 없음: its date had passed and nobody had reported about it. */
    NO_REPORT("noreport"),
    /** 취소: it had been called off. */
    CANCELLED("cancelled"),
    /** 미상: nobody had said when, or whether. */
    UNKNOWN("unknown");

    private final String symbol;

    MilestoneState(String symbol) {
        this.symbol = symbol;
    }

    /** How a milestone stands of which this was recorded; of an unknown one nobody reported. */
    public static MilestoneState of(MilestoneStatus recorded) {
        return switch (recorded) {
            case DONE -> DONE;
            case PLANNED -> PLANNED;
            case UNKNOWN -> NO_REPORT;
            case CANCELLED -> CANCELLED;
        };
    }

    /** The name of its mark in the sprite, also its name in addresses. */
    public String symbol() {
        return symbol;
    }

    /** The key of its word in this module's messages. */
    public String key() {
        return "milestone.state." + symbol;
    }
}
