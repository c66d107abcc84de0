package kr.hannun.exchange;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The kinds that are kept as they are told: the words first, as others are called by them; the rest once there are teams. */
@Configuration(proxyBeanMethods = false)
class FactIntakes {

    @Bean
    @Order(1)
    Intake wordIntake(WriteRows rows) {
        return taking(rows, List.of("codes", "glossary"));
    }

    @Bean
    @Order(8)
    Intake factIntake(WriteRows rows) {
        return taking(
                rows,
                List.of(
                        "models",
                        "benchmark_results",
                        "themes",
                        "team_themes",
                        "capability_dimensions",
                        "capability_values",
                        "team_capabilities",
                        "support",
                        "evaluation_criteria",
                        "evaluation_results",
                        "events",
                        "quotes",
                        "conflicts",
                        "remarks"));
    }

    private static Intake taking(WriteRows rows, List<String> kinds) {
        return loading -> kinds.forEach(kind -> rows.add(loading.program(), kind, loading.rows(kind)));
    }
}
