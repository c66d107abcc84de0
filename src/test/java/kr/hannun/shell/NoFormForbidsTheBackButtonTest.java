package kr.hannun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A browser that goes back gives nothing back to fields that forbid to be completed, so only a question may forbid it. */
class NoFormForbidsTheBackButtonTest {

    static Stream<Resource> templates() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void in_what_is_sent(Resource template) throws IOException {
        String text = template.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("'text', 'off'");
        assertThat(Jsoup.parse(text).select("input[autocomplete=off]"))
                .allSatisfy(field -> assertThat(field.closest("form[method=get]"))
                        .as(field.attr("name"))
                        .isNotNull());
    }
}
