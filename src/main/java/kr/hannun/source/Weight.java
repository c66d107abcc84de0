package kr.hannun.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a mark shows the certainty of its statement, beside the document it names.
 *
 * @param key the message of the word for it, or null where nothing has to be said
 * @param style the underline that goes with it
 */
record Weight(@Nullable String key, String style) {

    /** A document of the ministry's or of its agencies' own, or one whose statement nobody graded. */
    static final Weight PLAIN = new Weight(null, Certainty.OFFICIAL.style());

    /** Sources disagree. */
    static final Weight CONFLICTING = of(Certainty.CONFLICTING);

    /** The ministry's text as others repeat it: official by what it says, not by who says it. */
    private static final Weight RELAYED = new Weight("source.certainty.relayed", "relayed");

    /** A document of the office that is known by its number alone. */
    private static final Weight OFFICE = new Weight("source.certainty.office", "relayed");

    private static Weight of(Certainty certainty) {
        return new Weight("source.certainty." + certainty.code(), certainty.style());
    }

    /** The weight of a statement on a day, where the mark names this document. */
    static Weight of(Citation citation, SourceRegister.Document document, LocalDate day) {
        Certainty certainty = citation.certainty();
        if (certainty == null) {
            return PLAIN;
        }
        return switch (certainty) {
            case OFFICIAL -> official(certainty, document);
            case CONFLICTING -> citation.isCompleteBy(day) ? CONFLICTING : of(Certainty.ofKind(document.kind()));
            case PRESS, COMPANY, SEED, AGGREGATOR, INFERRED, UNSOURCED -> of(certainty);
        };
    }

    /** Official is what an official document says, or press that repeats it; another document weighs what its kind does. */
    private static Weight official(Certainty certainty, SourceRegister.Document document) {
        if (document.isOfOffice()) {
            return OFFICE;
        }
        if (document.isOfficial()) {
            return PLAIN;
        }
        return certainty.canRestOn(document.kind()) ? RELAYED : of(Certainty.ofKind(document.kind()));
    }
}
