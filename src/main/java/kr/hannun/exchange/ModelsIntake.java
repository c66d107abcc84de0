package kr.hannun.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hannun.foundationmodel.FoundationModelId;
import kr.hannun.foundationmodel.ModelStatus;
import kr.hannun.foundationmodel.RecordModels;
import kr.hannun.shared.Slug;
import kr.hannun.source.SourceId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The models with their other names and benchmark results. */
@Component
@Order(6)
class ModelsIntake implements Intake {

    private final RecordModels models;

    ModelsIntake(RecordModels models) {
        this.models = models;
    }

    @Override
    public void take(Loading loading) {
        Map<String, List<Row>> aliases = loading.grouped("model_aliases", "model_id");
        loading.keep(
                FoundationModelId.class,
                models.record(new RecordModels.Command(
                        loading.program(),
                        loading.rows("models").stream()
                                .map(row -> model(loading, row, aliases.getOrDefault(row.key(), List.of())))
                                .toList(),
                        loading.rows("benchmark_results").stream()
                                .map(row -> result(loading, row))
                                .toList())));
    }

    private static RecordModels.Model model(Loading loading, Row row, List<Row> aliases) {
        return new RecordModels.Model(
                row.key(),
                new Slug(row.text("slug")),
                loading.team(row.text("team_id")),
                row.localized("name"),
                row.localizedOrNull("family"),
                row.decimalOrNull("parameters_total_b"),
                row.decimalOrNull("parameters_active_b"),
                row.textOrNull("architecture"),
                row.list("modalities_in"),
                row.list("modalities_out"),
                row.list("languages"),
                row.integerOrNull("context_tokens"),
                row.localizedOrNull("license"),
                row.textOrNull("open_weights"),
                row.text("program_role"),
                ModelStatus.ofCode(row.text("status")),
                row.dateOrNull("presented_on"),
                row.dateOrNull("released_on"),
                loading.certainty(row),
                loading.cites(row),
                row.localizedOrNull("note"),
                aliases.stream().map(alias -> alias(loading, alias)).toList());
    }

    private static RecordModels.Alias alias(Loading loading, Row row) {
        return new RecordModels.Alias(
                row.text("alias"), row.text("kind"), loading.idOrNull(SourceId.class, row.textOrNull("source_id")));
    }

    private static RecordModels.Result result(Loading loading, Row row) {
        return new RecordModels.Result(
                row.key(),
                row.text("model_id"),
                row.localized("benchmark"),
                row.textOrNull("variant"),
                row.text("category"),
                Objects.requireNonNull(row.decimalOrNull("score")),
                row.decimalOrNull("scale"),
                row.localized("measured_by"),
                row.dateOrNull("measured_on"),
                row.dateOrNull("reported_on"),
                loading.certainty(row),
                loading.source(row.text("source_id")),
                row.localizedOrNull("note"));
    }
}
