package kr.hannun.search;

import java.text.Normalizer;
import java.util.List;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of subjects true when what they stand for took another name, other words or was taken back. */
@Component
public class AmendSubjects {

    private final JdbcClient jdbc;

    AmendSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whatever is listed under exactly this name, such as an organisation and its parts in teams, takes another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(ProgramId program, LocalizedText before, LocalizedText after) {
        jdbc.sql("update subject set name_ko = :ko, name_en = :en where program_id = :program"
                        + " and name_ko = :ko_before and name_en = :en_before and kind <> 'alias'")
                .param("ko", after.ko())
                .param("en", after.en())
                .param("program", program.value())
                .param("ko_before", before.ko())
                .param("en_before", before.en())
                .update();
    }

    /** What is listed under this code is called otherwise, stands elsewhere or begins on another day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void amend(ProgramId program, Subject subject) {
        jdbc.sql("update subject set name_ko = :ko, name_en = :en, place = :place, words = :words, begins_on = :begins"
                        + " where program_id = :program and code = :code")
                .param("ko", subject.name().ko())
                .param("en", subject.name().en())
                .param("place", subject.place())
                .param("words", Normalizer.normalize(String.join(" ", subject.words()), Normalizer.Form.NFC))
                .param("begins", subject.begins())
                .param("program", program.value())
                .param("code", subject.code())
                .update();
    }

    /** Takes subjects off the list that nobody cites any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unlist(ProgramId program, List<String> codes) {
        if (!codes.isEmpty()) {
            jdbc.sql("delete from subject where program_id = :program and code = any(:codes)")
                    .param("program", program.value())
                    .param("codes", codes.toArray(String[]::new))
                    .update();
        }
    }
}
