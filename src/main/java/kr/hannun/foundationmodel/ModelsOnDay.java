package kr.hannun.foundationmodel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hannun.foundationmodel.FoundationModelQueries.AliasRow;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The models of a programme as they stood on a day: the state of each, and what became of the goals. */
public final class ModelsOnDay {

    private final List<ModelRow> models;
    private final LocalDate on;
    private final Map<String, ModelRow> byCode = new HashMap<>();
    private final Map<String, ModelRow> deliveredByFormerName = new HashMap<>();

    /** The models with their other names on this day. */
    public ModelsOnDay(List<ModelRow> models, List<AliasRow> aliases, LocalDate on) {
        this.models = models;
        this.on = on;
        models.forEach(model -> byCode.put(model.code(), model));
        for (AliasRow alias : aliases) {
            ModelRow bearer = byCode.get(alias.modelCode());
            if (alias.isFormer() && bearer != null) {
                deliveredByFormerName.put(folded(alias.alias()), bearer);
            }
        }
    }

    /** How a goal relates to what stands beside it. */
    public enum Tie {
        /** The goal's name is a former name of the delivered model. */
        RENAMED,
        /** The largest model the same team has delivered in the programme; nobody says it is the same one. */
        LARGEST,
        /** The team has presented its first model of the programme only after the day. */
        NOT_YET,
        /** No model of the team in the programme is known. */
        UNKNOWN
    }

    /** A model that was named as a goal, and what the team had delivered by the day. */
    public record Goal(
            ModelRow named,
            ModelState state,
            Tie tie,
            @Nullable ModelRow delivered) {}

    /** The models somebody could know of on the day. */
    public List<ModelRow> known() {
        return models.stream()
                .filter(model -> state(model) != ModelState.UNHEARD)
                .toList();
    }

    /** What the model was on the day. */
    public ModelState state(ModelRow model) {
        if (model.team().from().isAfter(on)) {
            return ModelState.UNHEARD;
        }
        if (model.presentedOn() != null || model.releasedOn() != null) {
            return stateByDates(model);
        }
        return model.citation().isStatedBy(on) ? stateByStatement(model) : ModelState.UNHEARD;
    }

    private ModelState stateByDates(ModelRow model) {
        boolean released = model.releasedOn() != null && model.releasedOn().hasBegunOn(on);
        boolean presented = model.presentedOn() != null && model.presentedOn().hasBegunOn(on);
        boolean onSomeUnknownDay = model.releasedOn() == null && model.status() == ModelStatus.RELEASED;
        if (released || (presented && onSomeUnknownDay)) {
            return ModelState.RELEASED;
        }
        if (presented) {
            return ModelState.PRESENTED;
        }
        return model.citation().isStatedBy(on) ? ModelState.NOT_YET : ModelState.UNHEARD;
    }

    private ModelState stateByStatement(ModelRow model) {
        LocalDate teamUntil = model.team().until();
        boolean isStillAGoal = switch (model.status()) {
            case CANCELLED -> teamUntil != null && teamUntil.isAfter(on);
            case RENAMED ->
                deliveredAs(model)
                        .filter(delivered -> !state(delivered).isDelivered())
                        .isPresent();
            case EXISTING, RELEASED, PLANNED -> false;
        };
        return isStillAGoal ? ModelState.PLANNED : ModelState.of(model.status());
    }

    /** The model that was delivered under another name than this planned one, by its former names. */
    public Optional<ModelRow> deliveredAs(ModelRow planned) {
        if (planned.status() != ModelStatus.RENAMED) {
            return Optional.empty();
        }
        LocalizedText name = planned.name();
        return Stream.of(name.ko(), name.en())
                .flatMap(each -> Optional.ofNullable(deliveredByFormerName.get(folded(each))).stream())
                .findFirst();
    }

    /** The planned names this model was delivered for. */
    public List<ModelRow> namedBefore(ModelRow delivered) {
        return models.stream()
                .filter(model -> deliveredAs(model).filter(delivered::equals).isPresent())
                .toList();
    }

    /** Every goal known on the day beside what the team had delivered by then. */
    public List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (ModelRow model : models) {
            ModelState state = state(model);
            if (state.isGoal()) {
                goals.add(goal(model, state));
            }
        }
        return goals;
    }

    private Goal goal(ModelRow named, ModelState state) {
        ModelRow renamed = deliveredAs(named).orElse(null);
        if (renamed != null && state(renamed).isDelivered()) {
            return new Goal(named, state, Tie.RENAMED, renamed);
        }
        List<ModelRow> ofTeam = models.stream()
                .filter(model -> model.isOfProgram() && model.team().equals(named.team()))
                .toList();
        ModelRow largest = ofTeam.stream()
                .filter(model -> state(model).isDelivered())
                .max(Comparator.comparing(ModelsOnDay::size))
                .orElse(null);
        if (largest != null) {
            return new Goal(named, state, Tie.LARGEST, largest);
        }
        boolean comes = ofTeam.stream().anyMatch(model -> state(model) == ModelState.NOT_YET);
        return new Goal(named, state, comes ? Tie.NOT_YET : Tie.UNKNOWN, null);
    }

    private static BigDecimal size(ModelRow model) {
        BigDecimal total = model.parametersTotal();
        return total == null ? BigDecimal.ZERO : total;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
