package kr.hannun.foundationmodel.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.foundationmodel.ModelState;
import kr.hannun.foundationmodel.Parameters;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** How the facts of a model read in one language. */
final class ModelCells {

    private final Visit visit;
    private final Texts texts;
    private final Words.Labels labels;
    private final Parameters parameters;

    ModelCells(Visit visit, Words.Labels labels) {
        this.visit = visit;
        this.texts = visit.texts();
        this.labels = labels;
        this.parameters = new Parameters(texts);
    }

    /** A status with its mark. */
    public record Status(String symbol, String word) {}

    /** A date and what happened on it. */
    public record Dated(String what, When when) {}

    Link link(ModelRow model) {
        return Link.to(visit.link("models/" + model.slug()), texts.say(model.name()));
    }

    Link team(ModelRow model) {
        return Link.to(
                visit.link("teams/" + model.team().slug()),
                texts.say(model.team().name()));
    }

    Status status(ModelState state) {
        return new Status(state.symbol(), state.word(texts, labels));
    }

    String role(ModelRow model) {
        return texts.say(labels.of("models.program_role", model.role()));
    }

    /** A size with its unit. */
    DisplayValue size(@Nullable BigDecimal billions) {
        return DisplayValue.of(billions == null ? null : parameters.said(billions), Absence.UNKNOWN, null);
    }

    /** A size that keeps its digits in line with the others of its column. */
    DisplayValue aligned(@Nullable BigDecimal billions, int decimals) {
        return DisplayValue.of(
                billions == null ? null : Digits.padded(parameters.figure(billions), decimals), Absence.UNKNOWN, null);
    }

    /** How many decimals a size shows. */
    int decimals(BigDecimal billions) {
        return parameters.decimals(billions);
    }

    /** How many decimals the sizes of a column show. */
    int decimals(Stream<@Nullable BigDecimal> column) {
        return column.filter(Objects::nonNull)
                .mapToInt(parameters::decimals)
                .max()
                .orElse(0);
    }

    DisplayValue context(ModelRow model) {
        Integer tokens = model.contextTokens();
        return DisplayValue.of(tokens == null ? null : texts.number(tokens), Absence.UNKNOWN, null);
    }

    DisplayValue coded(String column, @Nullable String code) {
        return DisplayValue.of(
                code == null ? null : texts.say(labels.of("models." + column, code)), Absence.UNKNOWN, null);
    }

    DisplayValue license(ModelRow model) {
        return DisplayValue.of(texts.sayOrNull(model.license()), Absence.UNKNOWN, null);
    }

    DisplayValue family(ModelRow model) {
        return DisplayValue.of(texts.sayOrNull(model.family()), Absence.UNKNOWN, null);
    }

    DisplayValue languages(ModelRow model) {
        return DisplayValue.of(list("languages", model.languages()), Absence.UNKNOWN, null);
    }

    /** What goes in and what comes out, in one line. */
    DisplayValue modalities(ModelRow model) {
        String in = list("modalities_in", model.modalitiesIn());
        String out = list("modalities_out", model.modalitiesOut());
        String unknown = texts.say(Absence.UNKNOWN.key());
        return DisplayValue.of(
                in == null && out == null ? null : (in == null ? unknown : in) + " → " + (out == null ? unknown : out),
                Absence.UNKNOWN,
                null);
    }

    private @Nullable String list(String column, List<String> codes) {
        return codes.isEmpty()
                ? null
                : codes.stream()
                        .map(code -> texts.say(labels.of("models." + column, code)))
                        .collect(Collectors.joining(", "));
    }

    /** The days it was presented and released, short; none where neither had come. */
    List<Dated> dates(ModelRow model) {
        List<Dated> dates = new ArrayList<>();
        addDate(dates, "foundationmodel.presented", model.presentedOn());
        addDate(dates, "foundationmodel.released", model.releasedOn());
        return dates;
    }

    private void addDate(List<Dated> dates, String key, @Nullable PartialDate date) {
        if (date != null && date.hasBegunOn(visit.day().on())) {
            dates.add(new Dated(texts.say(key), texts.tight(date)));
        }
    }
}
