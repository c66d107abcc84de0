package kr.hannun.vocabulary.web;

import java.util.Locale;

/** The letter a term stands under: an initial consonant, doubled ones with their single; a Latin letter; or #. */
final class FirstLetter {

    private static final String INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ";
    private static final int OF_ONE_INITIAL = 588;

    private FirstLetter() {}

    static String of(String term) {
        int first = term.codePointAt(0);
        if (first >= '가' && first <= '힣') {
            int initial = (first - '가') / OF_ONE_INITIAL;
            return INITIALS.substring(initial, initial + 1);
        }
        return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : "#";
    }
}
