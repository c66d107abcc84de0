package kr.hannun.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReadersLookUpWordsTest {

    @Autowired
    Site site;

    @Test
    void every_term_and_every_coded_value_has_its_anchor() {
        List<String> ids = site.page("glossary").select("main [id]").eachAttr("id");
        assertThat(ids).contains("gl-01", "gl-45", "code-sources-kind-press", "code-quotes-certainty-inferred");
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void english_readers_get_the_terms_in_their_own_order() {
        assertThat(site.page("glossary?lang=en")
                        .select("#terms tbody th b")
                        .eachText()
                        .getFirst())
                .isEqualTo("active parameters");
    }
}
