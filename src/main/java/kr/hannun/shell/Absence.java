package kr.hannun.shell;

/** The four ways in which there can be nothing to show; never a blank, never a zero. */
public enum Absence {
    /** 미상: it exists, nobody we know of has said it. */
    UNKNOWN("unknown"),
    /** 비공개: it exists and its owner did not publish it. */
    WITHHELD("withheld"),
    /** 해당 없음: there can be no such thing here. */
    NOT_APPLICABLE("na"),
    /** 보고 없음: its date has passed and nobody has reported. */
    NO_REPORT("noreport");

    private final String symbol;

    Absence(String symbol) {
        this.symbol = symbol;
    }

    /** The name of its mark in the sprite. */
    public String symbol() {
        return symbol;
    }

    /** The key of its word in the shell's messages. */
    public String key() {
        return "nothing." + symbol;
    }
}
