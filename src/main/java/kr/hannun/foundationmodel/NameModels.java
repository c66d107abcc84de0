package kr.hannun.foundationmodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.hannun.search.AmendSubjects;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Names models that are recorded already: whoever looks for one of its other names finds the model. */
@Component
public class NameModels {

    private final CiteSources sources;
    private final AmendSubjects subjects;
    private final JdbcTemplate jdbc;

    NameModels(CiteSources sources, AmendSubjects subjects, JdbcTemplate jdbc) {
        this.sources = sources;
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    /** Another name of a model; {@code kind} is a code of {@code model_aliases.kind}, a usual spelling has no source. */
    public record Alias(
            String model,
            String alias,
            String kind,
            @Nullable SourceId source) {}

    private record Named(UUID id, String place) {}

    /** Gives models their first other names, in this order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void name(ProgramId program, List<Alias> aliases) {
        Map<String, Named> models = models(program);
        Map<String, List<String>> words = new LinkedHashMap<>();
        List<CiteSources.Fact> facts = new ArrayList<>();
        for (Alias alias : aliases) {
            List<String> names = words.computeIfAbsent(alias.model(), model -> new ArrayList<>());
            facts.add(fact(alias, names.size(), found(models, alias.model()).place()));
            names.add(alias.alias());
        }
        Map<String, CitationId> citations = sources.cite(program, facts);
        NewRows rows = new NewRows("foundation_model_alias");
        for (int i = 0; i < aliases.size(); i++) {
            Alias alias = aliases.get(i);
            rows.row()
                    .set("model_id", found(models, alias.model()).id())
                    .set("alias", alias.alias())
                    .set("position", found(words, alias.model()).indexOf(alias.alias()))
                    .set("kind", alias.kind())
                    .set("citation_id", citations.get(facts.get(i).subject().code()));
        }
        rows.write(jdbc);
        words.forEach((model, names) -> subjects.findBy(program, model, names));
    }

    private static CiteSources.Fact fact(Alias alias, int position, String place) {
        String code = aliasCode(alias.model(), position);
        Subject subject =
                new Subject("alias", code, LocalizedText.same(alias.alias()), place + "#" + Subject.anchor(code));
        SourceId source = alias.source();
        return new CiteSources.Fact(subject, null, source == null ? List.of() : List.of(source));
    }

    private Map<String, Named> models(ProgramId program) {
        Map<String, Named> models = new LinkedHashMap<>();
        jdbc.query(
                "select m.code, m.id, s.place from foundation_model m"
                        + " join subject s on s.program_id = m.program_id and s.code = m.code where m.program_id = ?",
                row -> {
                    models.put(
                            row.getString("code"), new Named(row.getObject("id", UUID.class), row.getString("place")));
                },
                program.value());
        return models;
    }

    /** The code of a model's alias: the model's, and its number from one. */
    static String aliasCode(String model, int position) {
        return model + "/" + (position + 1);
    }

    private static <T> T found(Map<String, T> known, String code) {
        return Objects.requireNonNull(known.get(code), code);
    }
}
