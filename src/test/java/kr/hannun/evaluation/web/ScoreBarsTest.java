package kr.hannun.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import kr.hannun.shell.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class ScoreBarsTest {

    private final Texts texts = new Texts(new StaticMessageSource(), Locale.KOREAN);

    @Test
    void barsShareOneScaleOfPoints() {
        List<ScoreBars.Bar> bars = drawing().bars();
        assertThat(bars.getFirst().weightWidth()).isEqualTo("281.6");
        assertThat(bars.getFirst().scoreWidth()).isEqualTo("236.5");
        assertThat(bars.getFirst().averageX()).isEqualTo("390.0");
        assertThat(bars.getLast().weightWidth()).isEqualTo("704.0");
    }

    @Test
    void theTotalStandsUnderARule() {
        assertThat(drawing().ruleY())
                .isBetween(
                        drawing().bars().getFirst().y(),
                        drawing().bars().getLast().y());
    }

    @Test
    void noAverageMeansNoLine() {
        assertThat(drawing().bars().getLast().averageX()).isNull();
    }

    private ScoreBars.Drawing drawing() {
        return ScoreBars.draw(
                List.of(
                        new ScoreBars.Score("benchmark", points("33.6"), points("40"), points("30.4"), false),
                        new ScoreBars.Score("total", points("90.2"), points("100"), null, true)),
                texts);
    }

    private static BigDecimal points(String points) {
        return new BigDecimal(points);
    }
}
