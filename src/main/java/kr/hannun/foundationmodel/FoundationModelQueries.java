package kr.hannun.foundationmodel;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ResultRow;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of models. */
@Component
public class FoundationModelQueries {

    private static final int MOST = 2_000;
    private static final String DENSE = "dense";
    private static final Set<String> OUTSIDE = Set.of("base", "related");

    private final JdbcClient jdbc;
    private final RevisionCache kept;

    FoundationModelQueries(JdbcClient jdbc, RevisionCache kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** The team of a model; {@code until} is the first day on which it is no longer in the programme, or null. */
    public record Team(
            String code,
            String slug,
            LocalizedText name,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * A model as its newest source says; what holds on a day is answered by {@link ModelsOnDay}.
     *
     * @param parametersTotal in billions, as published
     * @param parametersActive in billions: those at work for one token
     * @param architecture code of {@code models.architecture}; the lists and {@code openWeights} likewise
     * @param contextTokens how much text it reads at once
     * @param role what it is in the programme, code of {@code models.program_role}
     */
    public record ModelRow(
            String code,
            String slug,
            Team team,
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
            String role,
            ModelStatus status,
            @Nullable PartialDate presentedOn,
            @Nullable PartialDate releasedOn,
            Citation citation,
            @Nullable LocalizedText note) {

        /** How many parameters are at work for one token: in a dense model all of them; null where nobody says. */
        public @Nullable BigDecimal parametersAtWork() {
            return isActiveDerived() ? parametersTotal : parametersActive;
        }

        /** Whether that follows from how the model is built, and is not stated. */
        public boolean isActiveDerived() {
            return parametersActive == null && parametersTotal != null && DENSE.equals(architecture);
        }

        /** Whether it is made for the programme, not a base to start from and not a model beside it. */
        public boolean isOfProgram() {
            return !OUTSIDE.contains(role);
        }
    }

    /** Every model of the programme: teams in announcement order, models as the bundle lists them. */
    public List<ModelRow> all(Head head) {
        return kept.list(head, ModelRow.class, () -> readModels(head));
    }

    private List<ModelRow> readModels(Head head) {
        return jdbc.sql(head.read("select m.*, t.code as team_code, t.slug as team_slug, t.name_ko as team_name_ko,"
                        + " t.name_en as team_name_en, t.active_from, t.active_until, " + Citation.COLUMNS
                        + " from {foundation_model} m join {consortium} t on t.id = m.consortium_id"
                        + " join {cited} c on c.id = m.citation_id"
                        + " where m.program_id = :program order by t.position, m.position limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> model(new ResultRow(columns)))
                .list();
    }

    private static ModelRow model(ResultRow row) throws SQLException {
        return new ModelRow(
                row.text("code"),
                row.text("slug"),
                new Team(
                        row.text("team_code"),
                        row.text("team_slug"),
                        row.localized("team_name"),
                        row.day("active_from"),
                        row.dayOrNull("active_until")),
                row.localized("name"),
                row.localizedOrNull("family"),
                row.decimalOrNull("parameters_total"),
                row.decimalOrNull("parameters_active"),
                row.textOrNull("architecture"),
                row.texts("modalities_in"),
                row.texts("modalities_out"),
                row.texts("languages"),
                row.integerOrNull("context_tokens"),
                row.localizedOrNull("license"),
                row.textOrNull("open_weights"),
                row.text("program_role"),
                ModelStatus.valueOf(row.text("status")),
                row.dateOrNull("presented_on"),
                row.dateOrNull("released_on"),
                Objects.requireNonNull(Citation.of(row)),
                row.localizedOrNull("note"));
    }

    /** Another name of a model; {@code kind} is a code of {@code model_aliases.kind}. */
    public record AliasRow(
            String code,
            String modelCode,
            String alias,
            String kind,
            @Nullable Citation citation) {

        /** Whether the model was planned under this name. */
        public boolean isFormer() {
            return kind.equals("former");
        }
    }

    /** Every other name of the programme's models. */
    public List<AliasRow> aliases(Head head) {
        return kept.list(head, AliasRow.class, () -> readAliases(head));
    }

    private List<AliasRow> readAliases(Head head) {
        return jdbc.sql(head.read("select m.code as model_code, a.alias, a.position, a.kind, " + Citation.COLUMNS
                        + " from {foundation_model_alias} a join {foundation_model} m on m.id = a.model_id"
                        + " left join {cited} c on c.id = a.citation_id"
                        + " where m.program_id = :program order by m.position, a.position limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> alias(new ResultRow(columns)))
                .list();
    }

    private static AliasRow alias(ResultRow row) throws SQLException {
        String model = row.text("model_code");
        return new AliasRow(
                ModelAliasKeeper.aliasCode(model, row.integer("position")),
                model,
                row.text("alias"),
                row.text("kind"),
                Citation.of(row));
    }

    /**
     * A score; scores compare only where measurer and variant are the same.
     *
     * @param variant code of {@code benchmark_results.variant}, or null where nobody stated the setting
     * @param category code of {@code benchmark_results.category}
     * @param scale the most that can be reached, or null where nobody stated it
     */
    public record BenchmarkRow(
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
            Citation citation,
            @Nullable LocalizedText note) {

        /** Whether somebody had reported it by the day. */
        public boolean isReportedBy(LocalDate day) {
            return !citation.isOtherwiseOn(day)
                    && (reportedOn == null ? citation.isStatedBy(day) : reportedOn.hasBegunOn(day));
        }
    }

    /** The scores of one model, in the order of the bundle. */
    public List<BenchmarkRow> benchmarks(Head head, String model) {
        return jdbc.sql(head.read("select b.*, m.code as model_code, " + Citation.COLUMNS
                        + " from {benchmark_result} b join {foundation_model} m on m.id = b.model_id"
                        + " join {cited} c on c.id = b.citation_id"
                        + " where m.program_id = :program and m.slug = :model order by b.position limit :most"))
                .param("program", head.program().value())
                .param("model", model)
                .param("most", MOST)
                .query((columns, number) -> benchmark(new ResultRow(columns)))
                .list();
    }

    private static BenchmarkRow benchmark(ResultRow row) throws SQLException {
        return new BenchmarkRow(
                row.text("code"),
                row.text("model_code"),
                row.localized("benchmark"),
                row.textOrNull("variant"),
                row.text("category"),
                Objects.requireNonNull(row.decimalOrNull("score")),
                row.decimalOrNull("scale"),
                row.localized("measured_by"),
                row.dateOrNull("measured_on"),
                row.dateOrNull("reported_on"),
                Objects.requireNonNull(Citation.of(row)),
                row.localizedOrNull("note"));
    }
}
