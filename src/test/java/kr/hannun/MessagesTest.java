package kr.hannun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {

    private static final Pattern HANGUL = Pattern.compile("[가-힣]");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(^|[^'])'([^']|$)");

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
