package kr.hannun.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Trail;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactLine;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import kr.hannun.testing.Walk;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a later document says is told from its day on: no page of a day before is other than it was, by a single byte. */
@DatabaseTest
@Transactional
class NoEarlierDayChangesWhenMoreIsRecordedTest {

    private static final Map<String, String> REVISED = Map.of(
            "support", "SP-017",
            "team_themes", "TT-042",
            "team_capabilities", "CP-076",
            "benchmark_results", "BR-001",
            "evaluation_criteria", "EC-SEL-1",
            "evaluation_results", "ER-010",
            "consortium_counts", "CN-12",
            "quotes", "QT-01");

    private static final Map<String, String> RENAMED =
            Map.of("organizations", "ORG-NAVERCLOUD", "consortia", "T-SKT", "models", "M-AX-K1");

    /** What a model and a phase say otherwise in their own rows, under the name and the address they had. */
    private static final Map<String, Map<String, String>> VALUED = Map.of(
            "models/M-HCX-OMNI-8B",
                    Map.of(
                            "parameters_total_b", "9",
                            "modalities_in", "text",
                            "open_weights", "no",
                            "context_tokens", "64000",
                            "license_ko", "새 이용 조건",
                            "license_en", "New licence"),
            "phases/PH-2E", Map.of("planned_starts_on", "2026-10", "planned_ends_on", "2026-11", "teams_in", "3"));

    /** The page of the trail on which the first entries stand, however many were written since. */
    private static final String OLDEST_ENTRIES = "trail?before=5";

    private static final Slug PROGRAM = new Slug(Site.SLUG);

    @Autowired
    Walk walk;

    @Autowired
    Trail trail;

    @Autowired
    FactBook book;

    @Autowired
    JdbcClient database;

    @Autowired
    WriteEntry drafts;

    @Autowired
    ConfirmEntry confirmation;

    /** What is renamed is of this programme alone, whatever programmes other tests brought. */
    @BeforeEach
    void nobody_else_lists_what_is_renamed() {
        database.sql("delete from organization_listing where organization_id = (select organization_id"
                        + " from organization_listing where program_id = :program and code = :code)"
                        + " and program_id <> :program")
                .param("program", trail.head(PROGRAM).orElseThrow().program().value())
                .param("code", RENAMED.get("organizations"))
                .update();
    }

    /** Today the later version stands where the earlier one stood. */
    @Test
    void and_what_a_later_document_says_otherwise_is_told_instead() {
        record(lines());
        for (Map.Entry<String, String> revised : REVISED.entrySet()) {
            String later = later(revised.getValue());
            Document today = page(place(later), "");
            assertThat(today.select("#" + anchor(later)))
                    .as("%s on %s", later, place(later))
                    .isNotEmpty();
            assertThat(today.select("#" + anchor(revised.getValue())))
                    .as(revised.getValue())
                    .isEmpty();
            assertThat(page(place(later), "2026-08-19").select("#" + anchor(revised.getValue())))
                    .as(revised.getValue())
                    .isNotEmpty();
        }
    }

    /** A name counts from its day on: the entry that loaded the record goes on telling what it told. */
    @Test
    void and_what_is_renamed_bears_its_former_name_on_every_day_before() {
        Document loaded = page(OLDEST_ENTRIES, "");
        record(lines());
        assertThat(page(OLDEST_ENTRIES, "").select("main").text())
                .contains(loaded.select("main table tbody tr").eachText().getLast());
        RENAMED.values().forEach(code -> {
            Document today = page(place(code), "");
            assertThat(today.select("h1").text()).as(code).isEqualTo("새 이름 " + code);
            assertThat(today.select("main").text()).as(code).contains("이전 명칭 ").contains("2026. 8. 19.(수)까지 사용");
            assertThat(page(place(code), "2026-08-19").select("html").text())
                    .as(code)
                    .doesNotContain("새 이름 " + code);
        });
        assertThat(page("search?q=네이버클라우드&kind=organization", "")
                        .select(".found li a")
                        .getFirst()
                        .text())
                .isEqualTo("새 이름 ORG-NAVERCLOUD");
        assertThat(page("search?q=에이닷엑스%20케이원", "").select(".found").text()).contains("새 이름 M-AX-K1");
    }

    /** The row says what is so now, by the document that says so first; what it said before stands beside it and on every day before. */
    @Test
    void and_what_a_model_or_a_phase_says_otherwise_is_as_it_was_on_every_day_before() {
        record(lines());
        Document today = page("models/hyperclova-x-seed-8b-omni", "");
        assertThat(today.select("main").text())
                .contains("새 이용 조건", "64,000")
                .contains("이전 기록 컨텍스트(토큰): 32000(2026. 8. 19.(수)까지)");
        assertThat(page("models/hyperclova-x-seed-8b-omni", "2026-08-19")
                        .select("main")
                        .text())
                .contains("32,000")
                .doesNotContain("새 이용 조건", "이전 기록");
        assertThat(page("milestones", "").select("#ms-028").text()).startsWith("완료");
        assertThat(page("milestones", "2026-08-19").select("#ms-028").text()).startsWith("예정");
        assertThat(page("history", "").select("#ph-2e").text()).contains("2026. 10.");
        assertThat(page("history", "2026-08-19").select("#ph-2e").text()).doesNotContain("2026. 10.");
    }

