package kr.hannun.search;

import java.util.Map;
import java.util.stream.Collectors;

/** Initial consonants of Korean syllables (초성), as the table of subjects keeps them. */
final class Initials {

    private static final String ALL = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final int FIRST = '가';
    private static final int LAST = '힣';
    private static final int OF_ONE_INITIAL = 588;
    private static final int FIRST_CONJOINING = 0x1100;

    /** What an input method joins when two consonants are typed in a row. */
    private static final Map<String, String> JOINED = Map.ofEntries(
            Map.entry("ㄳ", "ㄱㅅ"),
            Map.entry("ㄵ", "ㄴㅈ"),
            Map.entry("ㄶ", "ㄴㅎ"),
            Map.entry("ㄺ", "ㄹㄱ"),
            Map.entry("ㄻ", "ㄹㅁ"),
            Map.entry("ㄼ", "ㄹㅂ"),
            Map.entry("ㄽ", "ㄹㅅ"),
            Map.entry("ㄾ", "ㄹㅌ"),
            Map.entry("ㄿ", "ㄹㅍ"),
            Map.entry("ㅀ", "ㄹㅎ"),
            Map.entry("ㅄ", "ㅂㅅ"));

    private Initials() {}

    /** The text with joined consonants apart and consonants of decomposed text as keyboards write them. */
    static String spelledOut(String text) {
        return text.codePoints().mapToObj(Initials::spelledOut).collect(Collectors.joining());
    }

    private static String spelledOut(int letter) {
        int conjoining = letter - FIRST_CONJOINING;
        if (conjoining >= 0 && conjoining < ALL.length()) {
            return ALL.substring(conjoining, conjoining + 1);
        }
        String written = Character.toString(letter);
        return JOINED.getOrDefault(written, written);
    }

    /** Whether the letter is a consonant that can begin a syllable. */
    static boolean isInitial(int letter) {
        return ALL.indexOf(letter) >= 0;
    }

    /** Each syllable's initial consonant; everything else as it is. */
    static String of(String text) {
        return text.codePoints()
                .map(letter -> letter < FIRST || letter > LAST ? letter : ALL.charAt((letter - FIRST) / OF_ONE_INITIAL))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The syllables an initial consonant begins, and itself, as a regular expression. */
    static String syllables(int initial) {
        int first = FIRST + ALL.indexOf(initial) * OF_ONE_INITIAL;
        return "[" + Character.toString(first) + "-" + Character.toString(first + OF_ONE_INITIAL - 1)
                + Character.toString(initial) + "]";
    }
}
