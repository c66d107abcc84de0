package kr.hannun.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a password is guessed from: words that many use, and the names of the product, the office and the person. Years, digits
 * and signs around a word, digits for letters (p4ssw0rd) and Korean typed on a Latin keyboard hide none of them.
 */
final class Guessable {

    private static final String FILE = "/account/common-words.txt";
    /** What the product is called. */
    static final Set<String> PRODUCT = Set.of("hannun", "한눈");

    private static final int SHORTEST_WORD = 3;
    private static final int FEW_LETTERS = 3;
    private static final double GUESSED_SOON = 10_000;
    private static final double GUESSED_WITHOUT_LETTERS = 1e10;
    private static final Zxcvbn ESTIMATE = new Zxcvbn();
    private static final Set<String> COMMON = keys(read());

    private final Set<String> names;

    Guessable(Collection<String> office) {
        this.names = keys(Stream.concat(PRODUCT.stream(), office.stream()).toList());
    }

    private static List<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Guessable.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Set<String> keys(Collection<String> words) {
        return words.stream()
                .flatMap(word -> Stream.concat(Stream.of(word.replace(" ", "")), Stream.of(word.split("[\\s@._-]+"))))
                .map(KoreanKeys::of)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is little more than names: of the product, the office or this person. */
    boolean isName(String password, Collection<String> person) {
        Set<String> all = Stream.concat(names.stream(), keys(person).stream()).collect(Collectors.toSet());
        return forms(password).anyMatch(form -> isLittleMoreThan(form, all));
    }

    /** Whether it is, or is little more than, what many use. */
    boolean isCommon(String password) {
        return isSoonGuessed(password)
                || forms(password).anyMatch(form -> isLittleMoreThan(form, COMMON) || isCommonWord(form));
    }

    /** As it is, without what stands around it, and each with letters for the digits and signs that stand for them. */
    private static Stream<String> forms(String password) {
        String keys = KoreanKeys.of(password);
        String core = keys.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return Stream.of(keys, core)
                .flatMap(form -> Stream.of(form, letters(form, "i"), letters(form, "l")))
                .distinct();
    }

    private static String letters(String form, String one) {
        return form.replace('0', 'o')
                .replace("1", one)
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace("!", one);
    }

    private static boolean isLittleMoreThan(String form, Set<String> words) {
        String rest = form;
        for (String word : words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            rest = rest.replace(word, " ");
        }
        return !rest.equals(form) && rest.chars().filter(Character::isLetter).count() <= FEW_LETTERS;
    }

    private static boolean isCommonWord(String form) {
        return form.length() > FEW_LETTERS && ESTIMATE.measure(form).getGuesses() < GUESSED_SOON;
    }

    /** By itself; where it has next to no letters, more is asked of it. */
    private static boolean isSoonGuessed(String password) {
        boolean words = password.chars().filter(Character::isLetter).count() > FEW_LETTERS;
        return ESTIMATE.measure(password).getGuesses() < (words ? GUESSED_SOON : GUESSED_WITHOUT_LETTERS);
    }
}
