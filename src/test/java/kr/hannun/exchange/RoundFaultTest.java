package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundFaultTest {

    private BundleMother bundle;

    @BeforeEach
    void copyTheShippedBundle(@TempDir Path folder) throws IOException {
        bundle = BundleMother.shippedTo(folder);
    }

    @Test
    void aCriterionIsPartOfOneOfItsOwnRound() throws IOException {
        bundle.with("evaluation_criteria.csv", "EC-R2-E,round_2,expert,,", "EC-R2-E,round_2,expert,EC-R1-E,");
        assertThat(bundle.faults()).singleElement().asString().endsWith(":parent_criterion_id");
    }

    @Test
    void aCriterionIsNotAPartOfItself() throws IOException {
        bundle.with("evaluation_criteria.csv", "EC-R1-B,round_1,benchmark,,", "EC-R1-B,round_1,benchmark,EC-R1-B1,");
        assertThat(bundle.faults()).isNotEmpty().allMatch(place -> place.endsWith(":parent_criterion_id"));
    }

    @Test
    void aResultIsAboutACriterionOfItsRound() throws IOException {
        bundle.with("evaluation_results.csv", "T-LG,expert,EC-R1-E,", "T-LG,expert,EC-R2-E,");
        assertThat(bundle.faults()).singleElement().asString().endsWith(":criterion_id");
    }
}
