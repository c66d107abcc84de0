package kr.hannun.search;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ProgramId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists subjects, so that they can be found, cited and disagreed about. */
@Component
public class ListSubjects {

    private final JdbcTemplate jdbc;

    ListSubjects(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lists them all and answers the identity of each by its code; what was listed once before comes back as itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, SubjectId> list(ProgramId program, List<Subject> subjects) {
        Map<String, SubjectId> listed = new LinkedHashMap<>();
        NewRows rows = new NewRows("subject");
        Map<String, SubjectId> once = listedOnce(program, subjects);
        for (Subject subject : subjects) {
            SubjectId id = once.getOrDefault(subject.code(), SubjectId.next());
            listed.put(subject.code(), id);
            rows.row()
                    .set("id", id)
                    .set("program_id", program)
                    .set("kind", subject.kind())
                    .set("code", subject.code())
                    .text("name", subject.name())
                    .set("place", subject.place())
                    .set("words", Normalizer.normalize(String.join(" ", subject.words()), Normalizer.Form.NFC))
                    .set("begins_on", subject.begins());
        }
        rows.write(jdbc);
        return listed;
    }

    private Map<String, SubjectId> listedOnce(ProgramId program, List<Subject> subjects) {
        Map<String, SubjectId> once = new HashMap<>();
        jdbc.query(
                "select p.code, p.id from subject_past p where p.program_id = ? and p.code = any(?)"
                        + " and not exists (select from subject s where s.id = p.id)",
                row -> {
                    once.put(row.getString("code"), new SubjectId(row.getObject("id", UUID.class)));
                },
                program.value(),
                subjects.stream().map(Subject::code).toArray(String[]::new));
        return once;
    }

    /** Lists a subject from another day on, because the fact began on that one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(ProgramId program, String code, LocalDate day) {
        jdbc.update("update subject set begins_on = ? where program_id = ? and code = ?", day, program.value(), code);
    }
}
