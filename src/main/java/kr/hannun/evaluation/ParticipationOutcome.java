package kr.hannun.evaluation;

import org.jspecify.annotations.Nullable;

/** What a decision or the outcome of a bid means for who is in. */
public enum ParticipationOutcome {
    /** Chosen, or goes on. */
    IN("active"),
    /** Turned down, or leaves. */
    OUT("out"),
    /** Neither: it never bid, or nothing was decided about it. */
    NEITHER("na");

    private final String symbol;

    ParticipationOutcome(String symbol) {
        this.symbol = symbol;
    }

    /** The outcome that a code of {@code evaluation_results.decision} gives a team. */
    public static ParticipationOutcome ofDecision(@Nullable String code) {
        if (code == null) {
            return NEITHER;
        }
        return switch (code) {
            case "selected", "advance" -> IN;
            default -> code.startsWith("eliminated") ? OUT : NEITHER;
        };
    }

    /** The outcome that a code of {@code applications.outcome} gives a bidder; who declined has none. */
    public static ParticipationOutcome ofBid(String code) {
        if (code.equals("selected")) {
            return IN;
        }
        return code.startsWith("rejected") ? OUT : NEITHER;
    }

    /** The name of its mark in the sprite. */
    public String symbol() {
        return symbol;
    }
}
