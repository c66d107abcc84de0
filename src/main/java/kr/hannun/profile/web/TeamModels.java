package kr.hannun.profile.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.foundationmodel.ModelState;
import kr.hannun.foundationmodel.ModelsOnDay;
import kr.hannun.foundationmodel.Parameters;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Run;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** A team's models as they stood on the day; each has a page of its own with its benchmarks. */
class TeamModels {

    private TeamModels() {}

    /** The models somebody could know of on the day. */
    public record Section(List<Row> rows) {}

    /** A model; sizes are all parameters, those at work and how much text it reads at once. */
    public record Row(
            Link model,
            String role,
            String symbol,
            String state,
            List<Run<DisplayValue>> sizes,
            @Nullable When shown,
            Absence undated,
            @Nullable FootnoteRef mark) {}

    static Section of(Visit visit, TeamFacts facts, SourceRegister.Notes notes) {
        List<ModelRow> own = facts.models().stream()
                .filter(model -> model.team().code().equals(facts.team().code()))
                .toList();
        ModelsOnDay models = new ModelsOnDay(own, List.of(), visit.day().on());
        List<Row> rows = models.known().stream()
                .map(model -> row(visit, facts, notes, model, models.state(model)))
                .toList();
        return new Section(rows);
    }

    private static Row row(Visit visit, TeamFacts facts, SourceRegister.Notes notes, ModelRow model, ModelState state) {
        Texts texts = visit.texts();
        Integer context = model.contextTokens();
        LocalDate on = visit.day().on();
        PartialDate released = model.releasedOn();
        PartialDate shown = released != null && released.hasBegunOn(on) ? released : model.presentedOn();
        return new Row(
                Link.to(visit.link("models/" + model.slug()), texts.say(model.name())),
                texts.say(facts.labels().of("models.program_role", model.role())),
                state.symbol(),
                state.word(texts, facts.labels()),
                Run.of(
                        List.of(
                                number(texts, model.parametersTotal(), null),
                                number(
                                        texts,
                                        model.parametersAtWork(),
                                        model.isActiveDerived()
                                                ? notes.derived(model.code() + "/active", List.of())
                                                : null),
                                DisplayValue.of(context == null ? null : texts.number(context), Absence.UNKNOWN, null)),
                        size -> size.nothing() != null),
                shown != null && shown.hasBegunOn(on) ? texts.when(shown) : null,
                state.undated(),
                notes.mark(model.citation()));
    }

    private static DisplayValue number(Texts texts, @Nullable BigDecimal number, @Nullable FootnoteRef mark) {
        return DisplayValue.of(number == null ? null : new Parameters(texts).figure(number), Absence.UNKNOWN, mark);
    }
}
