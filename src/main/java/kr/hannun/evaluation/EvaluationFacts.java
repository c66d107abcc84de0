package kr.hannun.evaluation;

import java.util.List;
import java.util.function.Function;
import kr.hannun.fact.Cells;
import kr.hannun.fact.FactTable;
import kr.hannun.fact.Figure;
import kr.hannun.fact.Identified;
import kr.hannun.fact.Known;
import kr.hannun.fact.Listing;
import kr.hannun.shared.LocalizedText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the record keeps what a programme's rounds look at and what was published of their results. */
@Configuration(proxyBeanMethods = false)
class EvaluationFacts {

    private static final String RESULTS = "evaluation_results";

    /** Criteria and results point to rounds by their codes. */
    @Bean
    Identified identifiedRounds() {
        return new Identified("rounds", "evaluation_round");
    }

    /** Results and parts of criteria point to criteria. */
    @Bean
    Identified identifiedCriteria() {
        return new Identified("evaluation_criteria", "criterion");
    }

    /** What a round looks at: points to win, or a condition without points. */
    @Bean
    FactTable criteriaTable() {
        return FactTable.of("evaluation_criteria", "criterion")
                .series("EC-", 3)
                .pointing("round", "round_id", "rounds")
                .pointing("parent_criterion_id", "parent_id", "evaluation_criteria")
                .as("criterion", "name")
                .constant("kind", "kind")
                .inOrder()
                .listed(Listing.named("criterion", "criterion").on(EvaluationFacts::round));
    }

    /** What was published of a team's result, or of all teams together; what was kept back is null. */
    @Bean
    FactTable publishedResultsTable() {
        return FactTable.of(RESULTS, "published_result")
                .series("ER-", 3)
                .pointing("round", "round_id", "rounds")
                .pointing("team_id", "consortium_id", "consortia")
                .pointing("criterion_id", "criterion_id", "evaluation_criteria")
                .as("max", "maximum")
                .inOrder()
                .listed(Listing.called("result", EvaluationFacts::name)
                        .on(EvaluationFacts::round)
                        .foundBy(row -> Figure.plain(row, "score")));
    }

    private static String round(Cells row, Known known) {
        return known.page("round/" + row.text("round"));
    }

    /** A result is called by its round, its team or what is counted over all teams, and the part of the judging. */
    private static LocalizedText name(Cells row, Known known) {
        String team = row.textOrNull("team_id");
        List<LocalizedText> parts = List.of(
                known.label(RESULTS, "round", row.text("round")),
                team == null ? known.label(RESULTS, "statistic", row.text("statistic")) : known.name(team),
                known.label(RESULTS, "part", row.text("part")));
        return new LocalizedText(joined(parts, LocalizedText::ko), joined(parts, LocalizedText::en));
    }

    private static String joined(List<LocalizedText> parts, Function<LocalizedText, String> language) {
        return String.join(", ", parts.stream().map(language).toList());
    }
}
