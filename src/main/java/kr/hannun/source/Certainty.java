package kr.hannun.source;

import java.util.Locale;

/** How sure a fact is, by who says it. */
public enum Certainty {
    /** The ministry or its agencies, or press repeating the ministry's text. */
    OFFICIAL("official"),
    /** Reporting. */
    PRESS("press"),
    /** A company says so itself. */
    COMPANY("company"),
    /** Stated in the programme's seed document. */
    SEED("press"),
    /** Sources disagree. */
    CONFLICTING("conflicting"),
    /** Only a third party's summary says so. */
    AGGREGATOR("company"),
    /** Follows from another fact. */
    INFERRED("inferred");

    private final String style;

    Certainty(String style) {
        this.style = style;
    }

    /** The underline that draws it in the style sheet. */
    public String style() {
        return style;
    }

    /** The code the bundle and the messages know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How sure a fact is that only a document of this kind, a code of {@code sources.kind}, says. */
    public static Certainty ofKind(String kind) {
        return switch (kind) {
            case "official" -> OFFICIAL;
            case "company", "technical" -> COMPANY;
            case "seed" -> SEED;
            case "aggregator" -> AGGREGATOR;
            default -> PRESS;
        };
    }

    /** Whether a document of this kind can say something with this certainty. */
    public boolean canRestOn(String kind) {
        return this != OFFICIAL || kind.equals("official") || kind.equals("press");
    }

    /** The certainty of a bundle's code. */
    public static Certainty ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
