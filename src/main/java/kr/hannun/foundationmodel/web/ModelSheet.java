package kr.hannun.foundationmodel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hannun.foundationmodel.FoundationModelQueries;
import kr.hannun.foundationmodel.FoundationModelQueries.AliasRow;
import kr.hannun.foundationmodel.FoundationModelQueries.BenchmarkRow;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.foundationmodel.ModelState;
import kr.hannun.foundationmodel.ModelsOnDay;
import kr.hannun.search.Subject;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything about one model in one view of the database. */
@Component
class ModelSheet {

    private final FoundationModelQueries models;
    private final SourceRegister sources;
    private final Words words;

    ModelSheet(FoundationModelQueries models, SourceRegister sources, Words words) {
        this.models = models;
        this.sources = sources;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param id the anchor of the model itself
     * @param later the first day on which it was known, where the page's day lies before, else null
     * @param facts what it is, where it was known on the day
     * @param marks every source of the model
     * @param kin the team's other models
     */
    public record Page(
            Frame frame,
            String id,
            String lede,
            Link team,
            ModelCells.Status status,
            List<ModelCells.Dated> dates,
            Absence undated,
            List<FootnoteRef> marks,
            @Nullable Later later,
            @Nullable Facts facts,
            List<Alias> aliases,
            Benchmarks.Tables benchmarks,
            List<Kin> kin) {}

    /** That the model came after the page's day, and the way to today. */
    public record Later(String href) {}

    /** What a model is; {@code before} are planned names it was delivered for, {@code after} what a planned name became. */
    public record Facts(
            DisplayValue family,
            DisplayValue total,
            DisplayValue active,
            DisplayValue architecture,
            DisplayValue modalities,
            DisplayValue languages,
            DisplayValue context,
            DisplayValue license,
            DisplayValue weights,
            List<Link> before,
            @Nullable Link after,
            List<Remark> remarks) {}

    /** Another name. */
    public record Alias(
            String id, String name, String kind, @Nullable FootnoteRef mark) {}

    /** Another model of the team. */
    public record Kin(Link name, ModelCells.Status status, String role) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Page> page(Visit visit, String slug) {
        List<ModelRow> all = models.all(visit.head());
        List<AliasRow> aliases = models.aliases(visit.head());
        ModelsOnDay onDay = new ModelsOnDay(all, aliases, visit.day().on());
        return all.stream()
                .filter(model -> model.slug().equals(slug))
                .findFirst()
                .map(model -> page(visit, model, all, aliases, onDay));
    }

    private Page page(Visit visit, ModelRow model, List<ModelRow> all, List<AliasRow> aliases, ModelsOnDay onDay) {
        Texts texts = visit.texts();
        Words.Labels labels = words.labels(visit.head());
        SourceRegister.Notes notes = sources.notes(visit);
        ModelCells cells = new ModelCells(visit, labels);
        ModelState state = onDay.state(model);
        boolean told = state != ModelState.UNHEARD && state != ModelState.NOT_YET;
        List<FootnoteRef> marks = notes.each(model.citation());
        List<AliasRow> named = aliases.stream()
                .filter(alias -> alias.modelCode().equals(model.code()))
                .toList();
        List<AliasRow> stated =
                told ? named.stream().filter(alias -> isStated(alias, visit)).toList() : List.of();
        List<Alias> names =
                stated.stream().map(alias -> alias(alias, texts, labels, notes)).toList();
        List<BenchmarkRow> scores = models.benchmarks(visit.head(), model.slug());
        PagedRows<BenchmarkRow> reported = PagedRows.of(
                visit,
                scores.stream()
                        .filter(score -> told && score.isReportedBy(visit.day().on()))
                        .toList());
        Benchmarks.Tables benchmarks = Benchmarks.of(reported, texts, labels, notes);
        return new Page(
                Frame.of(
                        visit,
                        "models",
                        List.of(Link.to(visit.link("models"), texts.say("shell.nav.models"))),
                        texts.say(model.name()),
                        notes.list(),
                        false),
                Subject.anchor(model.code()),
                texts.say("foundationmodel.sheet.lede", texts.say(model.team().name()), cells.role(model)),
                cells.team(model),
                cells.status(state),
                cells.dates(model),
                state.undated(),
                marks,
                told ? null : later(visit),
                told ? facts(model, onDay, cells, notes) : null,
                names,
                benchmarks,
                kin(model, all, onDay, cells));
    }

    private static boolean isStated(AliasRow alias, Visit visit) {
        return alias.citation() == null
                || alias.citation().isStatedBy(visit.day().on());
    }

    private static Alias alias(AliasRow alias, Texts texts, Words.Labels labels, SourceRegister.Notes notes) {
        return new Alias(
                Subject.anchor(alias.code()),
                alias.alias(),
                texts.say(labels.of("model_aliases.kind", alias.kind())),
                notes.mark(alias.citation()));
    }

    private static Later later(Visit visit) {
        return new Later(visit.with("on", null));
    }

    private static Facts facts(ModelRow model, ModelsOnDay onDay, ModelCells cells, SourceRegister.Notes notes) {
        List<Link> before = new ArrayList<>();
        onDay.namedBefore(model).forEach(named -> before.add(cells.link(named)));
        return new Facts(
                cells.family(model),
                cells.size(model.parametersTotal()),
                cells.size(model.parametersActive()),
                cells.coded("architecture", model.architecture()),
                cells.modalities(model),
                cells.languages(model),
                cells.context(model),
                cells.license(model),
                cells.coded("open_weights", model.openWeights()),
                before,
                onDay.deliveredAs(model)
                        .filter(delivered -> onDay.state(delivered).isDelivered())
                        .map(cells::link)
                        .orElse(null),
                notes.remarks(model.code(), model.note(), model.citation()));
    }

    private static List<Kin> kin(ModelRow model, List<ModelRow> all, ModelsOnDay onDay, ModelCells cells) {
        return all.stream()
                .filter(other -> other.team().equals(model.team()) && !other.equals(model))
                .filter(other -> onDay.state(other) != ModelState.UNHEARD)
                .map(other -> new Kin(cells.link(other), cells.status(onDay.state(other)), cells.role(other)))
                .toList();
    }
}
