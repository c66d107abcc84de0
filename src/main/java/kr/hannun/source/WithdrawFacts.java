package kr.hannun.source;

import java.util.Arrays;
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
        List<String> told = withWhatIsSaidOf(program, codes);
        String[] all = told.toArray(String[]::new);
        jdbc.sql("delete from remark where program_id = :program and code = any(:codes)")
                .param("program", program.value())
                .param("codes", all)
                .update();
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
        subjects.unlist(program, told);
    }

    /** The facts, the statements they make and the remarks that stand beside them. */
    private List<String> withWhatIsSaidOf(ProgramId program, List<String> codes) {
        return jdbc.sql("select code from subject where program_id = :program"
                        + " and (code = any(:codes) or code = any(:statements)) union select r.code from remark r"
                        + " join subject s on s.id = r.about_id where s.program_id = :program and s.code = any(:codes)")
                .param("program", program.value())
                .param("codes", codes.toArray(String[]::new))
                .param(
                        "statements",
                        codes.stream()
                                .flatMap(code -> Arrays.stream(Aspect.values()).map(aspect -> aspect.of(code)))
                                .toArray(String[]::new))
                .query((row, number) -> row.getString("code"))
                .list();
    }
}
