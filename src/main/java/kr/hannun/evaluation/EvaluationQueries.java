package kr.hannun.evaluation;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.shared.ResultRow;
import kr.hannun.source.Aspect;
import kr.hannun.source.Citation;
import kr.hannun.source.StatementQueries;
import kr.hannun.source.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of a programme's rounds: each of these is one statement for all of them. */
@Component
public class EvaluationQueries {

    private static final int MOST = 5_000;
    private final JdbcClient jdbc;
    private final RevisionCache kept;
    private final StatementQueries statements;
    private final List<HeldResults> held;

    EvaluationQueries(JdbcClient jdbc, RevisionCache kept, StatementQueries statements, List<HeldResults> held) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.statements = statements;
        this.held = held;
    }

    /** The rounds held here of which something could be read by the day, the newest first. */
    public List<HeldResults.Held> held(Head head, LocalDate day) {
        return held.stream().flatMap(some -> some.by(head, day).stream()).toList();
    }

    /** The rounds in their order. */
    public List<RoundRow> rounds(Head head) {
        return kept.get(head, Rounds.class, () -> readRounds(head)).all();
    }

    private Rounds readRounds(Head head) {
        return new Rounds(jdbc.sql(head.read("""
                        select r.code, r.slug, r.name_ko, r.name_en, r.position, p.code as phase_code, r.decided_on,
                            (select min(c.stated_from) from {published_result} e join {cited} c on c.id = e.citation_id
                                where e.round_id = r.id and e.decision is not null) as reported_on
                        from {evaluation_round} r left join {phase} p on p.id = r.closes_phase_id
                        where r.program_id = :program
                        order by r.position
                        limit :most
                        """))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> round(new ResultRow(columns)))
                .list());
    }

    private static RoundRow round(ResultRow row) throws SQLException {
        return new RoundRow(
                row.text("code"),
                row.text("slug"),
                row.localized("name"),
                row.integer("position"),
                row.textOrNull("phase_code"),
                row.dateOrNull("decided_on"),
                row.dayOrNull("reported_on"));
    }

    /** The criteria of all rounds, in the order in which they were set. */
    public List<CriterionRow> criteria(Head head) {
        return kept.list(head, CriterionRow.class, () -> readCriteria(head));
    }

    private List<CriterionRow> readCriteria(Head head) {
        return jdbc.sql(head.read("select k.*, r.code as round_code, u.code as parent_code, " + Citation.COLUMNS
                        + " from {criterion} k join {evaluation_round} r on r.id = k.round_id"
                        + " left join {criterion} u on u.id = k.parent_id join {cited} c on c.id = k.citation_id"
                        + " where k.program_id = :program order by k.position limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> criterion(new ResultRow(columns)))
                .list();
    }

    private static CriterionRow criterion(ResultRow row) throws SQLException {
        return new CriterionRow(
                row.text("code"),
                row.text("round_code"),
                row.text("part"),
                row.textOrNull("parent_code"),
                row.localized("name"),
                row.decimalOrNull("weight"),
                CriterionKind.valueOf(row.text("kind")),
                row.localizedOrNull("detail"),
                row.text("status"),
                Objects.requireNonNull(Citation.of(row)));
    }

    /** What was published of the results of all rounds. */
    public Results results(Head head) {
        return kept.get(head, Results.class, () -> readResults(head, rounds(head), statements.all(head)));
    }

    private Results readResults(Head head, List<RoundRow> rounds, Statements said) {
        Map<String, RoundRow> byCode = rounds.stream().collect(Collectors.toMap(RoundRow::code, Function.identity()));
        return new Results(jdbc.sql(head.read("select r.code as round_code, " + Citation.COLUMNS + """
                        , e.*, t.code as team_code, k.code as criterion_code, k.name_ko as criterion_ko,
                            k.name_en as criterion_en
                        from {published_result} e
                        join {evaluation_round} r on r.id = e.round_id
                        left join {consortium} t on t.id = e.consortium_id
                        left join {criterion} k on k.id = e.criterion_id
                        join {cited} c on c.id = e.citation_id
                        where e.program_id = :program
                        order by r.position, e.position
                        limit :most
                        """))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> published(new ResultRow(columns), byCode, said))
                .list());
    }

    private static PublishedRow published(ResultRow row, Map<String, RoundRow> rounds, Statements said)
            throws SQLException {
        Citation citation = Objects.requireNonNull(Citation.of(row));
        return new PublishedRow(
                row.text("code"),
                Objects.requireNonNull(rounds.get(row.text("round_code"))),
                row.textOrNull("team_code"),
                row.text("part"),
                row.textOrNull("criterion_code"),
                row.localizedOrNull("criterion"),
                row.text("statistic"),
                row.decimalOrNull("score"),
                row.decimalOrNull("maximum"),
                row.integerOrNull("rank"),
                row.textOrNull("decision"),
                citation,
                said.of(row.text("code"), Aspect.RANK, citation),
                said.of(row.text("code"), Aspect.DECISION, citation),
                row.localizedOrNull("note"));
    }

    private record Rounds(List<RoundRow> all) {}
}
