package kr.hannun.shell;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.hannun.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a programme calls those who carry it out: 팀, 정예팀, 과제, project. Messages do not say the word but have a place for it:
 *
 * <ul>
 *   <li>Korean: {@code {team}} the word, {@code {short}} the word where it is clear which is meant (팀 for 정예팀),
 *       {@code {counted}} the same behind a number (과제 5개 where the word stands before, or 5팀); with a particle that agrees, {@code {team:은}}.
 *   <li>English: {@code {team}}, {@code {teams}}, {@code {Team}}, {@code {Teams}}, and {@code {a team}} with its article.
 * </ul>
 *
 * @param one the word for one of them
 */
public record TeamWord(LocalizedText one) {

    /** The word where a programme has none of its own. */
    public static final TeamWord USUAL = new TeamWord(new LocalizedText("팀", "team"));

    private static final Pattern PLACE =
            Pattern.compile("\\{(team|short|counted|teams|Team|Teams|a team|A team)(?::(은|이|을|과|으로|이나))?}");
    private static final Map<String, String> AFTER_VOWEL =
            Map.of("은", "는", "이", "가", "을", "를", "과", "와", "으로", "로", "이나", "나");
    private static final String COUNTS_ITSELF = "팀";
    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final int FINALS = 28;
    private static final int FINAL_RIEUL = 8;

    /** The word a programme has, or the usual one. */
    public static TeamWord of(@Nullable LocalizedText own) {
        return own == null ? USUAL : new TeamWord(own);
    }

    /** The pattern of a message with the word in its places. */
    public String into(String pattern, Locale language) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(escaped(
                        Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? english(place) : korean(place))));
    }

    private String korean(MatchResult place) {
        boolean counts = one.ko().endsWith(COUNTS_ITSELF);
        String word = switch (place.group(1)) {
            case "short" -> counts ? COUNTS_ITSELF : one.ko();
            case "counted" -> counts ? COUNTS_ITSELF : "개";
            default -> one.ko();
        };
        return place.group(2) == null ? word : word + particle(word, place.group(2));
    }

    /** The particle as it agrees with the end of the word; behind other letters than Korean ones, both. */
    private static String particle(String word, String afterConsonant) {
        String afterVowel = AFTER_VOWEL.getOrDefault(afterConsonant, afterConsonant);
        char last = word.charAt(word.length() - 1);
        if (last < FIRST_SYLLABLE || last > LAST_SYLLABLE) {
            return afterConsonant + "(" + afterVowel + ")";
        }
        int ending = (last - FIRST_SYLLABLE) % FINALS;
        boolean open = ending == 0 || (ending == FINAL_RIEUL && afterConsonant.equals("으로"));
        return open ? afterVowel : afterConsonant;
    }

    private String english(MatchResult place) {
        String word = one.en();
        return switch (place.group(1)) {
            case "teams" -> plural(word);
            case "Team" -> capital(word);
            case "Teams" -> capital(plural(word));
            case "a team" -> article(word) + " " + word;
            case "A team" -> capital(article(word)) + " " + word;
            default -> word;
        };
    }

    private static String plural(String word) {
        return word.matches(".*[^aeiou]y")
                ? word.substring(0, word.length() - 1) + "ies"
                : word + (word.matches(".*(s|x|z|ch|sh)") ? "es" : "s");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ENGLISH) + word.substring(1);
    }

    private static String article(String word) {
        return word.matches("(?i)[aeio].*") ? "an" : "a";
    }

    /** A word that came with the data is text in a pattern and nothing else. */
    private static String escaped(String word) {
        return word.replace("'", "''").replace("{", "'{'").replace("}", "'}'");
    }
}
