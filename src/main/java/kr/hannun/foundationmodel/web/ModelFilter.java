package kr.hannun.foundationmodel.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.foundationmodel.ModelState;
import kr.hannun.foundationmodel.ModelsOnDay;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Which models of the register a reader wants to see; a value the register does not know counts as none. */
final class ModelFilter {

    private static final String TEAM = "team";
    private static final String ROLE = "role";
    private static final String STATE = "status";

    private final Map<String, Map<String, String>> words = new LinkedHashMap<>();
    private final Map<String, String> chosen = new LinkedHashMap<>();

    ModelFilter(Visit visit, List<ModelRow> models, Words.Labels labels) {
        Texts texts = visit.texts();
        Map<String, String> teams = new LinkedHashMap<>();
        models.forEach(model ->
                teams.putIfAbsent(model.team().slug(), texts.say(model.team().name())));
        Map<String, String> roles = new LinkedHashMap<>();
        labels.codes("models.program_role")
                .forEach(code -> roles.put(code, texts.say(labels.of("models.program_role", code))));
        Map<String, String> states = new LinkedHashMap<>();
        Arrays.stream(ModelState.values())
                .filter(state -> state != ModelState.UNHEARD)
                .forEach(state -> states.put(state.code(), state.word(texts, labels)));
        words.put(TEAM, teams);
        words.put(ROLE, roles);
        words.put(STATE, states);
        words.forEach((field, values) -> {
            String asked = visit.asked(field);
            if (asked != null && values.containsKey(asked)) {
                chosen.put(field, asked);
            }
        });
    }

    /** A list to choose from, named as in the address. */
    public record Field(String name, List<Choice> choices) {}

    /** One choice of a list. */
    public record Choice(String value, String text, boolean chosen) {}

    boolean lets(ModelRow model, ModelsOnDay models) {
        return fits(TEAM, model.team().slug())
                && fits(ROLE, model.role())
                && fits(STATE, models.state(model).code());
    }

    boolean isSet() {
        return !chosen.isEmpty();
    }

    List<Field> fields(String all) {
        List<Field> fields = new ArrayList<>();
        words.forEach((name, values) -> {
            List<Choice> choices = new ArrayList<>();
            choices.add(new Choice("", all, !chosen.containsKey(name)));
            values.forEach((value, text) -> choices.add(new Choice(value, text, value.equals(chosen.get(name)))));
            fields.add(new Field(name, choices));
        });
        return fields;
    }

    private boolean fits(String field, String value) {
        @Nullable String asked = chosen.get(field);
        return asked == null || asked.equals(value);
    }
}
