package kr.hannun.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.Aspect;
import org.jspecify.annotations.Nullable;

/**
 * What a line brings with it, so that nobody has to write down what follows from it: who says what a fact says newly, who leads a
 * team that comes in, the plan a milestone had before it moved, the name something bore before it was renamed. What the entry says itself is not said again.
 */
final class Consequences {

    private static final String MEMBERS = "memberships";
    private static final String TEAMS = "consortia";
    private static final String SOURCES = "sources";
    private static final String PLANNED = "planned_on";
    private static final Set<String> SAYING = Set.of("source_id", "also_source_ids", "certainty");

    private final RecordedRows recorded;
    private final List<FactLine> lines;
    private final List<Drawn> all = new ArrayList<>();
    private int last;
    private @Nullable String owed;

    private Consequences(Bundle record, List<FactLine> lines, int last) {
        this.recorded = new RecordedRows(record);
        this.lines = lines;
        this.last = last;
    }

    /**
     * A line with the number of the one that brought it, which is its own for what somebody wrote.
     *
     * @param line as it is to be taken: whole, and with the sources that stand behind its row
     */
    record Drawn(FactLine line, int by) {}

    /** The lines with what they bring; those that are brought are numbered on from {@code last}. */
    static List<Drawn> of(Bundle record, List<FactLine> lines, int last) {
        Consequences drawn = new Consequences(record, lines, last);
        lines.forEach(drawn::draw);
        return drawn.all;
    }

    /** The same for lines that are only judged. */
    static List<Drawn> of(Bundle record, List<FactLine> lines) {
        return of(record, lines, lines.stream().mapToInt(FactLine::number).max().orElse(0));
    }

    private void draw(FactLine written) {
        FactLine said = owing(written);
        FactLine line = whole(said);
        if (line.act() == FactLine.Act.ADD && line.kind().equals(RecordedRows.PLANS)) {
            moved(line);
        }
        all.add(new Drawn(line, line.number()));
        switch (line.act()) {
            case ADD -> added(line);
            case CORRECT -> corrected(line);
            case REVISE -> revised(line, said);
            case WITHDRAW -> withdrawn(line);
        }
    }

    /** The line, resting on a document that is owed where it says that its source is not yet known; one entry owes one. */
    private FactLine owing(FactLine line) {
        if (line.act() == FactLine.Act.WITHDRAW || !CitingRows.owes(line.cells())) {
            return line;
        }
        if (owed == null) {
            bring(line, FactLine.Act.ADD, SOURCES, null, CitingRows.owed());
            owed = "@" + last;
        }
        String document = owed;
        return with(line, cells -> cells.put("source_id", document));
    }

    /** The line with what only the record can tell: the next number of a plan; of a revised row, who said the rest of it. */
    private FactLine whole(FactLine line) {
        if (line.act() == FactLine.Act.REVISE && Revisions.asAWhole(line.kind())) {
            return besideTheEarlier(line);
        }
        if (line.act() == FactLine.Act.REVISE) {
            Map<String, String> before = recorded.cells(line.kind(), String.valueOf(line.code()));
            return with(line, cells -> {
                SAYING.forEach(column -> put(cells, column, before.get(column)));
                standing(cells, before);
            });
        }
        boolean numbered = line.act() == FactLine.Act.ADD && line.kind().equals(RecordedRows.PLANS);
        return numbered ? with(line, this::number) : line;
    }

    /** A row that a document says otherwise as a whole is another row, which says which one it revises. */
    private FactLine besideTheEarlier(FactLine line) {
        Map<String, String> cells = new LinkedHashMap<>(line.cells());
        BundleFormat.kind(line.kind()).key().forEach(cells::remove);
        FactLine later = new FactLine(line.number(), FactLine.Act.ADD, line.kind(), null, cells);
        String earlier = String.valueOf(line.code());
        bring(
                later,
                FactLine.Act.ADD,
                RecordedRows.REVISIONS,
                null,
                Map.of("entity_id", later.reference(), "earlier_id", earlier));
        return later;
    }

    /** How a team stands since it left is known for that day, unless somebody says for another. */
    private static void standing(Map<String, String> team, Map<String, String> before) {
        String exit = team.get("exited_on");
        if (exit != null
                && !exit.equals(before.get("exited_on"))
                && Objects.equals(team.get("status_as_of"), before.get("status_as_of"))) {
            team.put("status_as_of", exit);
        }
    }

    /** The columns that only the record can tell of a new row. */
    static List<String> given(String kind) {
        return kind.equals(RecordedRows.PLANS) ? List.of("plan_order") : List.of();
    }

