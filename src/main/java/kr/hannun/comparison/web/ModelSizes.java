package kr.hannun.comparison.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.foundationmodel.ModelsOnDay;
import kr.hannun.foundationmodel.Parameters;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** How large the models are that were made for the programme and shown by the day: all parameters and those at work, on one linear scale. */
final class ModelSizes {

    private static final BigDecimal WIDEST = BigDecimal.valueOf(320);

    private final Visit visit;
    private final SourceRegister.Notes notes;
    private final Parameters parameters;
    private final BigDecimal largest;

    private ModelSizes(Visit visit, SourceRegister.Notes notes, BigDecimal largest) {
        this.visit = visit;
        this.notes = notes;
        this.parameters = new Parameters(visit.texts());
        this.largest = largest;
    }

    /** A model with its bars; {@code activeBar} is null where nobody says how many parameters are at work. */
    public record Size(
            Link model,
            String team,
            DisplayValue total,
            DisplayValue active,
            String totalBar,
            @Nullable String activeBar,
            @Nullable FootnoteRef mark) {}

    static List<Size> of(Visit visit, Facts facts, SourceRegister.Notes notes) {
        ModelsOnDay onDay =
                new ModelsOnDay(facts.models(), List.of(), visit.day().on());
        List<ModelRow> shown = facts.models().stream()
                .filter(model -> model.isOfProgram()
                        && model.parametersTotal() != null
                        && onDay.state(model).isDelivered())
                .toList();
        BigDecimal largest = shown.stream()
                .map(model -> Objects.requireNonNull(model.parametersTotal()))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        ModelSizes sizes = new ModelSizes(visit, notes, largest);
        return shown.stream().map(model -> sizes.size(model, facts)).toList();
    }

    private Size size(ModelRow model, Facts facts) {
        BigDecimal total = Objects.requireNonNull(model.parametersTotal());
        BigDecimal active = model.parametersAtWork();
        return new Size(
                Link.to(visit.link("models/" + model.slug()), visit.texts().say(model.name())),
                facts.roster()
                        .team(model.team().slug())
                        .map(team -> visit.texts().say(team.shortName()))
                        .orElseThrow(),
                DisplayValue.of(parameters.said(total), null),
                DisplayValue.of(
                        active == null ? null : parameters.said(active),
                        Absence.UNKNOWN,
                        model.isActiveDerived() ? notes.derived(model.code() + "/active", List.of()) : null),
                bar(total),
                active == null ? null : bar(active),
                notes.mark(model.citation()));
    }

    private String bar(BigDecimal size) {
        return size.multiply(WIDEST).divide(largest, 1, RoundingMode.HALF_UP).toPlainString();
    }
}
