package kr.hannun.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.hannun.organization.OrganizationId;
import kr.hannun.search.Subject;
import kr.hannun.search.SubjectId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
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

/** Records what happened in a programme and what was said about it. */
@Component
public class RecordEvents {

    private final CiteSources sources;
    private final JdbcTemplate jdbc;

    RecordEvents(CiteSources sources, JdbcTemplate jdbc) {
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** Something that happened, to whom it happened (a subject, or null for the whole programme) and who says so. */
    public record Event(
            String code,
            PartialDate happenedOn,
            @Nullable SubjectId about,
            LocalizedText title,
            Certainty certainty,
            List<SourceId> cites) {}

    /** What somebody said, paraphrased. */
    public record Opinion(
            String code,
            LocalizedText person,
            OrganizationId affiliation,
            LocalizedText office,
            LocalizedText topic,
            Certainty certainty,
            List<SourceId> cites,
            @Nullable LocalizedText note) {}

    /** Records events and opinions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ProgramId program, List<Event> events, List<Opinion> opinions) {
        Map<String, CitationId> citations = sources.cite(program, facts(events, opinions));
        NewRows happened = new NewRows("program_event");
        for (Event event : events) {
            happened.row()
                    .set("id", TypedId.next())
                    .set("program_id", program)
                    .set("code", event.code())
                    .set("happened_on", event.happenedOn())
                    .set("about_id", event.about())
                    .text("title", event.title())
                    .set("citation_id", citations.get(event.code()));
        }
        happened.write(jdbc);
        NewRows said = new NewRows("stated_opinion");
        for (Opinion opinion : opinions) {
            said.row()
                    .set("id", TypedId.next())
                    .set("program_id", program)
                    .set("code", opinion.code())
                    .text("person", opinion.person())
                    .set("affiliation_id", opinion.affiliation())
                    .text("office", opinion.office())
                    .text("topic", opinion.topic())
                    .set("citation_id", citations.get(opinion.code()))
                    .text("note", opinion.note());
        }
        said.write(jdbc);
    }

    private static List<CiteSources.Fact> facts(List<Event> events, List<Opinion> opinions) {
        List<CiteSources.Fact> facts = new ArrayList<>();
        for (Event event : events) {
            Subject subject =
                    new Subject("event", event.code(), event.title(), "history#" + Subject.anchor(event.code()));
            LocalDate day = event.happenedOn().first();
            facts.add(new CiteSources.Fact(subject.beginning(day), event.certainty(), event.cites()));
        }
        for (Opinion opinion : opinions) {
            List<String> words = List.of(opinion.person().ko(), opinion.person().en());
            Subject subject = new Subject(
                    "opinion", opinion.code(), opinion.topic(), "history#" + Subject.anchor(opinion.code()), words);
            facts.add(new CiteSources.Fact(subject, opinion.certainty(), opinion.cites()));
        }
        return facts;
    }
}