    /** After the plans that were stated, those that other lines state, and the one the milestone states itself. */
    private void number(Map<String, String> plan) {
        String milestone = plan.getOrDefault("milestone_id", "");
        boolean itsOwn = recorded.cells(RecordedRows.MILESTONES, milestone).containsKey(PLANNED);
        int last = Stream.concat(
                        recorded.plans(milestone).stream().map(row -> row.text("plan_order")),
                        all.stream()
                                .map(Drawn::line)
                                .filter(line -> line.kind().equals(RecordedRows.PLANS)
                                        && milestone.equals(line.cells().get("milestone_id")))
                                .map(line -> line.cells().getOrDefault("plan_order", "0")))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(itsOwn ? 1 : 0);
        plan.putIfAbsent("plan_order", String.valueOf(last + 1));
    }

    private void added(FactLine line) {
        if (line.kind().equals(TEAMS)) {
            team(line);
        }
    }

    /** A team is said with all it says, and its lead is its first member. */
    private void team(FactLine team) {
        List.of(Aspect.TITLE, Aspect.STRATEGY, Aspect.STATUS).stream()
                .filter(aspect -> AspectColumns.of(TEAMS, aspect).stream().anyMatch(team.cells()::containsKey))
                .forEach(aspect -> say(team, team.reference(), aspect, team.cells()));
        boolean led = lines.stream()
                .anyMatch(line -> line.kind().equals(MEMBERS)
                        && team.reference().equals(line.cells().get("team_id"))
                        && "lead".equals(line.cells().get("role")));
        if (!led && team.cells().containsKey("lead_org_id")) {
            Map<String, String> lead = saying(team.cells());
            lead.put("team_id", team.reference());
            lead.put("org_id", String.valueOf(team.cells().get("lead_org_id")));
            lead.put("role", "lead");
            put(lead, "valid_from", team.cells().get("joined_on"));
            bring(team, FactLine.Act.ADD, MEMBERS, null, lead);
        }
    }

    /** A milestone has the last plan for its own, and the plan it had alone is the first, before the one that moves it. */
    private void moved(FactLine plan) {
        String milestone = plan.cells().getOrDefault("milestone_id", "");
        Map<String, String> before = recorded.cells(RecordedRows.MILESTONES, milestone);
        if (before.isEmpty()) {
            return;
        }
        if (recorded.plans(milestone).isEmpty() && before.containsKey(PLANNED)) {
            Map<String, String> first = saying(before);
            first.remove("also_source_ids");
            first.put("milestone_id", milestone);
            first.put("plan_order", "1");
            first.put(PLANNED, String.valueOf(before.get(PLANNED)));
            bring(plan, FactLine.Act.ADD, RecordedRows.PLANS, milestone + "/1", first);
        }
        Map<String, String> after = new LinkedHashMap<>(before);
        put(after, PLANNED, plan.cells().get(PLANNED));
        all.removeIf(drawn -> isBrought(drawn, RecordedRows.MILESTONES, milestone));
        bring(plan, FactLine.Act.CORRECT, RecordedRows.MILESTONES, milestone, after);
    }

    /** What a row no longer says, nobody says any more. */
    private void corrected(FactLine line) {
        String key = String.valueOf(line.code());
        CitingRows citing = CitingRows.of(recorded.record(), recorded.cells(line.kind(), key), line, lines);
        if (citing != null) {
            cite(line, citing);
        }
        recorded.statements(key).stream()
                .filter(row -> AspectColumns.of(line.kind(), row.text("aspect")).stream()
                        .noneMatch(line.cells()::containsKey))
                .forEach(row -> unsay(line, row));
    }

    /** Whatever cites a document that is another now, or that is no longer owed, cites it rightly. */
    private void cite(FactLine source, CitingRows citing) {
        for (FileFormat format : BundleFormat.FILES) {
            for (Row row : recorded.record().rows(format.name())) {
                boolean itself = format.name().equals(SOURCES) && row.key().equals(source.code());
                Map<String, String> cells = brought(format.name(), row.key()).orElseGet(row::cells);
                Map<String, String> cited = citing.cited(format, cells);
                if (!itself && !cited.equals(cells)) {
                    all.removeIf(drawn -> isBrought(drawn, format.name(), row.key()));
                    bring(source, FactLine.Act.CORRECT, format.name(), row.key(), cited);
                }
            }
        }
    }

    /** The cells of a row as another line of the entry brings them. */
    private Optional<Map<String, String>> brought(String kind, String key) {
        return all.stream()
                .filter(drawn -> isBrought(drawn, kind, key))
                .map(drawn -> drawn.line().cells())
                .findFirst();
    }

    private static boolean isBrought(Drawn drawn, String kind, String key) {
        return drawn.by() != drawn.line().number()
                && drawn.line().act() == FactLine.Act.CORRECT
                && drawn.line().kind().equals(kind)
                && key.equals(drawn.line().code());
    }

