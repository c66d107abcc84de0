package kr.hannun.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: words in any order, of which initial consonants stand for every syllable they begin. Signs that
 * mean something to a database ({@code % _ \ ' "}) are taken literally.
 *
 * @param text as it is searched, at most {@value #MOST} characters
 * @param cut whether more had been typed
 */
public record Wanted(String text, boolean cut) {

    /** How many characters are searched. */
    public static final int MOST = 100;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");

    /** What was typed, composed before; control characters are spaces. */
    public static Wanted of(@Nullable String typed) {
        String text = typed == null ? "" : SPACES.matcher(typed).replaceAll(" ").strip();
        boolean tooLong = text.codePointCount(0, text.length()) > MOST;
        return new Wanted(
                tooLong ? text.substring(0, text.offsetByCodePoints(0, MOST)).strip() : text, tooLong);
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The words, each of which must be found. */
    List<Word> words() {
        return isEmpty()
                ? List.of()
                : SPACES.splitAsStream(text.toLowerCase(Locale.ROOT))
                        .map(Word::of)
                        .toList();
    }

    /** The whole text as a regular expression of the database. */
    String expression() {
        return words().stream().map(Word::expression).collect(Collectors.joining("\\s+"));
    }

    /** Whether only figures are looked for, which are found whole and nowhere in the midst of others. */
    boolean isFigures() {
        return words().stream().allMatch(word -> word.way() == Word.Way.FIGURE);
    }

    /**
     * One word.
     *
     * @param pattern for {@code like}: of the word itself, or of its initial consonants where it has any
     * @param expression what it stands for, as a regular expression of the database
     * @param way how it is looked for
     */
    record Word(String pattern, String expression, Way way) {

        /** How a word is looked for. */
        enum Way {
            /** By its letters. */
            LETTERS,
            /** By initial consonants that stand for syllables, across the spaces between words. */
            INITIALS,
            /** As a figure, with its unit or without, however its digits are grouped. */
            FIGURE
        }

        private static final Pattern LIKE_SIGNS = Pattern.compile("[\\\\%_]");
        private static final Pattern FIGURE = Pattern.compile(
                "\\d{1,3}(,\\d{3})+(\\.\\d+)?(b|조|억|만|장|원|점|곳|억원)?|\\d+(\\.\\d+)?(b|조|억|만|장|원|점|곳|억원)?");

        static Word of(String typed) {
            String word = Initials.spelledOut(typed);
            if (FIGURE.matcher(word).matches()) {
                return new Word("", figure(word), Way.FIGURE);
            }
            boolean byInitials = word.codePoints().anyMatch(Initials::isInitial);
            String text = byInitials ? Initials.of(word) : word;
            return new Word(
                    "%" + LIKE_SIGNS.matcher(text).replaceAll("\\\\$0") + "%",
                    word.codePoints().mapToObj(Word::expression).collect(Collectors.joining(byInitials ? "\\s*" : "")),
                    byInitials ? Way.INITIALS : Way.LETTERS);
        }

        /** However its digits are grouped; neither before nor after it may stand what makes it another figure. */
        private static String figure(String typed) {
            String grouped = typed.codePoints()
                    .filter(letter -> letter != ',')
                    .mapToObj(letter ->
                            Character.isDigit(letter) ? Character.toString(letter) + ",?" : expression(letter))
                    .collect(Collectors.joining());
            return "(?<![0-9.,])" + grouped + "(?![0-9]|\\.[0-9])";
        }

        private static String expression(int letter) {
            if (Initials.isInitial(letter)) {
                return Initials.syllables(letter);
            }
            boolean sign = letter < 128 && !Character.isLetterOrDigit(letter);
            return (sign ? "\\" : "") + Character.toString(letter);
        }
    }
}
