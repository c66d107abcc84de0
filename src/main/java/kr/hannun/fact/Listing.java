package kr.hannun.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import kr.hannun.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a kind are listed, so that they can be found, cited and disagreed about.
 *
 * @param kind what a row is, as the search page groups it
 * @param prefix what stands before the row's key in its code, or nothing
 * @param name what a row is called
 * @param page the page on which it stands, below the programme's address
 * @param isPage whether the page is the row's own, so that it needs no anchor there
 * @param words other names it is found by
 * @param begins the day before which no page lists it, or null where it stands on pages of every day
 */
public record Listing(
        String kind,
        String prefix,
        BiFunction<Cells, Known, LocalizedText> name,
        BiFunction<Cells, Known, String> page,
        boolean isPage,
        Function<Cells, List<String>> words,
        BiFunction<Cells, Known, @Nullable LocalDate> begins) {

    /** Listed under the text of both languages in this column. */
    public static Listing named(String kind, String stem) {
        return called(kind, (row, known) -> row.localized(stem));
    }

    /** Listed under a name that is made of the row and what is known. */
    public static Listing called(String kind, BiFunction<Cells, Known, LocalizedText> name) {
        return new Listing(kind, "", name, (row, known) -> "", false, row -> List.of(), (row, known) -> null);
    }

    /** With a code that begins with this. */
    public Listing coded(String before) {
        return new Listing(kind, before, name, page, isPage, words, begins);
    }

    /** On this page, at the row's anchor. */
    public Listing on(String where) {
        return new Listing(kind, prefix, name, (row, known) -> where, false, words, begins);
    }

    /** On the page of the row that this column points to, at the row's anchor. */
    public Listing onThatOf(String column) {
        return on((row, known) -> known.page(row.text(column)));
    }

    /** On a page that is found by the row and what is known, at the row's anchor. */
    public Listing on(BiFunction<Cells, Known, String> where) {
        return new Listing(kind, prefix, name, where, false, words, begins);
    }

    /** On a page of its own, which the column names. */
    public Listing atItsOwn(String folder, String column) {
        return new Listing(kind, prefix, name, (row, known) -> folder + "/" + row.text(column), true, words, begins);
    }

    /** Found by further words. */
    public Listing foundBy(Function<Cells, List<String>> further) {
        return new Listing(kind, prefix, name, page, isPage, further, begins);
    }

    /** Not before a day. */
    public Listing from(BiFunction<Cells, Known, @Nullable LocalDate> day) {
        return new Listing(kind, prefix, name, page, isPage, words, day);
    }

    /** The code of a row. */
    public String code(Cells row) {
        return prefix + row.key();
    }
}