    /** What a row says newly is said by the sources of the line; what it said before stays with those that said it. */
    private void revised(FactLine line, FactLine written) {
        String key = String.valueOf(line.code());
        Map<String, String> before = recorded.cells(line.kind(), key);
        AspectColumns.ofKind(line.kind()).forEach((aspect, columns) -> {
            boolean changes = columns.stream()
                    .anyMatch(column ->
                            !Objects.equals(before.get(column), line.cells().get(column)));
            if (changes && columns.stream().anyMatch(line.cells()::containsKey)) {
                say(line, key, aspect, written.cells());
            }
        });
        renamed(line, written, before);
        corrected(line);
    }

    /** What takes another name bore the former one until the day before the document of the line, unless the entry says until when. */
    private void renamed(FactLine line, FactLine written, Map<String, String> before) {
        String key = String.valueOf(line.code());
        boolean same = Revisions.NAME.stream()
                .allMatch(column ->
                        Objects.equals(before.get(column), line.cells().get(column)));
        boolean said = lines.stream()
                .anyMatch(other -> other.kind().equals(RecordedRows.FORMER_NAMES)
                        && key.equals(other.cells().get("entity_id")));
        if (same || said) {
            return;
        }
        Map<String, String> former = saying(written.cells());
        former.keySet().retainAll(Set.of("source_id"));
        former.put("entity_id", key);
        Revisions.NAME.forEach(column -> put(former, column, before.get(column)));
        put(former, "used_until", dayBefore(written.cells().getOrDefault("source_id", "")));
        bring(line, FactLine.Act.ADD, RecordedRows.FORMER_NAMES, null, former);
    }

    /** The day before a document appeared, of the record or of this entry; null where it bears no day. */
    private @Nullable String dayBefore(String source) {
        Map<String, String> document = lines.stream()
                .filter(line -> line.kind().equals(RecordedRows.SOURCES) && source.equals(line.reference()))
                .findFirst()
                .map(FactLine::cells)
                .orElseGet(() -> recorded.cells(RecordedRows.SOURCES, source));
        PartialDate appeared = PartialDate.orNull(document.get("published_on"));
        return appeared == null
                ? null
                : PartialDate.of(appeared.first().minusDays(1)).text();
    }

    /** With a row goes what was said of it, and with a milestone its plans. */
    private void withdrawn(FactLine line) {
        String key = String.valueOf(line.code());
        recorded.statements(key).forEach(row -> unsay(line, row));
        recorded.revisions(key)
                .forEach(row -> bring(line, FactLine.Act.WITHDRAW, RecordedRows.REVISIONS, row.key(), row.cells()));
        if (line.kind().equals(RecordedRows.MILESTONES)) {
            recorded.plans(key)
                    .forEach(row -> bring(line, FactLine.Act.WITHDRAW, RecordedRows.PLANS, row.key(), row.cells()));
        }
    }

    /** What is said for the first time; what was said before is said anew. */
    private void say(FactLine by, String about, Aspect aspect, Map<String, String> sources) {
        Map<String, String> cells = saying(sources);
        cells.put("entity_id", about);
        cells.put("aspect", aspect.code());
        String key = about + "/" + aspect.code();
        long said = recorded.statements(about).stream()
                .filter(row -> row.text("aspect").equals(aspect.code()))
                .count();
        if (said > 0) {
            cells.put("version", String.valueOf(said + 1));
        }
        bring(by, FactLine.Act.ADD, RecordedRows.STATEMENTS, said > 0 ? key + "/" + (said + 1) : key, cells);
    }

    private void unsay(FactLine by, Row statement) {
        bring(by, FactLine.Act.WITHDRAW, RecordedRows.STATEMENTS, statement.key(), statement.cells());
    }

    private void bring(FactLine by, FactLine.Act act, String kind, @Nullable String key, Map<String, String> cells) {
        boolean itself = key != null
                && Stream.concat(lines.stream(), all.stream().map(Drawn::line))
                        .anyMatch(line -> line.kind().equals(kind) && key.equals(key(line)));
        if (!itself) {
            last++;
            String code = act == FactLine.Act.ADD ? null : key;
            all.add(new Drawn(new FactLine(last, act, kind, code, cells), by.number()));
        }
    }

    private static String key(FactLine line) {
        if (line.code() != null) {
            return line.code();
        }
        return BundleFormat.kind(line.kind()).key().stream()
                .map(column -> line.cells().getOrDefault(column, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private static Map<String, String> saying(Map<String, String> cells) {
        Map<String, String> saying = new LinkedHashMap<>(cells);
        saying.keySet().retainAll(SAYING);
        return saying;
    }

    private static FactLine with(FactLine line, Consumer<Map<String, String>> change) {
        Map<String, String> cells = new LinkedHashMap<>(line.cells());
        change.accept(cells);
        return new FactLine(line.number(), line.act(), line.kind(), line.code(), cells);
    }

    private static void put(Map<String, String> cells, String column, @Nullable String text) {
        if (text == null) {
            cells.remove(column);
        } else {
            cells.put(column, text);
        }
    }
}
