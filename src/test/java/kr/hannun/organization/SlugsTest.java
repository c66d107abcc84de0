package kr.hannun.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource({
        "Elice Group, elice-group",
        "École Polytechnique, ecole-polytechnique",
        "NAVER Cloud (NC), naver-cloud",
        "O'Reilly & Sons, oreilly-sons",
        "엘리스, organization"
    })
    void a_slug_is_made_of_the_english_name(String name, String slug) {
        assertThat(Slugs.base(name)).isEqualTo(slug);
    }

    @Test
    void what_is_taken_gets_a_number() {
        Slugs.Taken taken = new Slugs.Taken(new HashSet<>(Set.of("nota", "nota-2")));
        assertThat(taken.propose("Nota")).hasToString("nota-3");
        assertThat(taken.propose("Nota")).hasToString("nota-4");
    }
}
