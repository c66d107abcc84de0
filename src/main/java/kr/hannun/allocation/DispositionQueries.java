package kr.hannun.allocation;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was answered to findings of possible double support, and which of them wait for an answer. */
@Component
public class DispositionQueries {

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final RevisionCache kept;
    private final JsonMapper json;

    DispositionQueries(JdbcClient jdbc, RevisionCache kept, JsonMapper json) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.json = json;
    }

    /** What the rules find in the ledger, each finding beside what was answered to it by the ledger's day. */
    public Map<OverlapRule, List<Examination>> examine(Head head, Ledger ledger) {
        List<Disposition> given = kept.list(head, Disposition.class, () -> read(head));
        Map<OverlapRule, List<Examination>> examined = new LinkedHashMap<>();
        OverlapRule.all().forEach(rule -> examined.put(rule, examine(rule.findings(ledger), given, ledger.day())));
        return examined;
    }

    /** The finding with this name in the ledger, where there still is one. */
    public Optional<Examination> find(Head head, Ledger ledger, String name) {
        return examine(head, ledger).values().stream()
                .flatMap(List::stream)
                .filter(each -> each.finding().name().equals(name))
                .findFirst();
    }

    /** The findings beside what was answered by the day, the open ones first; {@code given} has the latest first. */
    static List<Examination> examine(List<Finding> findings, List<Disposition> given, LocalDate day) {
        Map<String, List<Disposition>> byFinding = given.stream()
                .collect(Collectors.groupingBy(Disposition::finding, LinkedHashMap::new, Collectors.toList()));
        Set<String> names = findings.stream().map(Finding::name).collect(Collectors.toSet());
        List<Disposition> ofOthers =
                given.stream().filter(each -> !names.contains(each.finding())).toList();
        return Examination.openFirst(findings.stream()
                .map(finding -> {
                    List<Disposition> own = byFinding.getOrDefault(finding.name(), List.of());
                    List<Disposition> course = new ArrayList<>(own);
                    ofOthers.stream()
                            .filter(each -> each.question().equals(finding.question()))
                            .filter(each -> each.sharesLinesWith(finding))
                            .forEach(course::add);
                    course.removeIf(each -> each.givenOn().isAfter(day));
                    return new Examination(finding, own.size(), List.copyOf(course));
                })
                .toList());
    }

    private List<Disposition> read(Head head) {
        return jdbc.sql(head.read("select finding, question, number, kind, why, grounds, given_by, given_at,"
                        + " cast(given_at at time zone 'Asia/Seoul' as date) as given_on from {support_disposition}"
                        + " where program_id = :program order by given_at desc, number desc limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> disposition(new ResultRow(columns)))
                .list();
    }

    private Disposition disposition(ResultRow row) throws SQLException {
        Map<String, String> grounds = new LinkedHashMap<>();
        json.readTree(row.text("grounds")).properties().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(each -> grounds.put(each.getKey(), each.getValue().asString("")));
        String kind = row.textOrNull("kind");
        return new Disposition(
                row.text("finding"),
                row.text("question"),
                row.integer("number"),
                kind == null ? null : DispositionKind.valueOf(kind),
                row.text("why"),
                grounds,
                row.text("given_by"),
                row.moment("given_at"),
                row.day("given_on"));
    }
}
