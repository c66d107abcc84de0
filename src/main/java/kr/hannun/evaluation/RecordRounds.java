package kr.hannun.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.program.PhaseId;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.PartialDate;
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

/** Records the rounds of a programme as others held them: their criteria and what was published of their results. */
@Component
public class RecordRounds {

    private final EvaluationRounds rounds;
    private final CiteSources sources;
    private final JdbcTemplate jdbc;

    RecordRounds(EvaluationRounds rounds, CiteSources sources, JdbcTemplate jdbc) {
        this.rounds = rounds;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** A round in its order, the phase it closes and when it was decided, as far as known. */
    public record Round(
            String code,
            Slug slug,
            LocalizedText name,
            @Nullable PhaseId closes,
            @Nullable PartialDate decidedOn) {}

    /** What a round looks at; {@code weight} in points, {@code status} a code of {@code evaluation_criteria.status}. */
    public record Criterion(
            String code,
            String roundCode,
            @Nullable String parentCode,
            String part,
            LocalizedText name,
            @Nullable BigDecimal weight,
            CriterionKind kind,
            @Nullable LocalizedText detail,
            String status,
            Certainty certainty,
            List<SourceId> cites) {}

    /** What was published of a team's result, or of all teams together; what was kept back is null. */
    public record Result(
            String code,
            String roundCode,
            LocalizedText name,
            @Nullable ConsortiumId team,
            String part,
            @Nullable String criterionCode,
            String statistic,
            @Nullable BigDecimal score,
            @Nullable BigDecimal maximum,
            @Nullable Integer rank,
            @Nullable String decision,
            Certainty certainty,
            List<SourceId> cites,
            @Nullable LocalizedText note) {}

    /** Everything at once. */
    public record Command(ProgramId program, List<Round> rounds, List<Criterion> criteria, List<Result> results) {}

    /** Records the rounds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Command command) {
        Map<String, CitationId> citations = sources.cite(command.program(), facts(command));
        Map<String, EvaluationRound> recorded = new LinkedHashMap<>();
        for (Round round : command.rounds()) {
            recorded.put(round.code(), new EvaluationRound(command.program(), recorded.size(), round));
        }
        rounds.saveAll(recorded.values());
        rounds.flush();
        Map<String, UUID> criteria = new LinkedHashMap<>();
        command.criteria().forEach(criterion -> criteria.put(criterion.code(), TypedId.next()));
        writeCriteria(command, recorded, criteria, citations);
        writeResults(command, recorded, criteria, citations);
    }

    private static List<CiteSources.Fact> facts(Command command) {
        Map<String, String> places = new LinkedHashMap<>();
        List<CiteSources.Fact> facts = new ArrayList<>();
        for (Round round : command.rounds()) {
            places.put(round.code(), "rounds/" + round.slug());
            Subject subject = new Subject("round", "round/" + round.code(), round.name(), found(places, round.code()));
            facts.add(new CiteSources.Fact(subject, null, List.of()));
        }
        for (Criterion criterion : command.criteria()) {
            String place = found(places, criterion.roundCode()) + "#" + Subject.anchor(criterion.code());
            Subject subject = new Subject("criterion", criterion.code(), criterion.name(), place);
            facts.add(new CiteSources.Fact(subject, criterion.certainty(), criterion.cites()));
        }
        for (Result result : command.results()) {
            String place = found(places, result.roundCode()) + "#" + Subject.anchor(result.code());
            Subject subject = new Subject("result", result.code(), result.name(), place);
            facts.add(new CiteSources.Fact(subject, result.certainty(), result.cites()));
        }
        return facts;
    }

    private void writeCriteria(
            Command command,
            Map<String, EvaluationRound> rounds,
            Map<String, UUID> criteria,
            Map<String, CitationId> citations) {
        NewRows rows = new NewRows("criterion");
        int position = 0;
        for (Criterion criterion : command.criteria()) {
            rows.row()
                    .set("id", found(criteria, criterion.code()))
                    .set("program_id", command.program())
                    .set("code", criterion.code())
                    .set("round_id", found(rounds, criterion.roundCode()).id())
                    .set("parent_id", foundOrNull(criteria, criterion.parentCode()))
                    .set("position", position++)
                    .set("part", criterion.part())
                    .text("name", criterion.name())
                    .set("weight", criterion.weight())
                    .set("kind", criterion.kind())
                    .text("detail", criterion.detail())
                    .set("status", criterion.status())
                    .set("citation_id", found(citations, criterion.code()));
        }
        rows.write(jdbc);
    }

    private void writeResults(
            Command command,
            Map<String, EvaluationRound> rounds,
            Map<String, UUID> criteria,
            Map<String, CitationId> citations) {
        NewRows rows = new NewRows("published_result");
        int position = 0;
        for (Result result : command.results()) {
            rows.row()
                    .set("id", TypedId.next())
                    .set("program_id", command.program())
                    .set("code", result.code())
                    .set("round_id", found(rounds, result.roundCode()).id())
                    .set("position", position++)
                    .set("consortium_id", result.team())
                    .set("part", result.part())
                    .set("criterion_id", foundOrNull(criteria, result.criterionCode()))
                    .set("statistic", result.statistic())
                    .set("score", result.score())
                    .set("maximum", result.maximum())
                    .set("rank", result.rank())
                    .set("decision", result.decision())
                    .set("citation_id", found(citations, result.code()))
                    .text("note", result.note());
        }
        rows.write(jdbc);
    }

    private static <T> T found(Map<String, T> known, String code) {
        return Objects.requireNonNull(known.get(code), code);
    }

    private static <T> @Nullable T foundOrNull(Map<String, T> known, @Nullable String code) {
        return code == null ? null : found(known, code);
    }
}
