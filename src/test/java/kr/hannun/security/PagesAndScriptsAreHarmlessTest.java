package kr.hannun.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hannun.testing.Proves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StreamUtils;

/** What the templates and the scripts never do, wherever they stand. */
class PagesAndScriptsAreHarmlessTest {

    private static final Pattern ALGORITHM = Pattern.compile("\"((?:AES|RSA|EC|DES|SHA|MD|HMAC|PBKDF|HKDF)[^\"]*)\"");

    private static final Pattern KEY = Pattern.compile("importKey\\(\"raw\", (.*?, .*?), (?:true|false)");

    static Stream<Resource> templates() throws IOException {
        return resources("classpath*:templates/**/*.html");
    }

    static Stream<Resource> scripts() throws IOException {
        return resources("classpath*:static/**/*.js");
    }

    private static Stream<Resource> resources(String pattern) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
    }

    @Proves({"ASVS 1.1.2", "ASVS 1.2.1", "ASVS 1.3.7", "KISA 1.4"})
    @ParameterizedTest
    @MethodSource("templates")
    void whatever_is_shown_is_escaped_by_the_template_itself(Resource template) throws IOException {
        assertThat(text(template)).doesNotContain("th:utext", "[(", "[[", "th:inline", "__${");
    }

    @Proves({"ASVS 1.2.3", "ASVS 3.7.1"})
    @ParameterizedTest
    @MethodSource("templates")
    void a_page_holds_no_script_of_its_own(Resource template) throws IOException {
        assertThat(text(template))
                .doesNotContainPattern("<script[^>]*>[^<]")
                .doesNotContainPattern("(?i)\\son[a-z]+\\s*=")
                .doesNotContainPattern("(?i)javascript:|<object|<embed|<applet|<iframe");
    }

    @Proves("KISA 2.13")
    @ParameterizedTest
    @MethodSource("templates")
    void a_page_holds_no_comment(Resource template) throws IOException {
        assertThat(text(template)).doesNotContainPattern("<!--(?!/\\*)");
    }

    @Proves({"ASVS 1.3.2", "ASVS 3.2.2", "KISA 1.4"})
    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_makes_no_code_and_no_markup_of_texts(Resource script) throws IOException {
        assertThat(text(script))
                .doesNotContainPattern("\\beval\\(|new Function|set(Timeout|Interval)\\(\\s*[\"'`]")
                .doesNotContainPattern("(inner|outer)HTML|insertAdjacentHTML|document\\.write|setHTML");
    }

    @Proves("ASVS 6.2.7")
    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_leaves_the_clipboard_alone(Resource script) throws IOException {
        assertThat(text(script)).doesNotContain("paste", "clipboard", "oncopy");
    }

    @Proves("ASVS 3.5.5")
    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_listens_to_its_own_origin_alone(Resource script) throws IOException {
        assertThat(text(script)).doesNotContainPattern("(window|self|parent|opener)\\.(postMessage|onmessage)");
        assertThat(text(script)).doesNotContainPattern("window\\.addEventListener\\(\\s*\"message\"");
    }

    @Proves("ASVS 15.3.6")
    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_sets_no_property_by_a_name_it_was_given(Resource script) throws IOException {
        assertThat(text(script)).doesNotContain("__proto__").doesNotContainPattern("\\w\\[[^\\]\"]+]\\s*=[^=>]");
    }

    @Proves({"ASVS 11.3.1", "ASVS 11.3.2", "ASVS 11.3.3"})
    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_encrypts_with_a_sealing_cipher_alone(Resource script) throws IOException {
        String text = text(script);
        assertThat(ALGORITHM.matcher(text).results().map(found -> found.group(1)))
                .allMatch("AES-GCM"::equals)
                .hasSize(text.contains("crypto.subtle.encrypt") ? 3 : 0);
        assertThat(text).doesNotContain("Math.random");
    }

    @Proves("ASVS 11.2.3")
    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_encrypts_with_a_key_of_two_random_identities(Resource script) throws IOException {
        assertThat(KEY.matcher(text(script)).results().map(found -> found.group(1)))
                .allMatch("bytes(seal).slice(0, 32), \"AES-GCM\""::equals);
    }

    private static String text(Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            return StreamUtils.copyToString(content, StandardCharsets.UTF_8);
        }
    }
}
