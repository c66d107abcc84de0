package kr.hannun.source;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReadersSeeWhoSaysSoTest {

    @Autowired
    Site site;

    @Test
    void the_list_turns_its_pages_and_keeps_its_filter() {
        assertThat(site.page("sources?size=10&page=2").select("main tbody tr")).hasSize(10);
        assertThat(site.page("sources?page=4")
                        .select("main tbody tr td:first-of-type")
                        .eachText()
                        .getLast())
                .isEqualTo("S164");
        var official = site.page("sources?kind=official&q=S069");
        assertThat(official.select("main tbody tr")).hasSize(1);
        assertThat(official.select("main tbody").text()).contains("미상");
    }

    @Test
    void what_was_published_after_the_day_is_left_out() {
        var page = site.page("sources?on=2025-08-31");
        assertThat(page.select("main .note").text()).contains("제외하였습니다");
        assertThat(page.select("main tbody time").eachAttr("datetime"))
                .allMatch(date -> date.compareTo("2025-08-31") <= 0);
    }

    @Test
    void a_source_shows_every_fact_that_cites_it() {
        var page = site.page("sources/S069");
        assertThat(page.select("main tbody a[href*=history#ph-1e]")).hasSize(1);
        assertThat(page.select("main tbody .grp th").eachText().getFirst()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S999", "s069", "%EA%B0%80", "a.b", "S069'"})
    void a_source_that_does_not_exist_is_not_found(String code) {
        assertThat(site.get(Site.PROGRAM + "/sources/" + code)).hasStatus(404);
    }

    @Test
    void a_disagreement_shows_both_versions_with_their_sources() {
        var row = site.page("disagreements").select("tr#cf-08");
        assertThat(row.text()).contains("17개 기관").contains("29개 기관");
        assertThat(row.select("button.cite")).hasSize(2);
        assertThat(row.select("a[href$=/teams/motif]")).hasSize(1);
    }

    @Test
    void a_disagreement_is_known_once_both_versions_exist() {
        assertThat(site.page("disagreements?on=2026-06-04").select("#cf-03")).isEmpty();
        assertThat(site.page("disagreements?on=2026-06-05").select("#cf-03")).hasSize(1);
    }
}
