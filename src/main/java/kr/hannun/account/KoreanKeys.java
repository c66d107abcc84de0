package kr.hannun.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The keys with which Korean is typed on the usual keyboard (두벌식): 한국 is typed g-k-s-r-n-r. */
final class KoreanKeys {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final List<String> INITIALS = List.of("r r s e e f a q q t t d w w c z x v g".split(" "));
    private static final List<String> VOWELS = List.of("k o i o j p u p h hk ho hl y n nj np nl b m ml l".split(" "));
    private static final List<String> FINALS =
            List.of("- r r rt s sw sg e f fr fa fq ft fx fv fg a q qt t t d w c z x v g".split(" "));

    private KoreanKeys() {}

    /** The keys of this text in small letters; what is not Korean stays what it is. */
    static String of(String text) {
        StringBuilder keys = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> keys.append(of(letter)));
        return keys.toString();
    }

    private static String of(int letter) {
        if (letter < FIRST || letter > LAST) {
            return Character.toString(letter);
        }
        int place = letter - FIRST;
        int last = place % FINALS.size();
        return INITIALS.get(place / (VOWELS.size() * FINALS.size()))
                + VOWELS.get(place / FINALS.size() % VOWELS.size())
                + (last == 0 ? "" : FINALS.get(last));
    }
}
