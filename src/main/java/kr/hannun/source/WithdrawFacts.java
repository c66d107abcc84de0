package kr.hannun.source;

import java.util.List;
import kr.hannun.search.AmendSubjects;
import kr.hannun.shared.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes facts back that turned out to be none: nobody says them any more and nothing lists them; the trail keeps them. */
@Component
public class WithdrawFacts {

    private final JdbcClient jdbc;
    private final AmendSubjects subjects;

    WithdrawFacts(JdbcClient jdbc, AmendSubjects subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
    }

    /** Takes back the facts with these codes, whose own rows are gone or no longer name their citation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ProgramId program, List<String> codes) {
        String[] all = codes.toArray(String[]::new);
        jdbc.sql(
                        "delete from citation_source where citation_id in (select c.id from citation c"
                                + " join subject s on s.id = c.subject_id where s.program_id = :program and s.code = any(:codes))")
                .param("program", program.value())
                .param("codes", all)
                .update();
        jdbc.sql("delete from citation where subject_id in"
                        + " (select id from subject where program_id = :program and code = any(:codes))")
                .param("program", program.value())
                .param("codes", all)
                .update();
        subjects.unlist(program, codes);
    }
}
