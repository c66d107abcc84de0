package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import kr.hannun.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

    private static final String FAULT = "exchange.fault.";
    private static final String IN_FORMS = ".form";

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
        assertThat(keys.stream().filter(key -> key.startsWith(FAULT) && !key.endsWith(IN_FORMS)))
                .hasSameSizeAs(Arrays.asList(Reason.values()));
        assertThat(keys.stream().filter(key -> key.startsWith(FAULT) && key.endsWith(IN_FORMS)))
                .allSatisfy(key -> assertThat(keys).contains(key.replace(IN_FORMS, "")));
    }

    @ParameterizedTest
    @EnumSource
    void aFormHasNoFilesAndCallsColumnsByTheirLabels(Reason reason) {
        LocalizedText told = reason.inForms(List.of("planned_on", "conflicts.csv", "c"));
        assertThat(Stream.of(told.ko(), told.en()))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\.csv|[a-z]_[a-z]"));
    }

    @Test
    void whatIsNotThereIsMissedInTheRecordAndNotInAFile() {
        LocalizedText told = Reason.ID_UNKNOWN.inForms(List.of("notes.csv", "conflicts.csv"));
        assertThat(told.ko()).contains("“notes.csv”", "자료의 상충").doesNotContain("파일");
        assertThat(told.en()).contains("“notes.csv”", "(Disagreement");
    }

    @Test
    void anOverlongWordIsCut() {
        assertThat(Reason.BAD_DATE.with(List.of("가".repeat(500))).ko())
                .contains("가".repeat(400) + "…")
                .doesNotContain("가".repeat(401));
    }
}
