package kr.hannun.allocation;

/** What a finding of possible double support turned out to be. */
public enum DispositionKind {
    /** 경쟁: both compete on purpose, such as teams that are measured against each other. */
    COMPETITION("done"),
    /** 보완: one adds to what the other leaves out. */
    COMPLEMENT("done"),
    /** 공급사 자체 사용: who supplies uses what is its own. */
    OWN_USE("done"),
    /** 잘못된 판정: the rule took for an overlap what is none. */
    WRONG("done"),
    /** 실제 중복: the same thing is given twice. */
    REAL("overdue");

    private final String symbol;

    DispositionKind(String symbol) {
        this.symbol = symbol;
    }

    /** The name of its mark in the sprite. */
    public String symbol() {
        return symbol;
    }
}
