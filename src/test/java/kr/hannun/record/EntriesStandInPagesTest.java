package kr.hannun.record;

import static kr.hannun.record.Keeping.location;
import static kr.hannun.record.Keeping.once;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class EntriesStandInPagesTest {

    private static final int LINES = 53;

    @Autowired
    MockMvcTester mvc;

    @Test
    void fifty_lines_are_a_page() {
        Keeping keeping = new Keeping(mvc);
        Map<String, String> document = once();
        document.put("source", "S001");
        String entry = location(keeping.send(Site.PROGRAM + "/record", document));
        for (int number = 1; number <= LINES; number++) {
            Map<String, String> code = once();
            code.putAll(Map.of("of", "codes", "table", "models", "column", "status", "code", "trial_" + number));
            code.putAll(Map.of("label_ko", "시험 " + number, "label_en", "Trial " + number));
            assertThat(keeping.send(entry + "/lines", code)).hasStatus(303);
        }
        Document first = keeping.page(entry);
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("caption").text()).contains("총 " + LINES + "건");
        assertThat(keeping.page(entry + "?page=2").select("tbody tr")).hasSize(LINES - 50);
        assertThat(keeping.confirm(entry)).hasStatus(303);
        assertThat(keeping.page(Site.PROGRAM + "/record?size=10").text())
                .contains("입력 " + entry.replaceFirst(".*/", ""));
    }
}
