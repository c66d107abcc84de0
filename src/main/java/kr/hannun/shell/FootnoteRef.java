package kr.hannun.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a statement: who says so, or why nobody is named.
 *
 * @param number of the source's note on this page; 0 where no source is named
 * @param certainty the word for everything that is not official, or null
 * @param style the certainty's underline in the style sheet
 * @param label what is read aloud: number, certainty and publisher
 * @param about the code of the statement, for those who check that it names its own sources
 * @param source the code of the document it names, or null
 * @param also the marks of what else the sentence rests on
 */
public record FootnoteRef(
        int number,
        @Nullable String certainty,
        String style,
        String label,
        String about,
        @Nullable String source,
        List<FootnoteRef> also) {

    /** The end of a statement that names one source. */
    public static FootnoteRef of(
            int number, @Nullable String certainty, String style, String label, String about, String source) {
        return new FootnoteRef(number, certainty, style, label, about, source, List.of());
    }

    /** The end of a statement that names no source: a word that says why, and the whole reason. */
    public static FootnoteRef aside(String word, String why, String about) {
        return new FootnoteRef(0, word, "aside", why, about, null, List.of());
    }

    /** The same, where the sentence rests on another statement too. */
    public FootnoteRef and(FootnoteRef other) {
        List<FootnoteRef> more = new ArrayList<>(also);
        more.addAll(other.all());
        return new FootnoteRef(number, certainty, style, label, about, source, List.copyOf(more));
    }

    /** Itself, and what else the sentence rests on, each document once. */
    public List<FootnoteRef> all() {
        List<FootnoteRef> all = new ArrayList<>();
        all.add(new FootnoteRef(number, certainty, style, label, about, source, List.of()));
        also.stream()
                .filter(other ->
                        all.stream().noneMatch(shown -> shown.number() == other.number() && other.number() > 0))
                .forEach(all::add);
        return all;
    }
}
