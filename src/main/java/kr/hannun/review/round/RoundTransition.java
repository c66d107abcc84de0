package kr.hannun.review.round;

import java.util.Locale;

/** What is done with a round only by two people: one proposes, another does it. In their order. */
public enum RoundTransition {
    /** Its rules stand from now on, and reviews can be written. */
    OPEN,
    /** What was handed in is all there is; the panel's result is kept. */
    CLOSE,
    /** The committee's decision is the result (확정). */
    CONFIRM,
    /** Nobody can object any longer; the result is final. */
    FINISH,
    /** The round is void (무효) and may be repeated. */
    VOID;

    /** The name of the field beside which a page says what stands against it. */
    public String field() {
        return "act." + name().toLowerCase(Locale.ROOT);
    }
}
