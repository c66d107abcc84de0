package kr.hannun.foundationmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import kr.hannun.testing.Walk;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SizesReadAsPeopleSayThemTest {

    @Autowired
    Site site;

    @Autowired
    Walk walk;

    @ParameterizedTest
    @CsvSource({
        "models/k-exaone-236b, '2,360억 개', '230억 개'",
        "models/k-exaone-236b?lang=en, 236 billion, 23 billion",
        "models/vaetki-100b, '1,122억 개', '101억 개'",
        "models/vaetki-100b?lang=en, 112.2 billion, 10.1 billion",
        "comparison?team=lg-ai-research&team=nc-ai, '2,360 / 230', '1,122 / 101'",
        "teams/lg-ai-research, '2,360', 230"
    })
    void a_size_is_counted_in_the_reader_s_way(String place, String total, String active) {
        assertThat(site.page(place).select("main").text()).contains(total, active);
    }

    @Test
    void no_page_counts_in_tens_of_hundred_millions() {
        Map<String, Document> pages = walk.on("", "ko", walk.places());
        TreeSet<String> wrong = new TreeSet<>();
        pages.forEach((address, page) -> {
            if (page.text().contains("십억 개")) {
                wrong.add(address);
            }
        });
        assertThat(wrong).isEmpty();
    }
}
