package kr.hannun.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.allocation.Amounts;
import kr.hannun.allocation.Sharing;
import kr.hannun.allocation.SupportRow;
import kr.hannun.consortium.TeamRow;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.foundationmodel.ModelsOnDay;
import kr.hannun.foundationmodel.Parameters;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Texts;
import kr.hannun.source.Citation;
import kr.hannun.strategy.StrategyQueries.CapabilityRow;
import kr.hannun.strategy.StrategyQueries.ClaimRow;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/**
 * What other tables of the record know about a theme or a dimension on which a team says nothing: 미상 means that nobody says,
 * not that a row is missing here.
 */
public final class KnownElsewhere {

    private static final int MOST = 2;
    private static final String COMPUTE = "compute";
    private static final String GPU = "gpu";

    private final Texts texts;
    private final LocalDate on;
    private final Words.Labels labels;
    private final Tables tables;
    private final ModelsOnDay models;

    /** What is known in these tables on the day. */
    public KnownElsewhere(Texts texts, LocalDate on, Words.Labels labels, Tables tables) {
        this.texts = texts;
        this.on = on;
        this.labels = labels;
        this.tables = tables;
        this.models = new ModelsOnDay(tables.models(), List.of(), on);
    }

    /** The tables that are looked into. */
    public record Tables(
            List<ModelRow> models,
            List<SupportRow> support,
            List<ClaimRow> claims,
            List<CapabilityRow> capabilities,
            Dimensions dimensions) {}

    /** What other tables say, in one line, with those who say it there; nothing where they say nothing. */
    public record Known(String text, List<Citation> citations) {

        private static Optional<Known> of(List<Fact> facts) {
            return facts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Known(
                            facts.stream().map(Fact::text).distinct().collect(Collectors.joining("; ")),
                            facts.stream().map(Fact::citation).toList()));
        }
    }

    private record Fact(String text, Citation citation) {}

    /** What is known of a team under a theme: in the dimension of the same name, of its models and of its support. */
    public Optional<Known> ofTheme(TeamRow team, String slug, LocalizedText name) {
        Stream<Fact> capabilities = tables.capabilities().stream()
                .filter(row -> row.teamCode().equals(team.code())
                        && row.citation().isStatedBy(on)
                        && isSame(
                                slug, name, row.dimension(), tables.dimensions().label(row.dimension())))
                .map(this::capability);
        return known(capabilities, team, slug);
    }

    /** What is known of a team in a dimension: under the theme of the same name, of its models and of its support. */
    public Optional<Known> ofDimension(TeamRow team, String dimension) {
        LocalizedText label = tables.dimensions().label(dimension);
        Stream<Fact> claims = tables.claims().stream()
                .filter(claim -> claim.teamCode().equals(team.code())
                        && claim.citation().isStatedBy(on)
                        && isSame(claim.themeSlug(), claim.themeName(), dimension, label))
                .map(claim -> new Fact(texts.say(claim.claim()), claim.citation()));
        return known(claims, team, dimension);
    }

    /** What a team says of how openly it releases: what stands for models of which nobody says so themselves. */
    public Optional<Known> openness(TeamRow team) {
        return Known.of(tables.capabilities().stream()
                .filter(row -> row.teamCode().equals(team.code())
                        && row.dimension().equals("openness")
                        && row.citation().isStatedBy(on))
                .map(this::capability)
                .toList());
    }

    private Optional<Known> known(Stream<Fact> same, TeamRow team, String topic) {
        return Known.of(Stream.of(same, models(team, topic), support(team, topic))
                .flatMap(facts -> facts)
                .limit(MOST)
                .toList());
    }

    private Fact capability(CapabilityRow row) {
        String standing =
                texts.say(labels.of("team_capabilities.status", row.standing().code()));
        String value = texts.say(tables.dimensions().label(row.dimension(), row.value()));
        return new Fact(texts.say("strategy.elsewhere.capability", standing, value), row.citation());
    }

    private Stream<Fact> models(TeamRow team, String topic) {
        return models.known().stream()
                .filter(model -> model.team().code().equals(team.code())
                        && model.isOfProgram()
                        && models.state(model).isDelivered()
                        && model.citation().isStatedBy(on))
                .map(model -> fact(model, said(model, topic)))
                .filter(Objects::nonNull);
    }

    private @Nullable Fact fact(ModelRow model, @Nullable String said) {
        return said == null
                ? null
                : new Fact(texts.say("strategy.elsewhere.model", texts.say(model.name()), said), model.citation());
    }

    private @Nullable String said(ModelRow model, String topic) {
        return switch (topic) {
            case "openness" -> "yes".equals(model.openWeights()) ? texts.say("strategy.elsewhere.open") : null;
            case "languages" ->
                model.languages().isEmpty()
                        ? null
                        : model.languages().stream()
                                .map(code -> coded("languages", code))
                                .collect(Collectors.joining(", "));
            case "model-scale" ->
                model.parametersTotal() == null ? null : new Parameters(texts).said(model.parametersTotal());
            case "architecture-and-originality" ->
                model.architecture() == null ? null : coded("architecture", model.architecture());
            default -> null;
        };
    }

    private String coded(String column, String code) {
        return texts.say(labels.of("models." + column, code));
    }

    /** Support of the kind that the topic is called by; computing power is given as GPUs. */
    private Stream<Fact> support(TeamRow team, String topic) {
        String kind = topic.startsWith(COMPUTE) ? GPU : topic;
        return tables.support().stream()
                .filter(row -> team.slug().equals(row.team())
                        && row.kind().equals(kind)
                        && row.isKnownOn(on)
                        && row.citation().isStatedBy(on))
                .map(row -> new Fact(supported(row), row.citation()));
    }

    private String supported(SupportRow row) {
        String what = texts.say(row.description());
        if (Sharing.of(row, tables.support()) == Sharing.POOL) {
            return texts.say("strategy.elsewhere.shared", what, texts.say("allocation.sharing.POOL"));
        }
        return row.quantity() == null
                ? what
                : texts.say("strategy.elsewhere.support", what, new Amounts(texts, labels).said(row));
    }

    /** Whether a theme and a dimension are about the same: they are called alike. */
    private static boolean isSame(String slug, LocalizedText name, String code, LocalizedText label) {
        return slug.equals(code.replace('_', '-')) || name.ko().equals(label.ko());
    }
}
