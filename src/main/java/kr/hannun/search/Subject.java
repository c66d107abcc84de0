package kr.hannun.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.hannun.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Something with a name and a place.
 *
 * @param kind what it is, as the search page groups it: the key {@code search.kind.<kind>}
 * @param code its stable key, unique in the programme
 * @param name what it is called, or its first words
 * @param place where it stands below the programme's address, such as {@code teams/skt#mb-001}
 * @param words other names it is found by
 * @param begins the day before which a page of that day does not list it, or null where it stands on pages of every day
 */
public record Subject(
        String kind,
        String code,
        LocalizedText name,
        String place,
        List<String> words,
        @Nullable LocalDate begins) {

    /** Something that goes by other names too. */
    public Subject(String kind, String code, LocalizedText name, String place, List<String> words) {
        this(kind, code, name, place, words, null);
    }

    /** Something that goes by its name alone. */
    public Subject(String kind, String code, LocalizedText name, String place) {
        this(kind, code, name, place, List.of());
    }

    /** The same, listed on pages from this day on. */
    public Subject beginning(LocalDate day) {
        return new Subject(kind, code, name, place, words, day);
    }

    /** The anchor a row with this code has on its page. */
    public static String anchor(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
