package kr.hannun.search;

import java.util.List;
import java.util.Locale;
import kr.hannun.shared.LocalizedText;

/**
 * Something with a name and a place.
 *
 * @param kind what it is, as the search page groups it: the key {@code search.kind.<kind>}
 * @param code its stable key, unique in the programme
 * @param name what it is called, or its first words
 * @param place where it stands below the programme's address, such as {@code teams/skt#mb-001}
 * @param words other names it is found by
 */
public record Subject(String kind, String code, LocalizedText name, String place, List<String> words) {

    /** Something that goes by its name alone. */
    public Subject(String kind, String code, LocalizedText name, String place) {
        this(kind, code, name, place, List.of());
    }

    /** The anchor a row with this code has on its page. */
    public static String anchor(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
