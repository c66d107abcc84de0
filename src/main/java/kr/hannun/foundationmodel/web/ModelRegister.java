package kr.hannun.foundationmodel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kr.hannun.foundationmodel.FoundationModelQueries;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.foundationmodel.ModelState;
import kr.hannun.foundationmodel.ModelsOnDay;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Run;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register of models in one view of the database. */
@Component
class ModelRegister {

    private final FoundationModelQueries models;
    private final SourceRegister sources;
    private final Words words;

    ModelRegister(FoundationModelQueries models, SourceRegister sources, Words words) {
        this.models = models;
        this.sources = sources;
        this.words = words;
    }

    /** The page; {@code clear} leads to the register without filter, or is null where there is none. */
    public record Page(
            Frame frame,
            String lede,
            String action,
            Map<String, String> carried,
            List<ModelFilter.Field> fields,
            @Nullable Link clear,
            List<TeamGroup> groups,
            int total,
            List<Link> pages,
            List<GoalLines.GoalRow> goals) {}

    /** The models of one team. */
    public record TeamGroup(Link team, int count, List<Row> models) {}

    /** A column of the register; {@code also} is what stands below, of the last column its weights. */
    public record Fact(
            boolean figure, DisplayValue value, @Nullable DisplayValue also) {

        boolean isSilent() {
            return value.nothing() != null && (also == null || also.nothing() != null);
        }
    }

    /** One model; of one that came later only the dates are shown. */
    public record Row(
            Link name,
            @Nullable String family,
            boolean notYet,
            List<Run<Fact>> facts,
            String role,
            ModelCells.Status status,
            List<ModelCells.Dated> dates,
            Absence undated,
            @Nullable FootnoteRef mark) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        Texts texts = visit.texts();
        Words.Labels labels = words.labels(visit.head());
        SourceRegister.Notes notes = sources.notes(visit);
        List<ModelRow> all = visit.isAnnounced() ? models.all(visit.head()) : List.of();
        ModelsOnDay onDay =
                new ModelsOnDay(all, models.aliases(visit.head()), visit.day().on());
        List<ModelRow> known = onDay.known();
        ModelFilter filter = new ModelFilter(visit, known, labels);
        PagedRows<ModelRow> slice = PagedRows.of(
                visit, known.stream().filter(model -> filter.lets(model, onDay)).toList());
        ModelCells cells = new ModelCells(visit, labels);
        List<TeamGroup> groups = groups(slice.rows(), onDay, cells, notes);
        List<GoalLines.GoalRow> goals = GoalLines.of(onDay.goals(), cells, texts, notes);
        return new Page(
                Frame.of(visit, "models", texts.say("shell.nav.models"), notes.list()),
                lede(texts, known, onDay),
                visit.path(),
                visit.carriedFields(),
                filter.fields(texts.say("foundationmodel.every")),
                filter.isSet() ? Link.to(visit.link("models"), texts.say("foundationmodel.clear")) : null,
                groups,
                slice.total(),
                slice.pages(),
                goals);
    }

    private static String lede(Texts texts, List<ModelRow> known, ModelsOnDay onDay) {
        return texts.say(
                "foundationmodel.lede",
                known.size(),
                known.stream().map(ModelRow::team).distinct().count(),
                count(known, onDay, state -> state == ModelState.RELEASED),
                count(known, onDay, state -> state == ModelState.NOT_YET),
                count(known, onDay, ModelState::isGoal));
    }

    private static long count(List<ModelRow> known, ModelsOnDay onDay, Predicate<ModelState> wanted) {
        return known.stream().filter(model -> wanted.test(onDay.state(model))).count();
    }

    private static List<TeamGroup> groups(
            List<ModelRow> models, ModelsOnDay onDay, ModelCells cells, SourceRegister.Notes notes) {
        int totals = cells.decimals(models.stream().map(ModelRow::parametersTotal));
        int actives = cells.decimals(models.stream().map(ModelRow::parametersActive));
        List<TeamGroup> groups = new ArrayList<>();
        for (FoundationModelQueries.Team team :
                models.stream().map(ModelRow::team).distinct().toList()) {
            List<ModelRow> ofTeam =
                    models.stream().filter(model -> model.team().equals(team)).toList();
            List<Row> rows = ofTeam.stream()
                    .map(model -> row(model, onDay.state(model), cells, totals, actives, notes))
                    .toList();
            groups.add(new TeamGroup(cells.team(ofTeam.getFirst()), rows.size(), rows));
        }
        return groups;
    }

    private static List<Fact> facts(
            ModelRow model, ModelCells cells, int totals, int actives, SourceRegister.Notes notes) {
        FootnoteRef derived = model.isActiveDerived() ? notes.derived(model.code() + "/active", List.of()) : null;
        DisplayValue active = cells.aligned(model.parametersAtWork(), actives);
        return List.of(
                new Fact(true, cells.aligned(model.parametersTotal(), totals), null),
                new Fact(true, new DisplayValue(active.text(), active.nothing(), derived), null),
                new Fact(false, cells.coded("architecture", model.architecture()), null),
                new Fact(false, cells.modalities(model), null),
                new Fact(true, cells.context(model), null),
                new Fact(false, cells.license(model), cells.coded("open_weights", model.openWeights())));
    }

    private static Row row(
            ModelRow model, ModelState state, ModelCells cells, int totals, int actives, SourceRegister.Notes notes) {
        return new Row(
                cells.link(model),
                cells.family(model).text(),
                state == ModelState.NOT_YET,
                Run.of(facts(model, cells, totals, actives, notes), Fact::isSilent),
                cells.role(model),
                cells.status(state),
                cells.dates(model),
                state.undated(),
                notes.mark(model.citation()));
    }
}
