package kr.hannun.strategy;

import kr.hannun.fact.FactTable;
import kr.hannun.fact.Identified;
import kr.hannun.fact.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the record keeps the themes and capabilities of a programme and what its teams say of them. */
@Configuration(proxyBeanMethods = false)
class StrategyFacts {

    private static final String DIMENSION = "dimension/";
    private static final String VALUE = "value/";

    /** The subject's code of a dimension. */
    static String dimensionCode(String dimension) {
        return DIMENSION + dimension;
    }

    /** The subject's code of a value. */
    static String valueCode(String dimension, String value) {
        return VALUE + dimension + "/" + value;
    }

    /** The dimensions of strategy, in the order to show. */
    @Bean
    FactTable themesTable() {
        return FactTable.of("themes", "theme")
                .series("TH-", 0)
                .inOrder()
                .listed(Listing.named("theme", "name").atItsOwn("themes", "slug"));
    }

    /** Claims point to themes. */
    @Bean
    Identified identifiedThemes() {
        return new Identified("themes", "theme");
    }

    /** What a team claims under a theme, paraphrased. */
    @Bean
    FactTable themeClaimsTable() {
        return FactTable.of("team_themes", "theme_claim")
                .series("TT-", 3)
                .pointing("team_id", "consortium_id", "consortia")
                .pointing("theme_id", "theme_id", "themes")
                .inOrder()
                .listed(Listing.named("claim", "claim").onThatOf("theme_id"));
    }

    /** The dimensions of the capability matrix; they are shown by their position. */
    @Bean
    FactTable capabilityDimensionsTable() {
        return FactTable.of("capability_dimensions", "capability_dimension")
                .as("dimension", "code")
                .as("sort_order", "position")
                .orderedBy("t.position")
                .listed(Listing.named("dimension", "label").coded(DIMENSION).on("capabilities"));
    }

    /** The values of a dimension; they are shown by their position in it. */
    @Bean
    FactTable capabilityValuesTable() {
        return FactTable.of("capability_values", "capability_value")
                .as("value", "code")
                .as("sort_order", "position")
                .orderedBy("(select d.position from {capability_dimension} d"
                        + " where d.program_id = t.program_id and d.code = t.dimension), t.position")
                .listed(Listing.named("value", "label").coded(VALUE).on("capabilities"));
    }

    /** That a team has claimed, planned, holds or has demonstrated a value. */
    @Bean
    FactTable teamCapabilitiesTable() {
        return FactTable.of("team_capabilities", "team_capability")
                .series("CP-", 3)
                .pointing("team_id", "consortium_id", "consortia")
                .constant("status", "standing")
                .listed(Listing.called(
                                "capability",
                                (row, known) -> known.name(valueCode(row.text("dimension"), row.text("value"))))
                        .on("capabilities"));
    }
}
