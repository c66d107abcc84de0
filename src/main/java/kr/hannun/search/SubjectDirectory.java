package kr.hannun.search;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.hannun.shared.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where other modules look up a subject by its code. */
@Component
public class SubjectDirectory {

    private final JdbcClient jdbc;

    SubjectDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every subject of the programme by its code. */
    public Map<String, SubjectId> all(ProgramId program) {
        Map<String, SubjectId> all = new HashMap<>();
        jdbc.sql("select code, id from subject where program_id = :program")
                .param("program", program.value())
                .query((row, number) -> all.put(row.getString("code"), new SubjectId(row.getObject("id", UUID.class))))
                .list();
        return all;
    }
}
