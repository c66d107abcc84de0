package kr.hannun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hannun.shell.TeamWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {

    private static final Pattern HANGUL = Pattern.compile("[가-힣]");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(^|[^'])'([^']|$)");

    private static final Pattern WORD_PLACE = Pattern.compile("\\{[A-Za-z][^{}]*}");
    private static final Pattern ENGLISH_WORD = Pattern.compile("(?<!\\{)(?<!\\{[aA] )\\b[Tt]eams?\\b");

    /** Beside programmes, or about files of any: there a team is a team; founding tells how the word is chosen. */
    private static final Set<String> ITS_OWN_WORDS = Set.of("account", "exchange", "founding");

    static Stream<Resource> english() throws IOException {
        return Arrays.stream(
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties"));
    }

    @ParameterizedTest
    @MethodSource("english")
    void both_languages_say_the_same_things(Resource english) throws IOException {
        assertThat(read(english).keySet()).isEqualTo(read(korean(english)).keySet());
    }

    @ParameterizedTest
    @MethodSource("english")
    void nothing_is_left_blank_and_no_apostrophe_swallows_a_parameter(Resource english) throws IOException {
        assertThat(Stream.concat(read(english).values().stream(), read(korean(english)).values().stream()))
                .allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotContainPattern(LONE_APOSTROPHE));
    }

    @ParameterizedTest
    @MethodSource("english")
    void english_texts_are_english(Resource english) throws IOException {
        Properties texts = read(english);
        texts.remove("shell.language.ko");
        assertThat(texts.values())
                .noneMatch(text -> HANGUL.matcher((String) text).find());
    }

    @ParameterizedTest
    @MethodSource("english")
    void the_word_for_those_who_carry_a_programme_out_is_the_programmes_own(Resource english) throws IOException {
        if (ITS_OWN_WORDS.contains(String.valueOf(english.getFilename()).replace("_en.properties", ""))) {
            return;
        }
        assertThat(read(english).values())
                .noneMatch(text -> ENGLISH_WORD.matcher((String) text).find());
        assertThat(read(korean(english)).values()).noneMatch(text -> ((String) text).contains("팀"));
    }

    @ParameterizedTest
    @MethodSource("english")
    void words_are_those_of_an_office(Resource english) throws IOException {
        assertThat(homely("en", read(english))).isEmpty();
        assertThat(homely("ko", read(korean(english)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("english")
    void every_place_in_a_text_is_one_that_is_filled(Resource english) throws IOException {
        assertThat(Stream.concat(read(english).values().stream(), read(korean(english)).values().stream())
                        .flatMap(text -> WORD_PLACE.matcher((String) text).results())
                        .map(MatchResult::group))
                .allSatisfy(place ->
                        assertThat(TeamWord.USUAL.into(place, Locale.KOREAN)).isNotEqualTo(place));
    }

    @Test
    void a_text_stands_in_one_place() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties")) {
            file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.indexOf('=') > 0 && !line.startsWith("#"))
                    .forEach(line -> keys.add(line.substring(0, line.indexOf('='))));
        }
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    /** The words for which an office has its own, each with that one beside it and the text it stands in. */
    private static List<String> homely(String language, Properties texts) throws IOException {
        return new ClassPathResource("words/" + language + ".csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .flatMap(line -> foundIn(texts, line))
                .toList();
    }

    private static Stream<String> foundIn(Properties texts, String line) {
        Pattern word = Pattern.compile(line.substring(0, line.lastIndexOf(',')));
        return texts.entrySet().stream()
                .filter(text -> word.matcher((String) text.getValue()).find())
                .map(text -> line + " <- " + text);
    }

    private static Resource korean(Resource english) throws IOException {
        return english.createRelative(String.valueOf(english.getFilename()).replace("_en", ""));
    }

    private static Properties read(Resource file) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
