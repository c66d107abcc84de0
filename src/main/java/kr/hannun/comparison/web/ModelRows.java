package kr.hannun.comparison.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.comparison.web.Matrix.Cell;
import kr.hannun.comparison.web.Matrix.Group;
import kr.hannun.comparison.web.Matrix.Line;
import kr.hannun.consortium.TeamRow;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.foundationmodel.ModelState;
import kr.hannun.foundationmodel.ModelsOnDay;
import kr.hannun.foundationmodel.Parameters;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.strategy.KnownElsewhere;
import org.jspecify.annotations.Nullable;

/** The rows about the models of the programme that a team had delivered by the day, or the goals where it had none. */
class ModelRows {

    private final ComparisonInput side;
    private final ModelsOnDay models;
    private final KnownElsewhere elsewhere;
    private final Parameters sizes;

    ModelRows(ComparisonInput side) {
        this.side = side;
        this.models = new ModelsOnDay(side.facts().models(), List.of(), side.on());
        this.elsewhere = side.elsewhere();
        this.sizes = new Parameters(side.texts());
    }

    Group group() {
        return new Group(
                "models",
                side.say("group.models"),
                List.of(
                        side.row(
                                side.say("row.model"),
                                null,
                                team -> Cell.of(
                                        of(team).stream().map(this::name).toList(), Absence.UNKNOWN)),
                        side.row(
                                side.say("row.parameters"),
                                side.say("row.parameters.unit"),
                                team -> cell(team, this::parameters)),
                        side.row(
                                side.say("row.architecture"),
                                null,
                                team -> cell(team, model -> coded("architecture", model.architecture()))),
                        side.row(side.say("row.modalities"), null, team -> cell(team, this::modalities)),
                        side.row(
                                side.say("row.context"),
                                side.say("row.context.unit"),
                                team -> cell(team, this::context)),
                        side.row(
                                side.say("row.license"),
                                null,
                                team -> cell(team, model -> side.texts().sayOrNull(model.license()))),
                        side.row(side.say("row.weights"), null, this::weights),
                        side.row(side.say("row.presented"), null, this::presented)));
    }

    private List<ModelRow> of(TeamRow team) {
        List<ModelRow> own = side.facts().models().stream()
                .filter(model -> model.team().code().equals(team.code()) && model.isOfProgram())
                .toList();
        List<ModelRow> delivered =
                own.stream().filter(model -> models.state(model).isDelivered()).toList();
        return delivered.isEmpty()
                ? own.stream()
                        .filter(model -> models.state(model) == ModelState.PLANNED)
                        .toList()
                : delivered;
    }

    private Line name(ModelRow model) {
        ModelState state = models.state(model);
        String sub = state.isDelivered()
                ? null
                : state.word(side.texts(), side.facts().labels());
        return new Line(null, null, side.texts().say(model.name()), sub, side.mark(model.citation()));
    }

    /**
     * One line for all models of a team that agree, else one per model after the size that tells them apart; unknown where
     * none says it. Who says so stands beside the model's name.
     */
    private Cell cell(TeamRow team, Function<ModelRow, @Nullable String> value) {
        List<ModelRow> own = of(team);
        List<@Nullable String> values =
                own.stream().<@Nullable String>map(value).distinct().toList();
        if (values.stream().allMatch(Objects::isNull)) {
            return Cell.nothing(Absence.UNKNOWN);
        }
        boolean apart = values.size() > 1;
        return new Cell(
                own.stream()
                        .limit(apart ? own.size() : 1)
                        .map(model -> line(model, value.apply(model), apart))
                        .toList(),
                null);
    }

    private Line line(ModelRow model, @Nullable String value, boolean apart) {
        String text = value == null ? side.texts().say(Absence.UNKNOWN.key()) : value;
        String how = apart && model.parametersTotal() != null
                ? side.say("size", side.texts().number(model.parametersTotal()))
                : null;
        return new Line(how, value == null ? "m-unknown" : null, text, null, null);
    }

    private @Nullable String parameters(ModelRow model) {
        if (model.parametersTotal() == null) {
            return null;
        }
        BigDecimal atWork = model.parametersAtWork();
        String active = atWork == null ? side.texts().say(Absence.UNKNOWN.key()) : sizes.figure(atWork);
        return sizes.figure(model.parametersTotal()) + " / " + active;
    }

    private @Nullable String coded(String column, @Nullable String code) {
        return code == null ? null : side.label("models." + column, code);
    }

    private @Nullable String modalities(ModelRow model) {
        if (model.modalitiesIn().isEmpty() && model.modalitiesOut().isEmpty()) {
            return null;
        }
        return Stream.of(model.modalitiesIn(), model.modalitiesOut())
                .map(codes -> codes.stream()
                        .map(code -> side.label("models.modalities_in", code))
                        .collect(Collectors.joining("·")))
                .collect(Collectors.joining(" → "));
    }

    private @Nullable String context(ModelRow model) {
        Integer tokens = model.contextTokens();
        return tokens == null ? null : side.texts().number(tokens);
    }

    /** Where no model says so itself, what its team says of how openly it releases. */
    private Cell weights(TeamRow team) {
        Cell said = cell(team, model -> coded("open_weights", model.openWeights()));
        return said.nothing() == null ? said : side.known(team.code() + "/openness", elsewhere.openness(team));
    }

    /** Of what is no more than a goal nobody can have reported that it was shown. */
    private Cell presented(TeamRow team) {
        List<ModelRow> own = of(team);
        boolean goals = !own.isEmpty() && own.stream().allMatch(model -> models.state(model) == ModelState.PLANNED);
        return goals ? Cell.nothing(Absence.NO_REPORT) : cell(team, this::presented);
    }

    private @Nullable String presented(ModelRow model) {
        PartialDate day = model.presentedOn();
        return day == null || !day.hasBegunOn(side.on())
                ? null
                : side.texts().when(day).text();
    }
}
