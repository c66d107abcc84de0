package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whatever kind a fact is of, one line records it, one puts it right, one takes it out, and nothing else of the record moves. */
@DatabaseTest
@Transactional
class EveryKindGoesInIsPutRightAndGoesOutTest {

    private static final Map<String, Map<String, String>> FRESH = Map.ofEntries(
            Map.entry("themes", Map.of("slug", "a-new-theme", "name_en", "A new theme")),
            Map.entry("models", Map.of("slug", "a-new-model", "name_en", "A new model")),
            Map.entry("phases", Map.of("slug", "a-new-phase")),
            Map.entry("sources", Map.of("url", "https://example.org/new")),
            Map.entry("capability_dimensions", Map.of("dimension", "a_new_one", "sort_order", "990")),
            Map.entry("capability_values", Map.of("value", "a_new_one", "sort_order", "991")),
            Map.entry("codes", Map.of("code", "a_new_one")),
            Map.entry("glossary", Map.of("term_ko", "새 용어")),
            Map.entry("evaluation_results", Map.of("part", "total", "round", "round_2", "team_id", "T-SKT")),
            Map.entry("team_capabilities", Map.of("team_id", "T-NC", "value", "games", "dimension", "sector")),
            Map.entry("organizations", Map.of("slug", "a-new-one", "parent_org_id", "ORG-MSIT")),
            Map.entry("organization_aliases", Map.of("alias", "새 이름")),
            Map.entry("consortia", Map.of("slug", "a-new-team", "lead_org_id", "ORG-KONAN")),
            Map.entry(
                    "memberships",
                    Map.of("team_id", "T-LG", "org_id", "ORG-MSIT", "role", "supporter", "valid_from", "2026-03")),
            Map.entry("consortium_counts", Map.of("count", "77")),
            Map.entry("applications", Map.of("lead_org_id", "ORG-MSIT")),
            Map.entry("model_aliases", Map.of("alias", "New name")),
            Map.entry(
                    "milestone_plan_history",
                    Map.of("milestone_id", "MS-016", "planned_on", "2027-05", "stated_on", "2026-11-01")),
            Map.entry(
                    "milestone_outcomes",
                    Map.of(
                            "milestone_id", "MS-026",
                            "status", "done",
                            "effective_on", "2026-08-20",
                            "source_id", "S069",
                            "certainty", "press")),
            Map.entry("statements", Map.of("entity_id", "MB-001", "aspect", "exit")),
            Map.entry(
                    "former_names",
                    Map.of(
                            "entity_id", "ORG-KAIST",
                            "name_ko", "옛 이름",
                            "name_en", "Old name",
                            "used_until", "2008",
                            "source_id", "S001")),
            Map.entry(
                    "former_values",
                    Map.of(
                            "entity_id", "M-HCX",
                            "column", "modalities_in",
                            "value", "text;image",
                            "used_until", "2025-09",
                            "source_id", "S002",
                            "certainty", "press")));

