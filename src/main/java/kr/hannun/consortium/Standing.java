package kr.hannun.consortium;

/** How a team stands in its programme, or a member in its team, on one day. */
public enum Standing {
    /** Its first day is still to come. */
    NOT_YET("planned", "not-yet"),
    /** It may have begun or ended: only the month or year was said, and the day lies in it. */
    UNCERTAIN("unknown", "uncertain"),
    /** It takes part. */
    ACTIVE("active", "active"),
    /** It takes part for the last time: a day belongs to whoever was in on it, and what was decided on it counts from the next. */
    LAST_DAY("active", "last-day"),
    /** Its last day has passed. */
    LEFT("out", "left");

    private final String symbol;
    private final String word;

    Standing(String symbol, String word) {
        this.symbol = symbol;
        this.word = word;
    }

    /** The name of its mark in the sprite. */
    public String symbol() {
        return symbol;
    }

    /** The key of its word in this module's messages. */
    public String key() {
        return "consortium.standing." + word;
    }
}
