package kr.hannun.foundationmodel;

import kr.hannun.fact.FactRows;
import kr.hannun.fact.FactTable;
import kr.hannun.fact.Figure;
import kr.hannun.fact.Identified;
import kr.hannun.fact.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the record keeps the models of a programme's teams, their other names and what was measured. */
@Configuration(proxyBeanMethods = false)
class ModelFacts {

    /** The models; parameters in billions. */
    @Bean
    FactTable modelsTable() {
        return FactTable.of("models", "foundation_model")
                .series("M-", 0)
                .pointing("team_id", "consortium_id", "consortia")
                .as("parameters_total_b", "parameters_total")
                .as("parameters_active_b", "parameters_active")
                .constant("status", "status")
                .inOrder()
                .listed(Listing.named("model", "name")
                        .atItsOwn("models", "slug")
                        .foundBy(row -> Figure.parameters(row, "parameters_total_b", "parameters_active_b")));
    }

    /** Scores and other names point to models. */
    @Bean
    Identified identifiedModels() {
        return new Identified("models", "foundation_model");
    }

    /** What was measured; scores compare only within one measurer and one variant of the test. */
    @Bean
    FactTable benchmarkResultsTable() {
        return FactTable.of("benchmark_results", "benchmark_result")
                .series("BR-", 3)
                .pointing("model_id", "model_id", "models")
                .inOrder()
                .listed(Listing.named("benchmark", "benchmark")
                        .onThatOf("model_id")
                        .foundBy(row -> Figure.plain(row, "score")));
    }

    /** The other names of models. */
    @Bean
    FactRows modelAliasRows() {
        return new FactRows("model_aliases", """
                select m.code as model_id, a.alias, a.kind, c.sources[1] as source_id
                from {foundation_model_alias} a join {foundation_model} m on m.id = a.model_id
                left join {cited} c on c.id = a.citation_id
                where m.program_id = :program order by m.position, a.position""");
    }
}