    private String later(String earlier) {
        return database.sql("select code from revision join audit_head h using (program_id)"
                        + " where earlier_code = :earlier and h.slug = :slug")
                .param("slug", Site.SLUG)
                .param("earlier", earlier)
                .query(String.class)
                .single();
    }

    private String place(String code) {
        return database.sql("select place from subject join audit_head h using (program_id)"
                        + " where code = :code and h.slug = :slug")
                .param("slug", Site.SLUG)
                .param("code", code)
                .query(String.class)
                .single();
    }

    private static String anchor(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private Document page(String place, String day) {
        return walk.on(day, "ko", List.of(place.replaceFirst("#.*", "")))
                .values()
                .iterator()
                .next();
    }

    /** The glossary has no day: a term is explained on all of them. */
    @Test
    void on_no_page_in_either_language() {
        List<String> places = walk.places().stream()
                .filter(place -> !place.matches("(organizations|sources)/.*")
                        || place.matches(".*/(kaist|naver-cloud|S001|S118)"))
                .toList();
        Map<String, String> korean = texts("2026-08-19", "ko", places);
        Map<String, String> english = texts("2026-08-19", "en", places);
        Map<String, String> today = texts("", "ko", places);

        record(lines());

        assertThat(differences(korean, texts("2026-08-19", "ko", places))).isEmpty();
        assertThat(differences(english, texts("2026-08-19", "en", places))).isEmpty();
        Map<String, String> after = texts("", "ko", places);
        assertThat(places.stream().filter(place -> !Objects.equals(after.get(place), today.get(place))))
                .contains(
                        "",
                        "history",
                        "models",
                        "support",
                        "themes",
                        "capabilities",
                        "disagreements",
                        "sources",
                        "teams/lg-ai-research",
                        "models/k-exaone-236b",
                        "rounds/round-2",
                        "milestones",
                        "teams",
                        "teams/upstage",
                        "glossary");
    }

    private void record(List<FactLine> lines) {
        Actor admin = People.actor(Actor.Role.ADMIN);
        Outcome.Done begun =
                (Outcome.Done) drafts.begin(admin, trail.head(PROGRAM).orElseThrow(), UUID.randomUUID(), "@1", lines);
        int number = Integer.parseInt(begun.place().replaceFirst(".*/", ""));
        EntryTarget target =
                new EntryTarget(trail.head(PROGRAM).orElseThrow().program(), PROGRAM, number, 0, UUID.randomUUID());
        assertThat(confirmation.confirm(admin, target, "시험")).isInstanceOf(Outcome.Done.class);
        EntryTarget waiting = new EntryTarget(target.program(), PROGRAM, number, 1, UUID.randomUUID());
        assertThat(confirmation.second(People.secondAdminActor(), waiting)).isInstanceOf(Outcome.Done.class);
    }

    private List<FactLine> lines() {
        List<FactLine> lines = new ArrayList<>();
        lines.add(new FactLine(
                1,
                FactLine.Act.ADD,
                "sources",
                null,
                Map.of(
                        "kind", "official",
                        "label_ko", "시험 자료",
                        "label_en", "Test document",
                        "url", "https://example.org/later",
                        "published_on", "2026-08-20")));
        add(lines, "events", Map.of("date", "2026-08-20", "team_id", "T-LG"), "title");
        add(
                lines,
                "models",
                Map.of("slug", "later", "team_id", "T-LG", "program_role", "plan", "status", "planned"),
                "name");
        add(
                lines,
                "benchmark_results",
                Map.of("model_id", "M-KEXAONE", "category", "knowledge", "score", "90"),
                "benchmark",
                "measured_by");
        add(lines, "team_themes", Map.of("team_id", "T-LG", "theme_id", "TH-OPEN"), "claim");
        add(
                lines,
                "team_capabilities",
                Map.of("team_id", "T-LG", "dimension", "sector", "value", "games", "status", "claimed"));
        add(lines, "support", Map.of("team_id", "T-LG", "kind", "gpu"), "description");
        add(
                lines,
                "evaluation_results",
                Map.of("round", "round_2", "team_id", "T-LG", "part", "total", "statistic", "score", "rank", "1"));
        add(lines, "quotes", Map.of("affiliation_org_id", "ORG-SWU"), "person", "position", "topic");
        add(lines, "remarks", Map.of("entity_id", "T-LG"), "text");
        lines.add(new FactLine(
                lines.size() + 1,
                FactLine.Act.ADD,
                "conflicts",
                null,
                both(
                        new LinkedHashMap<>(Map.of("entity_id", "T-LG", "source_a", "S001", "source_b", "@1")),
                        "topic",
                        "version_a",
                        "version_b",
                        "handling")));
        lines.add(new FactLine(
                lines.size() + 1, FactLine.Act.ADD, "glossary", null, both(new LinkedHashMap<>(), "term", "meaning")));
        add(lines, "milestones", Map.of("team_id", "T-LG", "planned_on", "2027-03", "status", "planned"), "title");
        add(
                lines,
                "milestone_plan_history",
                Map.of("milestone_id", "MS-036", "planned_on", "2027-03", "stated_on", "2026-08-20"));
        List.of("MS-027", "MS-028")
                .forEach(milestone -> add(
                        lines,
                        "milestone_outcomes",
                        Map.of("milestone_id", milestone, "status", "done", "effective_on", "2026-08-20")));
        add(
                lines,
                "memberships",
                Map.of("team_id", "T-LG", "org_id", "ORG-SWU", "role", "participant", "valid_from", "2026-08-20"));
        add(lines, "consortium_counts", Map.of("team_id", "T-LG", "kind", "institutions", "count", "77"));
        lines.add(new FactLine(lines.size() + 1, FactLine.Act.REVISE, "consortia", "T-UPSTAGE", gone()));
        RENAMED.forEach((kind, key) ->
                lines.add(new FactLine(lines.size() + 1, FactLine.Act.REVISE, kind, key, renamed(kind, key))));
        VALUED.forEach((fact, values) -> lines.add(valued(lines.size() + 1, fact, values)));
        REVISED.forEach((kind, key) ->
                lines.add(new FactLine(lines.size() + 1, FactLine.Act.REVISE, kind, key, otherwise(kind, key))));
        return lines;
    }

    private FactLine valued(int number, String fact, Map<String, String> values) {
        String kind = fact.replaceFirst("/.*", "");
        String key = fact.replaceFirst(".*/", "");
        Map<String, String> cells = cells(kind, key);
        cells.putAll(values);
        cells.putAll(Map.of("source_id", "@1", "certainty", "official"));
        cells.remove("also_source_ids");
        return new FactLine(number, FactLine.Act.REVISE, kind, key, cells);
    }

    private Map<String, String> cells(String kind, String key) {
        return new LinkedHashMap<>(book.find(trail.head(PROGRAM).orElseThrow(), kind, key)
                .orElseThrow()
                .cells());
    }

    private Map<String, String> otherwise(String kind, String key) {
        Map<String, String> cells = cells(kind, key);
        cells.keySet().stream()
                .filter(column -> column.endsWith("_ko"))
                .findFirst()
                .ifPresent(column -> cells.put(column, "달라진 " + cells.get(column)));
        cells.putAll(Map.of("source_id", "@1", "certainty", "official"));
        cells.remove("also_source_ids");
        return cells;
    }

    private Map<String, String> renamed(String kind, String key) {
        Map<String, String> cells = cells(kind, key);
        cells.putAll(Map.of("name_ko", "새 이름 " + key, "name_en", "New name " + key, "source_id", "@1"));
        cells.remove("also_source_ids");
        cells.computeIfPresent("certainty", (column, said) -> "official");
        return cells;
    }

    private Map<String, String> gone() {
        Map<String, String> team = cells("consortia", "T-UPSTAGE");
        team.putAll(Map.of("exited_on", "2026-08-20", "exit_reason", "lowest_total_score", "status", "eliminated"));
        team.putAll(Map.of("source_id", "@1", "certainty", "official"));
        team.remove("also_source_ids");
        return team;
    }

    private static void add(List<FactLine> lines, String kind, Map<String, String> cells, String... pairs) {
        Map<String, String> all = both(new LinkedHashMap<>(cells), pairs);
        all.put("source_id", "@1");
        all.put("certainty", "official");
        lines.add(new FactLine(lines.size() + 1, FactLine.Act.ADD, kind, null, all));
    }

    private static Map<String, String> both(Map<String, String> cells, String... pairs) {
        for (String pair : pairs) {
            cells.put(pair + "_ko", "시험 " + pair);
            cells.put(pair + "_en", "Test " + pair);
        }
        return cells;
    }

    private Map<String, String> texts(String day, String language, List<String> places) {
        return walk.on(day, language, places).entrySet().stream()
                .collect(Collectors.toMap(
                        page -> page.getKey().replaceFirst("[?&](on|lang)=.*", ""),
                        page -> text(page.getValue()),
                        (one, other) -> one + other,
                        LinkedHashMap::new));
    }

    /** The lines of each page that were not there before, or are not there any more. */
    private static List<String> differences(Map<String, String> before, Map<String, String> after) {
        List<String> differences = new ArrayList<>();
        before.forEach((place, text) -> {
            if (place.equals("glossary")) {
                return;
            }
            List<String> earlier = text.lines().map(String::strip).toList();
            List<String> later =
                    after.getOrDefault(place, "").lines().map(String::strip).toList();
            later.stream()
                    .filter(line -> !earlier.contains(line))
                    .forEach(line -> differences.add(place + " + " + line));
            earlier.stream()
                    .filter(line -> !later.contains(line))
                    .forEach(line -> differences.add(place + " - " + line));
        });
        return differences;
    }

    private static String text(Document page) {
        return page.outerHtml();
    }
}
