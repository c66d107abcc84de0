package kr.hannun.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Dataset;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PicturesTellWhatTheRecordSaysTest {

    @Autowired
    Site site;

    @ParameterizedTest
    @ValueSource(strings = {"", "support"})
    void each_line_of_a_team_s_gpus_has_its_bar_and_its_source(String place) {
        List<Dataset.Row> lines = Dataset.rows("support").stream()
                .filter(row ->
                        row.get("kind").equals("gpu") && !row.get("team_id").isEmpty())
                .toList();
        Element figure = Objects.requireNonNull(
                site.page(place).select("figure:has(svg.lanes)").first());
        assertThat(figure.select("svg.broad text").eachText())
                .filteredOn(text -> text.contains("·"))
                .hasSameSizeAs(lines);
        Set<String> named = figure.select("figcaption .cite[popovertarget]").stream()
                .map(mark -> mark.attr("popovertarget"))
                .collect(Collectors.toSet());
        assertThat(named)
                .isEqualTo(lines.stream().map(row -> row.get("source_id")).collect(Collectors.toSet()));
    }

    @Test
    void a_half_year_of_which_nobody_says_anything_is_hatched() {
        Elements texts = site.page("support").select("svg.broad text:contains(2025년 하반기 수량 미상)");
        assertThat(texts).hasSize(1);
        assertThat(texts.next().attr("fill")).isEqualTo("url(#hatch)");
    }

    @ParameterizedTest
    @CsvSource({"support,976", "support?lang=en,976", "support?on=2030-01-01,976", "support?on=2025-12-31,976"})
    void nothing_stands_outside_of_the_picture(String place, int width) {
        for (Element rect : site.page(place).select("svg.broad rect")) {
            assertThat(number(rect, "x")).isGreaterThanOrEqualTo(0);
            assertThat(number(rect, "x") + number(rect, "width")).isLessThanOrEqualTo(width + 2);
        }
        assertThat(site.page(place).select("svg.lanes text"))
                .allSatisfy(text -> assertThat(number(text, "x")).isBetween(0, width));
    }

    @Test
    void an_earlier_day_draws_nothing_that_came_later() {
        assertThat(site.page("support?on=2025-12-31").select("svg.lanes").text())
                .doesNotContain("모티프", "2026년", "탈락");
    }

    @Test
    void the_chart_of_teams_names_its_day_and_its_silence() {
        assertThat(site.page("").select("svg.half").text()).contains("기준일 ", "2026. 6. 5. 이후 보고 없음");
        assertThat(site.page("?on=2026-06-05").select("svg.half text").text()).doesNotContain("보고 없음");
    }

    @Test
    void the_largest_model_has_the_longest_bar() {
        Elements rows = site.page("").select("table.sizes tbody tr");
        assertThat(rows).hasSize(6);
        Element longest = rows.stream()
                .max((one, other) -> Float.compare(bar(one), bar(other)))
                .orElseThrow();
        assertThat(longest.text()).contains("5,190억 개", "330억 개");
        assertThat(bar(longest)).isEqualTo(320f);
    }

    private static float bar(Element row) {
        return Float.parseFloat(row.select("rect.f2").attr("width"));
    }

    private static int number(Element element, String attribute) {
        return element.attr(attribute).isEmpty() ? 0 : (int) Float.parseFloat(element.attr(attribute));
    }
}
