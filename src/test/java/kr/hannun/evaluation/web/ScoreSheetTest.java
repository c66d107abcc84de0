package kr.hannun.evaluation.web;

import static kr.hannun.evaluation.web.ResultsMother.AVERAGE;
import static kr.hannun.evaluation.web.ResultsMother.LG;
import static kr.hannun.evaluation.web.ResultsMother.SKT;
import static kr.hannun.evaluation.web.ResultsMother.firstRound;
import static kr.hannun.evaluation.web.ResultsMother.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import kr.hannun.shell.Absence;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {

    private final ScoreSheet sheet = firstRound();

    @Test
    void theLinesFollowTheTreeAndEndWithTheTotal() {
        assertThat(sheet.lines().stream()
                        .map(line -> line.criterion() == null
                                ? "total"
                                : line.criterion().code()))
                .containsExactly("B", "B1", "B2", "B3", "E", "U", "G", "total");
    }

    @Test
    void thePartsOfLgSumUpToItsTotalExactly() {
        SumCheck check = sheet.sum(sheet.total(), LG).orElseThrow();
        assertThat(check.parts()).containsExactly(points("33.6"), points("31.6"), points("25.0"));
        assertThat(check.sum()).isEqualTo(points("90.2"));
        assertThat(check.verdict()).isEqualTo(SumCheck.Verdict.EXACT);
    }

    @Test
    void theBenchmarksOfLgSumUpToTheirPartExactly() {
        SumCheck check = sheet.sum(line(sheet, "B"), LG).orElseThrow();
        assertThat(check.parts()).containsExactly(points("9.2"), points("14.4"), points("10.0"));
        assertThat(check.sum()).isEqualTo(points("33.6"));
        assertThat(check.verdict()).isEqualTo(SumCheck.Verdict.EXACT);
    }

    @Test
    void theAverageIsTheRoundedSumOfItsParts() {
        SumCheck check = sheet.sum(sheet.total(), AVERAGE).orElseThrow();
        assertThat(check.sum()).isEqualTo(points("79.72"));
        assertThat(check.published()).isEqualTo(points("79.7"));
        assertThat(check.verdict()).isEqualTo(SumCheck.Verdict.ROUNDED);
    }

    @Test
    void nothingIsSummedWhereAPartWasKeptBack() {
        assertThat(sheet.sum(sheet.total(), SKT)).isEmpty();
        assertThat(sheet.sum(line(sheet, "B"), SKT)).isEmpty();
    }

    @Test
    void theWeightsSumUpToTheMaximum() {
        assertThat(sheet.sumOfWeights(sheet.total()).orElseThrow().verdict()).isEqualTo(SumCheck.Verdict.EXACT);
    }

    @Test
    void aScoreThatMustExistIsWithheld() {
        assertThat(sheet.score(line(sheet, "E"), SKT)).isEmpty();
        assertThat(sheet.nothing(line(sheet, "E"), SKT)).isEqualTo(Absence.WITHHELD);
        assertThat(sheet.nothing(sheet.total(), SKT)).isEqualTo(Absence.WITHHELD);
        assertThat(sheet.nothing(line(sheet, "B1"), AVERAGE)).isEqualTo(Absence.WITHHELD);
    }

    @Test
    void whetherAConditionWasMetIsUnknownUntilSomebodySaysSo() {
        assertThat(sheet.nothing(line(sheet, "G"), SKT)).isEqualTo(Absence.UNKNOWN);
    }

    @Test
    void aConditionHasNeitherPointsNorAnAverage() {
        assertThat(sheet.noWeight(line(sheet, "G"))).isEqualTo(Absence.NOT_APPLICABLE);
        assertThat(sheet.nothing(line(sheet, "G"), AVERAGE)).isEqualTo(Absence.NOT_APPLICABLE);
    }

    @Test
    void aRoundOfConditionsOnlyHasNoTotal() {
        ScoreSheet conditions = new ScoreSheet(List.of(ResultsMother.gate("G")), List.of());
        assertThat(conditions.nothing(conditions.total(), LG)).isEqualTo(Absence.NOT_APPLICABLE);
    }

    private static BigDecimal points(String points) {
        return new BigDecimal(points);
    }
}
