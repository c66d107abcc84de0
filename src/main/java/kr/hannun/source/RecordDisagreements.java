package kr.hannun.source;

import java.util.List;
import java.util.Map;
import kr.hannun.search.Subject;
import kr.hannun.search.SubjectId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records where sources disagree, so that no version is lost when a page uses the other. */
@Component
public class RecordDisagreements {

    private final CiteSources sources;
    private final JdbcTemplate jdbc;

    RecordDisagreements(CiteSources sources, JdbcTemplate jdbc) {
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** What one source says. */
    public record Version(LocalizedText text, SourceId source) {}

    /**
     * Two sources that do not agree.
     *
     * @param about what they speak of
     * @param handling which version is used, and why
     */
    public record Disagreement(
            String code, LocalizedText topic, SubjectId about, Version first, Version second, LocalizedText handling) {}

    /** Records them all; each is a subject of its own and cited by both its sources. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ProgramId program, List<Disagreement> disagreements) {
        Map<String, CitationId> citations = sources.cite(
                program, disagreements.stream().map(RecordDisagreements::fact).toList());
        NewRows rows = new NewRows("disagreement");
        for (Disagreement disagreement : disagreements) {
            rows.row()
                    .set("id", TypedId.next())
                    .set("program_id", program)
                    .set("code", disagreement.code())
                    .set("about_id", disagreement.about())
                    .set("citation_id", citations.get(disagreement.code()))
                    .text("topic", disagreement.topic())
                    .text("version_a", disagreement.first().text())
                    .set("source_a_id", disagreement.first().source())
                    .text("version_b", disagreement.second().text())
                    .set("source_b_id", disagreement.second().source())
                    .text("handling", disagreement.handling());
        }
        rows.write(jdbc);
    }

    private static CiteSources.Fact fact(Disagreement disagreement) {
        Subject subject = new Subject(
                "disagreement",
                disagreement.code(),
                disagreement.topic(),
                "disagreements#" + Subject.anchor(disagreement.code()),
                List.of(disagreement.code()));
        return new CiteSources.Fact(
                subject,
                Certainty.CONFLICTING,
                List.of(disagreement.first().source(), disagreement.second().source()));
    }
}
