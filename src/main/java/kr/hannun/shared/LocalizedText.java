package kr.hannun.shared;

import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text for people in both languages, Korean first; both sides are filled, in Unicode's composed form (NFC). */
@Embeddable
public record LocalizedText(String ko, String en) {

    /** Refuses a blank side and composes decomposed Korean. */
    public LocalizedText {
        if (ko.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("Both languages must be filled: '" + ko + "' / '" + en + "'");
        }
        ko = Normalizer.normalize(ko, Normalizer.Form.NFC);
        en = Normalizer.normalize(en, Normalizer.Form.NFC);
    }

    /** Both languages, or null where nothing is known. */
    public static @Nullable LocalizedText orNull(@Nullable String ko, @Nullable String en) {
        return ko == null || en == null ? null : new LocalizedText(ko, en);
    }

    /** A name that reads the same in both languages. */
    public static LocalizedText same(String name) {
        return new LocalizedText(name, name);
    }

    /** The side a reader of this language reads. */
    public String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : ko;
    }
}
