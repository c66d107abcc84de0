package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whatever kind a fact is of, one line records it, one puts it right, one takes it out, and nothing else of the record moves. */
@DatabaseTest
@Transactional
class EveryKindGoesInIsPutRightAndGoesOutTest {

    private static final Map<String, Map<String, String>> FRESH = Map.of(
            "themes", Map.of("slug", "a-new-theme", "name_en", "A new theme"),
            "models", Map.of("slug", "a-new-model", "name_en", "A new model"),
            "phases", Map.of("slug", "a-new-phase"),
            "sources", Map.of("url", "https://example.org/new"),
            "capability_dimensions", Map.of("dimension", "a_new_one", "sort_order", "990"),
            "capability_values", Map.of("value", "a_new_one", "sort_order", "991"),
            "codes", Map.of("code", "a_new_one"),
            "glossary", Map.of("term_ko", "새 용어"),
            "evaluation_results", Map.of("part", "total", "round", "round_2", "team_id", "T-SKT"),
            "team_capabilities", Map.of("team_id", "T-NC", "value", "games", "dimension", "sector"));

    @Autowired
    Trail trail;

    @Autowired
    ReadRows rows;

    @Autowired
    FactBook book;

    @Autowired
    JudgeLines judge;

    @Autowired
    TakeLines taking;

    @Autowired
    JdbcClient database;

    static List<String> kinds() {
        return BundleFormat.FILES.stream()
                .map(FileFormat::name)
                .filter(name -> !List.of(
                                "program",
                                "organizations",
                                "organization_aliases",
                                "consortia",
                                "memberships",
                                "consortium_counts",
                                "applications",
                                "model_aliases",
                                "milestones",
                                "milestone_plan_history",
                                "statements")
                        .contains(name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void and_everything_else_stays(String kind) {
        Map<String, List<Map<String, String>>> before = record();
        Map<String, String> cells = fresh(kind);

        FactLine added = take(new FactLine(1, FactLine.Act.ADD, kind, null, cells));
        Map<String, List<Map<String, String>>> with = record();
        assertThat(with.get(kind))
                .hasSize(before.getOrDefault(kind, List.of()).size() + 1)
                .contains(added.cells());
        assertThat(added.cells()).containsAllEntriesOf(cells);

        Map<String, String> other = new LinkedHashMap<>(added.cells());
        String text = other.keySet().stream()
                .filter(column -> column.endsWith("_ko"))
                .findFirst()
                .orElse("certainty");
        other.put(text, text.equals("certainty") ? "press" : "달리 적음");
        other.computeIfPresent("certainty", (column, said) -> said.equals("press") ? "company" : "press");
        other.computeIfPresent("also_source_ids", (column, said) -> "S118");
        take(new FactLine(1, FactLine.Act.CORRECT, kind, added.code(), other));
        assertThat(record().get(kind)).contains(other).doesNotContain(added.cells());

        take(new FactLine(1, FactLine.Act.WITHDRAW, kind, added.code(), other));
        assertThat(record()).isEqualTo(before);
    }

    private FactLine take(FactLine line) {
        trail.lock(head().program());
        assertThat(judge.judge(head(), List.of(line))).isEmpty();
        FactLine taken = taking.take(head(), List.of(line)).getFirst().line();
        moveHead();
        return taken;
    }

    /** What the history would do: readings are kept under the head, which has moved on. */
    private void moveHead() {
        database.sql("update audit_head set seq = seq + 1, hash = md5(random()::text) || md5(random()::text)"
                        + " where slug = :slug")
                .param("slug", slug().value())
                .update();
    }

    private Map<String, String> fresh(String kind) {
        FileFormat format = BundleFormat.kind(kind);
        Map<String, String> cells =
                new LinkedHashMap<>(rows.bundle(head()).rows(kind).getLast().cells());
        if (book.kind(kind).orElseThrow().coded()) {
            cells.remove(format.key().getFirst());
        }
        cells.replaceAll(
                (column, text) -> column.endsWith("_ko") ? "새 " + kind : column.endsWith("_en") ? "New " + kind : text);
        cells.putAll(FRESH.getOrDefault(kind, Map.of()));
        return cells;
    }

    private Map<String, List<Map<String, String>>> record() {
        Map<String, List<Map<String, String>>> record = new LinkedHashMap<>();
        rows.bundle(head())
                .files()
                .forEach((kind, present) ->
                        record.put(kind, present.stream().map(Row::cells).toList()));
        return record;
    }

    private Head head() {
        return trail.head(slug()).orElseThrow();
    }

    private static Slug slug() {
        return new Slug(Site.PROGRAM.substring("/programs/".length()));
    }
}
