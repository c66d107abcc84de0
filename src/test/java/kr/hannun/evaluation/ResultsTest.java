package kr.hannun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Texts;
import kr.hannun.source.Certainty;
import kr.hannun.source.Cited;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ResultsTest {

    private static final RoundRow SELECTION = round("selection", "정예팀 선정", 0, "2025-08-04");
    private static final RoundRow FIRST = round("round_1", "1차 단계평가", 1, "2026-01-15");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final Results results = new Results(List.of(
            row(SELECTION, "T-LG", "total", "score", null, "selected"),
            row(SELECTION, "T-NAVER", "total", "score", null, "selected"),
            row(FIRST, "T-LG", "total", "score", "90.2", "advance"),
            row(FIRST, "T-LG", "originality", "gate", null, "pass"),
            row(FIRST, "T-NAVER", "total", "score", null, "eliminated_gate"),
            row(FIRST, "T-NAVER", "originality", "gate", null, "fail")));

    @Test
    void aTeamThatWentOnIsSaidWithItsPublishedTotal() {
        assertThat(sentence("T-LG", TODAY)).isEqualTo("1차 단계평가: 진출, 총점 90.2");
    }

    @Test
    void aTeamOutByAConditionIsSaidWithTheCondition() {
        assertThat(sentence("T-NAVER", TODAY)).isEqualTo("1차 단계평가: 탈락, 독자성 기준 미충족");
    }

    @Test
    void onTheEveOfADecisionTheOneBeforeStands() {
        assertThat(sentence("T-NAVER", LocalDate.parse("2026-01-14"))).isEqualTo("정예팀 선정: 선정");
    }

    @Test
    void beforeEveryDecisionThereIsNone() {
        assertThat(results.latestFor("T-LG", LocalDate.parse("2025-08-03"))).isEmpty();
    }

    @Test
    void resultsOfARoundAreSeenFromItsDecisionOn() {
        assertThat(results.of("round_1", LocalDate.parse("2026-01-14"))).isEmpty();
        assertThat(results.of("round_1", LocalDate.parse("2026-01-15"))).hasSize(4);
    }

    private String sentence(String team, LocalDate on) {
        return results.latestFor(team, on).orElseThrow().sentence(korean(), labels());
    }

    private static RoundRow round(String code, String name, int position, String decidedOn) {
        return new RoundRow(code, code, LocalizedText.same(name), position, null, new PartialDate(decidedOn), null);
    }

    private static PublishedRow row(
            RoundRow round, String team, String part, String statistic, @Nullable String score, String decision) {
        return new PublishedRow(
                round.code() + team + part,
                round,
                team,
                part,
                null,
                part.equals("originality") ? LocalizedText.same("독자성 기준") : null,
                statistic,
                score == null ? null : new BigDecimal(score),
                null,
                null,
                decision,
                Cited.by("S069", Certainty.OFFICIAL, null),
                Cited.by("S069", Certainty.OFFICIAL, null),
                Cited.by("S069", Certainty.OFFICIAL, null),
                null);
    }

    private static Texts korean() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/evaluation");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages, Locale.KOREAN);
    }

    private static Words.Labels labels() {
        return new Words.Labels(Map.of(
                "evaluation_results.decision",
                Map.of(
                        "selected", LocalizedText.same("선정"),
                        "advance", LocalizedText.same("진출"),
                        "fail", LocalizedText.same("미충족"))));
    }
}
