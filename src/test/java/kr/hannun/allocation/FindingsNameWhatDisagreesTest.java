package kr.hannun.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Dataset;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks the findings of the support page: what disagrees are sources, and what was said about double support stands there. */
@DatabaseTest
class FindingsNameWhatDisagreesTest {

    @Autowired
    Site site;

    @ParameterizedTest
    @ValueSource(strings = {"support", "support?lang=en"})
    void every_disagreement_of_sources_names_two_sources(String place) {
        Set<String> wrong = new TreeSet<>();
        for (Element finding : site.page(place).select("#rule-sources-disagree li")) {
            Set<String> sources = finding.select(".cite[popovertarget]").stream()
                    .map(mark -> mark.attr("popovertarget"))
                    .collect(Collectors.toSet());
            if (sources.size() < 2) {
                wrong.add(finding.text());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_lines_of_one_allocation_stand_against_what_the_other_source_says() {
        Document support = site.page("support");
        Map<String, Dataset.Row> conflicts =
                Dataset.rows("conflicts").stream().collect(Collectors.toMap(row -> row.get("conflict_id"), row -> row));
        assertThat(support.select("#rule-sources-disagree li").eachText())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding)
                        .contains(
                                "CF-07",
                                Objects.requireNonNull(conflicts.get("CF-07")).get("version_b_ko"),
                                "다른 자료:"))
                .satisfiesExactly(
                        finding -> assertThat(finding).contains("SP-018", "SP-019"),
                        finding -> assertThat(finding).contains("SP-020", "SP-021"));
    }

    @Test
    void who_warned_of_double_support_stands_beside_the_findings() {
        Element worry = Objects.requireNonNull(
                site.page("support").select("#overlaps .note").first());
        assertThat(worry.text()).contains("김명주", "중복 지원을 피하고");
        assertThat(worry.select("[data-about=QT-01][popovertarget=S001]")).isNotEmpty();
        assertThat(site.page("support?on=2025-06-30").select("#overlaps .note")).isEmpty();
    }
}
