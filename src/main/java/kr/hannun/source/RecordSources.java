package kr.hannun.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hannun.search.ListSubjects;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records the documents that facts rest on. */
@Component
public class RecordSources {

    private final JdbcTemplate jdbc;
    private final ListSubjects subjects;

    RecordSources(JdbcTemplate jdbc, ListSubjects subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
    }

    /**
     * A document.
     *
     * @param code its stable key in the programme
     * @param kind its code in {@code sources.kind}
     * @param title the headline as printed, or null where it was not recorded
     * @param label what the document is
     * @param publisher who published it, or null
     * @param url its address, or null
     * @param fileName its file, for a document without address
     * @param publishedOn when, as precisely as it is known
     * @param countsFrom the earliest day a document without date can be; needed only there
     * @param note about the document itself
     */
    public record Document(
            String code,
            String kind,
            @Nullable String title,
            LocalizedText label,
            @Nullable LocalizedText publisher,
            @Nullable String url,
            @Nullable String fileName,
            @Nullable PartialDate publishedOn,
            @Nullable PartialDate countsFrom,
            @Nullable LocalizedText note) {}

    /** Records the documents and answers the identity of each by its code. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, SourceId> record(ProgramId program, List<Document> documents) {
        Map<String, SourceId> recorded = new LinkedHashMap<>();
        NewRows rows = new NewRows("source_document");
        for (Document document : documents) {
            SourceId id = SourceId.next();
            recorded.put(document.code(), id);
            rows.row()
                    .set("id", id)
                    .set("program_id", program)
                    .set("code", document.code())
                    .set("kind", document.kind())
                    .set("title", document.title())
                    .text("label", document.label())
                    .text("publisher", document.publisher())
                    .set("url", document.url())
                    .set("file_name", document.fileName())
                    .set("published_on", document.publishedOn())
                    .set("counts_from", document.countsFrom())
                    .text("note", document.note());
        }
        rows.write(jdbc);
        subjects.list(program, documents.stream().map(RecordSources::subject).toList());
        return recorded;
    }

    private static Subject subject(Document document) {
        LocalizedText publisher = document.publisher();
        List<String> words = Stream.of(
                        document.code(),
                        document.title(),
                        publisher == null ? null : publisher.ko(),
                        publisher == null ? null : publisher.en())
                .filter(Objects::nonNull)
                .toList();
        return new Subject("source", document.code(), document.label(), "sources/" + document.code(), words);
    }
}
