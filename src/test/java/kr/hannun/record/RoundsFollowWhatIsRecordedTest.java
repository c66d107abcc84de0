package kr.hannun.record;

import static kr.hannun.record.Keeping.location;
import static kr.hannun.record.Keeping.once;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** There is no file of rounds: they follow from codes, phases and milestones, whenever those are recorded. */
@DatabaseTest
@Transactional
class RoundsFollowWhatIsRecordedTest {

    @Autowired
    MockMvcTester mvc;

    private Keeping keeping;

    @BeforeEach
    void keep() {
        keeping = new Keeping(mvc);
    }

    @Test
    void a_round_is_decided_when_its_phase_is_said_to_have_ended() {
        assertThat(round("2차 단계평가").text()).contains("보고 없음");
        String entry = keeping.correct(Site.PROGRAM + "/facts/phases/PH-2E", Map.of("ends_on", "2026. 8. 20."));
        assertThat(round("2차 단계평가").text()).contains("2026. 8. 20.(목)").doesNotContain("보고된 날");
        takeBack(entry);
        assertThat(round("2차 단계평가").text()).contains("보고 없음");
    }

    @Test
    void a_new_code_is_a_new_round_and_a_name_put_right_is_its_name() {
        Map<String, String> document = once();
        document.put("source", "S001");
        String entry = location(keeping.send(Site.PROGRAM + "/record", document));
        Map<String, String> code = once();
        code.putAll(Map.of("of", "codes", "table", "evaluation_results", "column", "round", "code", "round_3"));
        code.putAll(Map.of("label_ko", "3차 단계평가", "label_en", "Third evaluation"));
        assertThat(keeping.send(entry + "/lines", code)).hasStatus(303);
        Map<String, String> result = once();
        result.putAll(Map.of("of", "evaluation_results", "round", "round_3", "team_id", "T-LG", "part", "total"));
        result.putAll(Map.of("statistic", "score", "decision", "advance", "source_id", "S112", "certainty", "press"));
        assertThat(keeping.send(entry + "/lines", result)).hasStatus(303);
        assertThat(keeping.confirm(entry)).hasStatus(303);
        assertThat(round("3차 단계평가").select("a").attr("href")).contains("/rounds/round-3");
        keeping.correct(Site.PROGRAM + "/facts/codes/evaluation_results~round~round_3", Map.of("label_ko", "최종 단계평가"));
        assertThat(round("최종 단계평가").select("a").attr("href")).contains("/rounds/round-3");
    }

    private Elements round(String name) {
        return keeping.page(Site.PROGRAM + "/rounds").select("tbody tr:contains(" + name + ")");
    }

    private void takeBack(String entry) {
        assertThat(keeping.send(entry + "/reversal", Keeping.with(keeping.page(entry), Map.of("why", "시험"))))
                .hasStatus(303);
    }
}
