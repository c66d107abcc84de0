package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

    @ParameterizedTest
    @EnumSource
    void everyReasonIsSentencesInBothLanguages(Reason reason) {
        assertThat(reason.with(List.of("a", "b", "c")).ko())
                .containsPattern("[가-힣]")
                .doesNotContain("{");
        assertThat(reason.with(List.of("a", "b", "c")).en()).doesNotContainPattern("[가-힣{]");
    }

    @Test
    void noSentenceIsLeftOver() {
        Set<String> keys =
                ResourceBundle.getBundle("messages/exchange", Locale.ENGLISH).keySet();
        assertThat(keys.stream().filter(key -> key.startsWith("exchange.fault.")))
                .hasSameSizeAs(Arrays.asList(Reason.values()));
    }

    @Test
    void anOverlongWordIsCut() {
        assertThat(Reason.BAD_DATE.with(List.of("가".repeat(500))).ko())
                .contains("가".repeat(400) + "…")
                .doesNotContain("가".repeat(401));
    }
}
