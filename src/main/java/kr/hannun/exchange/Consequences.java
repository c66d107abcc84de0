package kr.hannun.exchange;

import static kr.hannun.exchange.DrawnLines.put;
import static kr.hannun.exchange.DrawnLines.sayAs;
import static kr.hannun.exchange.DrawnLines.saying;
import static kr.hannun.exchange.DrawnLines.with;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hannun.source.Aspect;

/**
 * What a line brings with it, so that nobody has to write down what follows from it: who says what a fact says newly, who leads a
 * team that comes in, the plan a milestone had before it moved, the name and the values something had before. What the entry
 * says itself is not said again.
 */
final class Consequences {

    private static final String MEMBERS = "memberships";
    private static final String TEAMS = "consortia";

    private final DrawnLines drawn;
    private final RecordedRows recorded;
    private final PlanConsequences plans;
    private final NameConsequences names;
    private final ValueConsequences values;
    private final SourceConsequences sources;

    private Consequences(DrawnLines drawn) {
        this.drawn = drawn;
        this.recorded = drawn.recorded();
        this.plans = new PlanConsequences(drawn);
        this.names = new NameConsequences(drawn);
        this.values = new ValueConsequences(drawn);
        this.sources = new SourceConsequences(drawn);
    }

    /**
     * A line with the number of the one that brought it, which is its own for what somebody wrote.
     *
     * @param line as it is to be taken: whole, and with the sources that stand behind its row
     */
    record Drawn(FactLine line, int by) {}

    /** The lines with what they bring; those that are brought are numbered on from {@code last}. */
    static List<Drawn> of(Bundle record, List<FactLine> lines, int last) {
        DrawnLines drawn = new DrawnLines(record, lines, last);
        lines.forEach(new Consequences(drawn)::draw);
        return drawn.all();
    }

    /** The same for lines that are only judged. */
    static List<Drawn> of(Bundle record, List<FactLine> lines) {
        return of(record, lines, lines.stream().mapToInt(FactLine::number).max().orElse(0));
    }

    private void draw(FactLine written) {
        if (written.act() == FactLine.Act.RETURN) {
            drawn.take(written);
            return;
        }
        FactLine said = sources.owing(written);
        FactLine line = whole(said);
        if (PlanConsequences.isPlan(line)) {
            plans.moved(line);
        }
        drawn.take(line);
        switch (line.act()) {
            case ADD -> added(line);
            case CORRECT -> corrected(line);
            case REVISE -> revised(line, said);
            case WITHDRAW -> withdrawn(line);
            case RETURN -> throw new IllegalStateException("What returns brings nothing that does not return itself");
        }
    }

    /** The line with what only the record can tell: the next number of a plan; of a revised row, who said the rest of it. */
    private FactLine whole(FactLine line) {
        if (line.act() == FactLine.Act.REVISE && Revisions.asAWhole(line.kind())) {
            return besideTheEarlier(line);
        }
        if (line.act() == FactLine.Act.REVISE) {
            Map<String, String> before = recorded.cells(line.kind(), String.valueOf(line.code()));
            return with(line, cells -> {
                if (ValueConsequences.gives(line, before)) {
                    ValueConsequences.restOn(cells, before);
                } else {
                    sayAs(cells, before);
                }
                standing(cells, before);
            });
        }
        return PlanConsequences.isPlan(line) ? with(line, plans::number) : line;
    }

    /** A row that a document says otherwise as a whole is another row, which says which one it revises. */
    private FactLine besideTheEarlier(FactLine line) {
        Map<String, String> cells = new LinkedHashMap<>(line.cells());
        BundleFormat.kind(line.kind()).key().forEach(cells::remove);
        FactLine later = new FactLine(line.number(), FactLine.Act.ADD, line.kind(), null, cells);
        String earlier = String.valueOf(line.code());
        drawn.bring(
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
        boolean led = drawn.written().stream()
                .anyMatch(line -> line.kind().equals(MEMBERS)
                        && team.reference().equals(line.cells().get("team_id"))
                        && "lead".equals(line.cells().get("role")));
        if (!led && team.cells().containsKey("lead_org_id")) {
            Map<String, String> lead = saying(team.cells());
            lead.put("team_id", team.reference());
            lead.put("org_id", String.valueOf(team.cells().get("lead_org_id")));
            lead.put("role", "lead");
            put(lead, "valid_from", team.cells().get("joined_on"));
            drawn.bring(team, FactLine.Act.ADD, MEMBERS, null, lead);
        }
    }

    /** What a row no longer says, nobody says any more. */
    private void corrected(FactLine line) {
        String key = String.valueOf(line.code());
        sources.corrected(line);
        recorded.statements(key).stream()
                .filter(row -> AspectColumns.of(line.kind(), row.text("aspect")).stream()
                        .noneMatch(line.cells()::containsKey))
                .forEach(row -> unsay(line, row));
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
        names.renamed(line, written, before);
        values.revised(line, before);
        corrected(line);
    }

    /** With a row goes what was said of it and what it was before, and with a milestone its plans and what became of it. */
    private void withdrawn(FactLine line) {
        String key = String.valueOf(line.code());
        recorded.statements(key).forEach(row -> unsay(line, row));
        recorded.revisions(key)
                .forEach(row ->
                        drawn.bring(line, FactLine.Act.WITHDRAW, RecordedRows.REVISIONS, row.key(), row.cells()));
        recorded.former(key)
                .forEach(row ->
                        drawn.bring(line, FactLine.Act.WITHDRAW, row.format().name(), row.key(), row.cells()));
        if (line.kind().equals(RecordedRows.MILESTONES)) {
            recorded.course(key)
                    .forEach(row -> drawn.bring(
                            line, FactLine.Act.WITHDRAW, row.format().name(), row.key(), row.cells()));
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
        drawn.bring(by, FactLine.Act.ADD, RecordedRows.STATEMENTS, said > 0 ? key + "/" + (said + 1) : key, cells);
    }

    private void unsay(FactLine by, Row statement) {
        drawn.bring(by, FactLine.Act.WITHDRAW, RecordedRows.STATEMENTS, statement.key(), statement.cells());
    }
}
