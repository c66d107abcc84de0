package kr.hannun.foundationmodel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import kr.hannun.foundationmodel.FoundationModelQueries.BenchmarkRow;
import kr.hannun.shared.LocalizedText;
import kr.hannun.source.Certainty;
import kr.hannun.source.Cited;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BenchmarksTest {

    private static final List<String> CATEGORIES = List.of("knowledge", "math", "index");

    private static final BenchmarkRow AIME = row("AIME 2025", "reasoning", "math", "LG AI연구원");
    private static final BenchmarkRow MMLU = row("MMLU-Pro", "reasoning", "knowledge", "LG AI연구원");
    private static final BenchmarkRow AVERAGE = row("13종 평균", null, "math", "LG AI연구원");
    private static final BenchmarkRow INDEX = row("Intelligence Index", null, "index", "Artificial Analysis");

    @Test
    void scores_of_another_measurer_or_setting_never_share_a_table() {
        assertThat(Benchmarks.apart(List.of(AIME, AVERAGE, INDEX, MMLU), CATEGORIES)
                        .values())
                .containsExactly(List.of(MMLU, AIME), List.of(AVERAGE), List.of(INDEX));
    }

    private static BenchmarkRow row(String name, @Nullable String variant, String category, String measuredBy) {
        return new BenchmarkRow(
                "BR-" + name,
                "M-KEXAONE",
                LocalizedText.same(name),
                variant,
                category,
                new BigDecimal("92.8"),
                null,
                LocalizedText.same(measuredBy),
                null,
                null,
                Cited.by("S118", Certainty.COMPANY, null),
                null);
    }
}
