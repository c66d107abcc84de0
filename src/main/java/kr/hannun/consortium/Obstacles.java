package kr.hannun.consortium;

import java.util.ArrayList;
import java.util.List;
import kr.hannun.search.SubjectDirectory;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the way of an edit that no draft can see: what it names has to be there, what it takes away must not be used. */
@Component
class Obstacles {

    private final TeamCompositions lineups;
    private final ChangeLog book;
    private final SubjectDirectory subjects;
    private final JdbcClient jdbc;

    Obstacles(TeamCompositions lineups, ChangeLog book, SubjectDirectory subjects, JdbcClient jdbc) {
        this.lineups = lineups;
        this.book = book;
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    /** All of it, beside the fields of the form. */
    List<Problem> of(Edit edit) {
        ProgramId program = edit.target().program();
        List<Problem> problems = new ArrayList<>();
        if (edit.newcomer() != null && lineups.party(program, edit.newcomer()).isEmpty()) {
            problems.add(Problem.of("organization", "consortium.problem.not-listed"));
        }
        if (edit.grounds().source() != null
                && book.source(program, edit.grounds()).isEmpty()) {
            problems.add(Problem.of("source", "consortium.problem.no-such-source"));
        }
        if (edit.decision() != null && !subjects.all(program).containsKey(edit.decision())) {
            problems.add(Problem.of("decision", "consortium.problem.no-such-decision"));
        }
        if (edit instanceof WithdrawTeam.Command withdrawal && isUsed(withdrawal.target())) {
            problems.add(Problem.of("reason", "consortium.problem.team-is-used"));
        }
        return problems;
    }

    /** Whether anything but members and sizes is recorded of the team. */
    private boolean isUsed(Target target) {
        return jdbc.sql("select is_referenced('consortium', c.id, '{membership,stated_count,team_exit}')"
                        + " or is_referenced('subject', s.id, '{citation}') from consortium c"
                        + " join subject s on s.program_id = c.program_id and s.code = c.code"
                        + " where c.program_id = :program and c.slug = :slug")
                .param("program", target.program().value())
                .param("slug", target.team())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