    /** Kinds that all programmes share, in no order of this one. */
    private static final Set<String> ELSEWHERE = Set.of("organizations", "organization_aliases");

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
                .filter(name -> !List.of("program", "revisions").contains(name))
                .toList();
    }

    static List<String> withFactsOnWhichNothingRests() {
        Set<String> others = Set.of(
                "phases",
                "consortia",
                "capability_dimensions",
                "capability_values",
                "former_names",
                "former_values",
                "milestone_outcomes");
        return kinds().stream().filter(kind -> !others.contains(kind)).toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void and_everything_else_stays(String kind) {
        Map<String, List<Map<String, String>>> before = record();
        Map<String, String> cells = fresh(kind);

        List<TakeLines.Taken> all = take(List.of(new FactLine(1, FactLine.Act.ADD, kind, null, cells)));
        FactLine added = all.getFirst().line();
        Map<String, List<Map<String, String>>> with = record();
        assertThat(with.get(kind))
                .hasSize(before.getOrDefault(kind, List.of()).size() + 1)
                .contains(added.cells());
        assertThat(added.cells()).containsAllEntriesOf(cells);

        Map<String, String> other = otherwise(added.cells());
        take(List.of(new FactLine(1, FactLine.Act.CORRECT, kind, added.code(), other)));
        assertThat(record().get(kind)).contains(other).doesNotContain(added.cells());

        take(List.of(new FactLine(1, FactLine.Act.CORRECT, kind, added.code(), added.cells())));
        assertThat(record()).isEqualTo(with);

        take(all.stream().map(EveryKindGoesInIsPutRightAndGoesOutTest::back).toList());
        assertThat(record()).isEqualTo(before);
    }

    /** A fact that was taken out comes back under its code and, where its kind has an order, at its place, with all that went with it. */
    @ParameterizedTest
    @MethodSource("withFactsOnWhichNothingRests")
    void and_what_was_taken_out_comes_back_as_itself(String kind) {
        Map<String, List<Map<String, String>>> before = record();
        Map<String, String> identities = identities();
        Optional<FactLine> free = rows.bundle(head()).rows(kind).stream()
                .map(row -> new FactLine(1, FactLine.Act.WITHDRAW, kind, row.key(), row.cells()))
                .filter(line -> judge.judge(head(), List.of(line)).isEmpty()
                        && taking.obstacles(head(), List.of(line)).isEmpty())
                .findFirst();

        List<TakeLines.Taken> gone = take(List.of(free.orElseThrow()));
        assertThat(record()).isNotEqualTo(before);
        take(gone.stream().map(EveryKindGoesInIsPutRightAndGoesOutTest::back).toList());

        if (ELSEWHERE.contains(kind)) {
            assertThat(record().get(kind)).containsExactlyInAnyOrderElementsOf(before.get(kind));
        } else {
            assertThat(record().get(kind)).isEqualTo(before.get(kind));
        }
        assertThat(identities()).isEqualTo(identities);
    }

    /** Of the states of a milestone the one recorded last counts: one that was taken out comes back before those that followed it. */
    @Test
    void and_what_became_of_a_milestone_comes_back_at_its_place() {
        String kind = "milestone_outcomes";
        Map<String, String> first = fresh(kind);
        Map<String, String> second = fresh(kind);
        second.put("status", "planned");
        List<TakeLines.Taken> both = take(List.of(
                new FactLine(1, FactLine.Act.ADD, kind, null, first),
                new FactLine(2, FactLine.Act.ADD, kind, null, second)));
        List<Map<String, String>> recorded = record().getOrDefault(kind, List.of());

        aLaterAct();
        List<TakeLines.Taken> gone = take(List.of(back(both.getFirst())));
        assertThat(record().get(kind)).isEqualTo(List.of(recorded.getLast()));
        take(gone.stream().map(EveryKindGoesInIsPutRightAndGoesOutTest::back).toList());
        assertThat(record().get(kind)).isEqualTo(recorded);

        Map<String, String> elsewhere = new LinkedHashMap<>(recorded.getFirst());
        elsewhere.put("milestone_id", "MS-027");
        take(List.of(new FactLine(1, FactLine.Act.CORRECT, kind, elsewhere.get("outcome_id"), elsewhere)));
        assertThat(record().get(kind)).isEqualTo(List.of(recorded.getLast(), elsewhere));
    }

    /** What is written from here on is known from a moment of its own, as if another transaction wrote it. */
    private void aLaterAct() {
        database.sql("select set_config('hannun.knowledge_time', '', true)")
                .query(String.class)
                .single();
    }

    /** The identities of listed facts; another name is listed anew under its number. */
    private Map<String, String> identities() {
        return database
                .sql("select code, cast(id as text) as id from subject"
                        + " where program_id = :program and kind <> 'alias'")
                .param("program", head().program().value())
                .query()
                .listOfRows()
                .stream()
                .collect(
                        Collectors.toMap(row -> String.valueOf(row.get("code")), row -> String.valueOf(row.get("id"))));
    }

    private static Map<String, String> otherwise(Map<String, String> cells) {
        Map<String, String> other = new LinkedHashMap<>(cells);
        other.keySet().stream()
                .filter(column -> column.endsWith("_ko"))
                .findFirst()
                .ifPresent(column -> other.put(column, "달리 적음"));
        other.computeIfPresent("certainty", (column, said) -> said.equals("press") ? "company" : "press");
        other.computeIfPresent("also_source_ids", (column, said) -> "S118");
        other.computeIfPresent("alias", (alias, said) -> {
            other.put("kind", "short_name".equals(other.get("kind")) ? "former" : "short_name");
            return said;
        });
        return other;
    }

    /** What an act made goes again, and what it changed beside it is as before. */
    private static FactLine back(TakeLines.Taken taken) {
        FactLine line = taken.line();
        return switch (line.act()) {
            case ADD, RETURN ->
                new FactLine(line.number(), FactLine.Act.WITHDRAW, line.kind(), line.code(), line.cells());
            case CORRECT, REVISE ->
                new FactLine(line.number(), FactLine.Act.CORRECT, line.kind(), line.code(), taken.before());
            case WITHDRAW -> new FactLine(line.number(), FactLine.Act.RETURN, line.kind(), line.code(), taken.before());
        };
    }

    private List<TakeLines.Taken> take(List<FactLine> lines) {
        trail.lock(head().program());
        assertThat(judge.judge(head(), lines)).isEmpty();
        List<TakeLines.Taken> taken = taking.take(head(), lines, lines.size());
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
        List<Row> recorded = rows.bundle(head()).rows(kind);
        Map<String, String> cells = new LinkedHashMap<>(
                recorded.isEmpty() ? Map.of() : recorded.getLast().cells());
        book.kind(kind).orElseThrow().given().forEach(cells::remove);
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
        return new Slug(Site.SLUG);
    }
}
