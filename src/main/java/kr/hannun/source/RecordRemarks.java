package kr.hannun.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.hannun.search.Subject;
import kr.hannun.search.SubjectDirectory;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what was said beside facts, each on the day on which it was said. */
@Component
public class RecordRemarks {

    private static final String KIND = "remark";

    private final SubjectDirectory subjects;
    private final CiteSources sources;
    private final JdbcTemplate jdbc;

    RecordRemarks(SubjectDirectory subjects, CiteSources sources, JdbcTemplate jdbc) {
        this.subjects = subjects;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /**
     * A remark; it is known from the day on which the last of its documents appeared.
     *
     * @param about the code of the fact it stands beside, which is listed already
     * @param cites the documents that say it, the main one first
     */
    public record Remark(String code, String about, LocalizedText text, Certainty certainty, List<SourceId> cites) {}

    /** Records them all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ProgramId program, List<Remark> remarks) {
        Map<String, SubjectDirectory.Listed> facts =
                subjects.listed(program, remarks.stream().map(Remark::about).toList());
        Map<UUID, LocalDate> days = days(program);
        Map<String, CitationId> citations = sources.cite(
                program,
                remarks.stream()
                        .map(remark -> fact(remark, found(facts, remark.about()), days))
                        .toList());
        NewRows rows = new NewRows("remark");
        for (Remark remark : remarks) {
            rows.row()
                    .set("id", TypedId.next())
                    .set("program_id", program)
                    .set("code", remark.code())
                    .set("about_id", found(facts, remark.about()).id())
                    .set("citation_id", found(citations, remark.code()))
                    .text("text", remark.text());
        }
        rows.write(jdbc);
    }

    /** The day by which each of the programme's documents had surely appeared. */
    private Map<UUID, LocalDate> days(ProgramId program) {
        Map<UUID, LocalDate> days = new HashMap<>();
        jdbc.query(
                "select id, last_day(coalesce(published_on, counts_from)) as day from source_document where program_id = ?",
                row -> {
                    days.put(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class));
                },
                program.value());
        return days;
    }

    private static CiteSources.Fact fact(Remark remark, SubjectDirectory.Listed about, Map<UUID, LocalDate> days) {
        String page = about.subject().place().replaceFirst("#.*", "");
        LocalDate made = remark.cites().stream()
                .map(source -> found(days, source.value()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        Subject subject = new Subject(KIND, remark.code(), remark.text(), page + "#" + Subject.anchor(remark.code()))
                .beginning(made);
        return new CiteSources.Fact(subject, remark.certainty(), remark.cites());
    }

    private static <K, T> T found(Map<K, T> known, K key) {
        return Objects.requireNonNull(known.get(key), String.valueOf(key));
    }
}
