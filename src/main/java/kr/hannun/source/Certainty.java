package kr.hannun.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
    INFERRED("inferred"),

    /** Somebody who keeps the record knows it, and owes the document that says it. */
    UNSOURCED("unsourced");

    /** The kind of a document, a code of {@code sources.kind}, that is owed: it stands for the one that is not yet known. */
    public static final String OWED = "pending";

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
            case OWED -> UNSOURCED;
            default -> PRESS;
        };
    }

    /** Whether a document of this kind can say something with this certainty. */
    public boolean canRestOn(String kind) {
        return switch (this) {
            case OFFICIAL -> kind.equals("official") || kind.equals("press");
            case UNSOURCED -> kind.equals(OWED);
            case PRESS, COMPANY, SEED, CONFLICTING, AGGREGATOR, INFERRED -> !kind.equals(OWED);
        };
    }

    /** Whether what documents of these kinds say together can have this certainty: one suffices, but none is known and owed at once. */
    public boolean canRestOn(Collection<String> kinds) {
        return kinds.stream().anyMatch(this::canRestOn)
                && kinds.stream().map(OWED::equals).distinct().count() == 1;
    }

    /** The certainties that a document can give, in order. */
    public static List<Certainty> ofDocuments() {
        return Arrays.stream(values()).filter(each -> each != UNSOURCED).toList();
    }

    /** The certainty of a bundle's code. */
    public static Certainty ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
