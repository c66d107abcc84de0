package kr.hannun.strategy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.shared.TypedId;
import kr.hannun.source.Certainty;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records the themes and capabilities of a programme and what its teams say of them. */
@Component
public class RecordStrategies {

    private final CiteSources sources;
    private final JdbcTemplate jdbc;

    RecordStrategies(CiteSources sources, JdbcTemplate jdbc) {
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** A dimension of strategy, in the order to show. */
    public record Theme(String code, Slug slug, LocalizedText name) {}

    /** What a team claims under a theme, paraphrased. */
    public record Claim(
            String code,
            ConsortiumId team,
            String themeCode,
            LocalizedText claim,
            Certainty certainty,
            List<SourceId> cites) {}

    /** A dimension of the capability matrix; dimensions are shown by their position. */
    public record Dimension(String code, int position, LocalizedText label) {}

    /** A value of a dimension; values are shown by their position in it. */
    public record Value(String dimension, String code, int position, LocalizedText label) {}

    /** That a team has claimed, planned or demonstrated a value. */
    public record Capability(
            String code,
            ConsortiumId team,
            String dimension,
            String value,
            LocalizedText valueLabel,
            Standing standing,
            Certainty certainty,
            List<SourceId> cites,
            @Nullable LocalizedText note) {}

    /** Everything at once. */
    public record Command(
            ProgramId program,
            List<Theme> themes,
            List<Claim> claims,
            List<Dimension> dimensions,
            List<Value> values,
            List<Capability> capabilities) {}

    /** Records them all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Command command) {
        Map<String, CitationId> citations = sources.cite(command.program(), facts(command));
        claim(command, citations);
        spread(command);
        show(command, citations);
    }

    private static List<CiteSources.Fact> facts(Command command) {
        List<CiteSources.Fact> facts = new ArrayList<>();
        Map<String, String> places = new LinkedHashMap<>();
        for (Theme theme : command.themes()) {
            String place = "themes/" + theme.slug();
            places.put(theme.code(), place);
            facts.add(unsourced(new Subject("theme", theme.code(), theme.name(), place)));
        }
        for (Claim claim : command.claims()) {
            String place = found(places, claim.themeCode()) + "#" + Subject.anchor(claim.code());
            Subject subject = new Subject("claim", claim.code(), claim.claim(), place);
            facts.add(new CiteSources.Fact(subject, claim.certainty(), claim.cites()));
        }
        for (Dimension dimension : command.dimensions()) {
            facts.add(unsourced(inMatrix("dimension", dimensionCode(dimension.code()), dimension.label())));
        }
        for (Value value : command.values()) {
            facts.add(unsourced(inMatrix("value", valueCode(value.dimension(), value.code()), value.label())));
        }
        for (Capability capability : command.capabilities()) {
            Subject subject = inMatrix("capability", capability.code(), capability.valueLabel());
            facts.add(new CiteSources.Fact(subject, capability.certainty(), capability.cites()));
        }
        return facts;
    }

    private static Subject inMatrix(String kind, String code, LocalizedText name) {
        return new Subject(kind, code, name, "capabilities#" + Subject.anchor(code));
    }

    private static CiteSources.Fact unsourced(Subject subject) {
        return new CiteSources.Fact(subject, null, List.of());
    }

    private void claim(Command command, Map<String, CitationId> citations) {
        Map<String, UUID> ids = new LinkedHashMap<>();
        NewRows themes = new NewRows("theme");
        for (Theme theme : command.themes()) {
            UUID id = TypedId.next();
            themes.row()
                    .set("id", id)
                    .set("program_id", command.program())
                    .set("code", theme.code())
                    .set("slug", theme.slug())
                    .set("position", ids.size())
                    .text("name", theme.name());
            ids.put(theme.code(), id);
        }
        themes.write(jdbc);
        NewRows claims = new NewRows("theme_claim");
        for (int position = 0; position < command.claims().size(); position++) {
            Claim claim = command.claims().get(position);
            claims.row()
                    .set("id", TypedId.next())
                    .set("program_id", command.program())
                    .set("code", claim.code())
                    .set("position", position)
                    .set("consortium_id", claim.team())
                    .set("theme_id", found(ids, claim.themeCode()))
                    .text("claim", claim.claim())
                    .set("citation_id", citations.get(claim.code()));
        }
        claims.write(jdbc);
    }

    private void spread(Command command) {
        NewRows dimensions = new NewRows("capability_dimension");
        for (Dimension dimension : command.dimensions()) {
            dimensions
                    .row()
                    .set("program_id", command.program())
                    .set("code", dimension.code())
                    .set("position", dimension.position())
                    .text("label", dimension.label());
        }
        dimensions.write(jdbc);
        NewRows values = new NewRows("capability_value");
        for (Value value : command.values()) {
            values.row()
                    .set("program_id", command.program())
                    .set("dimension", value.dimension())
                    .set("code", value.code())
                    .set("position", value.position())
                    .text("label", value.label());
        }
        values.write(jdbc);
    }

    private void show(Command command, Map<String, CitationId> citations) {
        NewRows rows = new NewRows("team_capability");
        for (Capability capability : command.capabilities()) {
            rows.row()
                    .set("id", TypedId.next())
                    .set("program_id", command.program())
                    .set("code", capability.code())
                    .set("consortium_id", capability.team())
                    .set("dimension", capability.dimension())
                    .set("value", capability.value())
                    .set("standing", capability.standing())
                    .set("citation_id", citations.get(capability.code()))
                    .text("note", capability.note());
        }
        rows.write(jdbc);
    }

    /** The subject's code of a dimension. */
    static String dimensionCode(String dimension) {
        return "dimension/" + dimension;
    }

    /** The subject's code of a value. */
    static String valueCode(String dimension, String value) {
        return "value/" + dimension + "/" + value;
    }

    private static <T> T found(Map<String, T> known, String code) {
        return Objects.requireNonNull(known.get(code), code);
    }
}
