package kr.hannun.strategy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hannun.allocation.AllocationQueries;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.consortium.TeamRow;
import kr.hannun.foundationmodel.FoundationModelQueries;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of strategies and capabilities. */
@Component
public class StrategyQueries {

    private static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final RevisionCache kept;
    private final ConsortiumQueries consortia;
    private final FoundationModelQueries models;
    private final AllocationQueries allocations;

    StrategyQueries(
            JdbcClient jdbc,
            RevisionCache kept,
            ConsortiumQueries consortia,
            FoundationModelQueries models,
            AllocationQueries allocations) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.consortia = consortia;
        this.models = models;
        this.allocations = allocations;
    }

    /** A dimension of strategy. */
    public record Theme(String code, String slug, LocalizedText name) {}

    private record Themes(List<Theme> all) {}

    /** What the tables of the record know elsewhere, in which a page looks where a team says nothing itself. */
    public KnownElsewhere.Tables elsewhere(Head head) {
        return new KnownElsewhere.Tables(
                models.all(head), allocations.ledger(head), claims(head), capabilities(head), dimensions(head));
    }

    /** The teams in announcement order. */
    public List<TeamRow> teams(Head head) {
        return consortia.roster(head).teams();
    }

    /** The themes in the order to show. */
    public List<Theme> themes(Head head) {
        return kept.get(head, Themes.class, () -> new Themes(readThemes(head))).all();
    }

    private List<Theme> readThemes(Head head) {
        return jdbc.sql(head.read("select code, slug, name_ko, name_en from {theme} where program_id = :program"
                        + " order by position limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Theme(row.text("code"), row.text("slug"), row.localized("name"));
                })
                .list();
    }

    /** What a team claims under a theme. */
    public record ClaimRow(
            String code,
            String teamCode,
            String teamSlug,
            String themeCode,
            String themeSlug,
            LocalizedText themeName,
            LocalizedText claim,
            Citation citation) {}

    /** Every claim of the programme's teams, by theme and team. */
    public List<ClaimRow> claims(Head head) {
        return kept.list(head, ClaimRow.class, () -> readClaims(head));
    }

    private List<ClaimRow> readClaims(Head head) {
        return jdbc.sql(head.read("select k.code, t.code as team_code, t.slug as team_slug, h.code as theme_code,"
                        + " h.slug as theme_slug, h.name_ko as theme_name_ko, h.name_en as theme_name_en,"
                        + " k.claim_ko, k.claim_en, " + Citation.COLUMNS
                        + " from {theme_claim} k join {consortium} t on t.id = k.consortium_id"
                        + " join {theme} h on h.id = k.theme_id join {cited} c on c.id = k.citation_id"
                        + " where k.program_id = :program order by h.position, t.position, k.position limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> claim(new ResultRow(columns)))
                .list();
    }

    private static ClaimRow claim(ResultRow row) throws SQLException {
        return new ClaimRow(
                row.text("code"),
                row.text("team_code"),
                row.text("team_slug"),
                row.text("theme_code"),
                row.text("theme_slug"),
                row.localized("theme_name"),
                row.localized("claim"),
                Objects.requireNonNull(Citation.of(row)));
    }

    /** That a team has claimed, planned, holds or has demonstrated a value of a dimension; their labels are in {@link Dimensions}. */
    public record CapabilityRow(
            String code,
            String teamCode,
            String teamSlug,
            String dimension,
            String value,
            CapabilityStanding standing,
            Citation citation,
            @Nullable LocalizedText note) {}

    /** Every capability of the programme's teams, by dimension, team and value. */
    public List<CapabilityRow> capabilities(Head head) {
        return kept.list(head, CapabilityRow.class, () -> readCapabilities(head));
    }

    private List<CapabilityRow> readCapabilities(Head head) {
        return jdbc.sql(
                        head.read(
                                "select p.code, t.code as team_code, t.slug as team_slug, p.dimension, p.value, p.standing,"
                                        + " p.note_ko, p.note_en, " + Citation.COLUMNS
                                        + " from {team_capability} p join {consortium} t on t.id = p.consortium_id"
                                        + " join {capability_dimension} d on d.program_id = p.program_id and d.code = p.dimension"
                                        + " join {capability_value} v on v.program_id = p.program_id and v.dimension = p.dimension"
                                        + " and v.code = p.value join {cited} c on c.id = p.citation_id"
                                        + " where p.program_id = :program order by d.position, t.position, v.position limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> capability(new ResultRow(columns)))
                .list();
    }

    private static CapabilityRow capability(ResultRow row) throws SQLException {
        return new CapabilityRow(
                row.text("code"),
                row.text("team_code"),
                row.text("team_slug"),
                row.text("dimension"),
                row.text("value"),
                CapabilityStanding.valueOf(row.text("standing")),
                Objects.requireNonNull(Citation.of(row)),
                row.localizedOrNull("note"));
    }

    /** The dimensions with all their values, also those no team has. */
    public Dimensions dimensions(Head head) {
        return kept.get(head, Dimensions.class, () -> readDimensions(head));
    }

    private Dimensions readDimensions(Head head) {
        Map<String, Dimensions.Dimension> dimensions = new LinkedHashMap<>();
        jdbc.sql(head.read("select d.code as dimension, d.label_ko as dimension_ko, d.label_en as dimension_en, v.code,"
                        + " v.label_ko, v.label_en from {capability_dimension} d"
                        + " left join {capability_value} v on v.program_id = d.program_id and v.dimension = d.code"
                        + " where d.program_id = :program order by d.position, v.position limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> add(dimensions, new ResultRow(columns)))
                .list();
        return new Dimensions(List.copyOf(dimensions.values()));
    }

    private static Dimensions.Dimension add(Map<String, Dimensions.Dimension> dimensions, ResultRow row)
            throws SQLException {
        String code = row.text("dimension");
        Dimensions.Dimension dimension = dimensions.get(code);
        if (dimension == null) {
            dimension = new Dimensions.Dimension(code, row.localized("dimension"), new ArrayList<>());
            dimensions.put(code, dimension);
        }
        String value = row.textOrNull("code");
        if (value != null) {
            dimension.values().add(new Dimensions.Value(code, value, row.localized("label")));
        }
        return dimension;
    }
}
