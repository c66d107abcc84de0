package kr.hannun.foundationmodel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.shared.TypedId;
import kr.hannun.source.Certainty;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records the models of a programme's teams with their other names and what was measured. */
@Component
public class RecordModels {

    private final FoundationModels models;
    private final CiteSources sources;
    private final JdbcTemplate jdbc;

    RecordModels(FoundationModels models, CiteSources sources, JdbcTemplate jdbc) {
        this.models = models;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** Another name of a model; {@code kind} is a code of {@code model_aliases.kind}, a usual spelling has no source. */
    public record Alias(String alias, String kind, @Nullable SourceId source) {}

    /** A model; parameters in billions, coded texts as in {@code models.*}, null or an empty list where not known. */
    public record Model(
            String code,
            Slug slug,
            ConsortiumId team,
            LocalizedText name,
            @Nullable LocalizedText family,
            @Nullable BigDecimal parametersTotal,
            @Nullable BigDecimal parametersActive,
            @Nullable String architecture,
            List<String> modalitiesIn,
            List<String> modalitiesOut,
            List<String> languages,
            @Nullable Integer contextTokens,
            @Nullable LocalizedText license,
            @Nullable String openWeights,
            String programRole,
            ModelStatus status,
            @Nullable PartialDate presentedOn,
            @Nullable PartialDate releasedOn,
            Certainty certainty,
            List<SourceId> cites,
            @Nullable LocalizedText note,
            List<Alias> aliases) {}

    /** A score of a model; {@code scale} is the most that can be reached, or null where nobody stated it. */
    public record Result(
            String code,
            String modelCode,
            LocalizedText benchmark,
            @Nullable String variant,
            String category,
            BigDecimal score,
            @Nullable BigDecimal scale,
            LocalizedText measuredBy,
            @Nullable PartialDate measuredOn,
            @Nullable PartialDate reportedOn,
            Certainty certainty,
            SourceId cites,
            @Nullable LocalizedText note) {}

    /** Everything at once. */
    public record Command(ProgramId program, List<Model> models, List<Result> results) {}

    /** Records the models and answers the identity of each by its code. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, FoundationModelId> record(Command command) {
        Map<String, CitationId> citations = sources.cite(command.program(), facts(command));
        Map<String, FoundationModel> recorded = new LinkedHashMap<>();
        for (Model model : command.models()) {
            CitationId citation = found(citations, model.code());
            recorded.put(model.code(), new FoundationModel(command.program(), recorded.size(), model, citation));
        }
        models.saveAll(recorded.values());
        models.flush();
        Map<String, FoundationModelId> ids = new LinkedHashMap<>();
        recorded.forEach((code, model) -> ids.put(code, model.id()));
        name(command, ids, citations);
        measure(command, ids, citations);
        return ids;
    }

    private static List<CiteSources.Fact> facts(Command command) {
        Map<String, String> places = new LinkedHashMap<>();
        List<CiteSources.Fact> facts = new ArrayList<>();
        for (Model model : command.models()) {
            String place = "models/" + model.slug();
            places.put(model.code(), place);
            List<String> words = model.aliases().stream().map(Alias::alias).toList();
            Subject subject = new Subject("model", model.code(), model.name(), place, words);
            facts.add(new CiteSources.Fact(subject, model.certainty(), model.cites()));
            for (int position = 0; position < model.aliases().size(); position++) {
                facts.add(alias(model, position, place));
            }
        }
        for (Result result : command.results()) {
            String place = found(places, result.modelCode()) + "#" + Subject.anchor(result.code());
            Subject subject = new Subject("benchmark", result.code(), result.benchmark(), place);
            facts.add(new CiteSources.Fact(subject, result.certainty(), List.of(result.cites())));
        }
        return facts;
    }

    private static CiteSources.Fact alias(Model model, int position, String place) {
        Alias alias = model.aliases().get(position);
        String code = aliasCode(model.code(), position);
        Subject subject =
                new Subject("alias", code, LocalizedText.same(alias.alias()), place + "#" + Subject.anchor(code));
        SourceId source = alias.source();
        return new CiteSources.Fact(subject, null, source == null ? List.of() : List.of(source));
    }

    private void name(Command command, Map<String, FoundationModelId> ids, Map<String, CitationId> citations) {
        NewRows rows = new NewRows("foundation_model_alias");
        for (Model model : command.models()) {
            for (int position = 0; position < model.aliases().size(); position++) {
                Alias alias = model.aliases().get(position);
                rows.row()
                        .set("model_id", found(ids, model.code()))
                        .set("alias", alias.alias())
                        .set("position", position)
                        .set("kind", alias.kind())
                        .set("citation_id", citations.get(aliasCode(model.code(), position)));
            }
        }
        rows.write(jdbc);
    }

    private void measure(Command command, Map<String, FoundationModelId> ids, Map<String, CitationId> citations) {
        NewRows rows = new NewRows("benchmark_result");
        for (int position = 0; position < command.results().size(); position++) {
            Result result = command.results().get(position);
            rows.row()
                    .set("id", TypedId.next())
                    .set("program_id", command.program())
                    .set("code", result.code())
                    .set("position", position)
                    .set("model_id", found(ids, result.modelCode()))
                    .text("benchmark", result.benchmark())
                    .set("variant", result.variant())
                    .set("category", result.category())
                    .set("score", result.score())
                    .set("scale", result.scale())
                    .text("measured_by", result.measuredBy())
                    .set("measured_on", result.measuredOn())
                    .set("reported_on", result.reportedOn())
                    .set("citation_id", citations.get(result.code()))
                    .text("note", result.note());
        }
        rows.write(jdbc);
    }

    /** The code of a model's alias: the model's, and its number from one. */
    static String aliasCode(String model, int position) {
        return model + "/" + (position + 1);
    }

    private static <T> T found(Map<String, T> known, String code) {
        return Objects.requireNonNull(known.get(code), code);
    }
}
