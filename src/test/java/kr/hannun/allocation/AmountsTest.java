package kr.hannun.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Texts;
import kr.hannun.vocabulary.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.05|0.5억 원|0.05 billion won",
                "14.5|145억 원|14.5 billion won",
                "999.9|9,999억 원|999.9 billion won",
                "1000|1조 원|1,000 billion won",
                "1500|1조 5,000억 원|1,500 billion won",
                "12345.67|12조 3,456.7억 원|12,345.67 billion won",
                "1234567|1,234조 5,670억 원|1,234,567 billion won"
            })
    void won_is_said_as_people_say_it(BigDecimal billions, String korean, String english) {
        assertThat(said(billions, Locale.KOREAN)).isEqualTo(korean);
        assertThat(said(billions, Locale.ENGLISH)).isEqualTo(english);
    }

    private static String said(BigDecimal billions, Locale language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/allocation");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Words.Labels labels = new Words.Labels(
                Map.of("support.unit", Map.of("billion_krw", new LocalizedText("십억 원", "billion won"))));
        return new Amounts(new Texts(messages, language), labels).said(billions, "billion_krw");
    }
}
