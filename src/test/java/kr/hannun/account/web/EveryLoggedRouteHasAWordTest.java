package kr.hannun.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.hannun.shell.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class EveryLoggedRouteHasAWordTest {

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void in_both_languages(String language) throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/account");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Texts texts = new Texts(messages, Locale.of(language));

        assertThat(logged())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(Actions.of(texts, route)).isNotEqualTo(route));
    }

    private static List<String> logged() throws IOException {
        var file = Objects.requireNonNull(
                EveryLoggedRouteHasAWordTest.class.getResourceAsStream("/account/permissions.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> line.contains(",log,"))
                    .map(line -> line.split(",", 3))
                    .map(cells -> cells[0] + " " + cells[1])
                    .toList();
        }
    }
}
