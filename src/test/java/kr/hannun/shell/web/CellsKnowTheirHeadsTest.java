package kr.hannun.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CellsKnowTheirHeadsTest {

    @Autowired
    Site site;

    @ParameterizedTest
    @ValueSource(strings = {"comparison", "teams/skt", "support", "models", "milestones", "rounds/round-1", "sources"})
    void each_cell_under_one_head_is_labelled_with_it(String place) {
        for (Element table : site.page(place).select("table:has(thead)")) {
            List<Element> heads = table.select("thead th");
            for (Element row : table.select("tbody tr:not(:has([colspan], [rowspan]))")) {
                for (int column = 0; column < row.childrenSize(); column++) {
                    Element cell = row.child(column);
                    if (cell.is("td")) {
                        Element head = heads.get(column).clone();
                        head.select(".sub, .sr").remove();
                        assertThat(cell.attr("data-label")).as(cell.text()).isEqualTo(head.text());
                    }
                }
            }
        }
    }
}
