package kr.hannun.partnerlist;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.hannun.shared.LocalizedText;
import kr.hannun.vocabulary.Words;

/**
 * The words a list may use for a coded value: its labels in both languages, its code, each without its ending, and the last
 * word of a label, or one side of its dot, where that means nothing else.
 */
final class CodeWords {

    private static final String INSTITUTION = "기관";
    private static final Pattern DOT = Pattern.compile("·");

    private final Map<String, String> codes = new HashMap<>();

    /** The words of this column, such as {@code memberships.role}. */
    CodeWords(Words.Labels labels, String column) {
        for (String code : labels.codes(column)) {
            LocalizedText label = labels.of(column, code);
            add(code, code);
            add(label.en(), code);
            add(label.ko(), code);
        }
        for (String code : labels.codes(column)) {
            String ko = labels.of(column, code).ko();
            add(ko.substring(ko.lastIndexOf(' ') + 1), code);
            DOT.splitAsStream(ko).forEach(side -> add(side, code));
        }
    }

    private void add(String word, String code) {
        String plain = plain(word);
        codes.putIfAbsent(plain, code);
        if (plain.endsWith(INSTITUTION) && plain.length() > INSTITUTION.length()) {
            codes.putIfAbsent(plain.substring(0, plain.length() - INSTITUTION.length()), code);
        }
    }

    /** The code a word means. */
    Optional<String> code(String word) {
        return Optional.ofNullable(codes.get(plain(word)));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
