package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.hannun.comparison.web.Matrix.Cell;
import kr.hannun.comparison.web.Matrix.Group;
import kr.hannun.comparison.web.Matrix.Row;
import kr.hannun.consortium.TeamRow;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.search.Subject;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Absence;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Run;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** Composes the side-by-side page. */
class ComparisonPage {

    private final Visit visit;
    private final Facts facts;
    private final SourceRegister.Notes notes;

    ComparisonPage(Visit visit, Facts facts, SourceRegister.Notes notes) {
        this.visit = visit;
        this.facts = facts;
        this.notes = notes;
    }

    /** The page; without a table where something in the choice cannot be shown. */
    public record Page(
            Frame frame,
            Form form,
            List<Problem> problems,
            @Nullable Table table) {}

    /** The form as the reader left it, with what it carries along. */
    public record Form(
            String action,
            Map<String, String> carried,
            List<Tick> teams,
            List<Tick> groups,
            boolean onlyDiffering,
            String with) {}

    /** A box to tick. */
    public record Tick(String value, String label, boolean ticked) {}

    /** What cannot be shown, and where it was typed. */
    public record Problem(String field, String text) {}

    /** The table with what it says in words. */
    public record Table(
            List<Head> heads,
            List<Section> sections,
            Findings.Lists findings,
            int rows,
            Link differing,
            Changes.@Nullable Table changes,
            List<Link> disagreements) {}

    /** A team above its column. */
    public record Head(Link link, String standing) {}

    /** A group of rows. */
    public record Section(String label, List<Line> rows) {}

    /** A row with how it divides the teams; neighbours of whom nobody says anything stand as one. */
    public record Line(String label, @Nullable String unit, String division, List<Run<Cell>> cells) {

        static Line of(Row row, String division) {
            return new Line(
                    row.label(), row.unit(), division, Run.of(row.cells(), cell -> cell.nothing() == Absence.UNKNOWN));
        }
    }

    /** Whether the page answers the question. */
    record Answer(Page page, boolean understood) {}

    Answer answer() {
        ComparisonChoice choice = ComparisonChoice.of(visit, facts.roster());
        List<Problem> problems = choice.faults(facts.roster()).stream()
                .distinct()
                .map(fault -> new Problem(fault.field(), texts().say("comparison.fault." + fault.key(), fault.typed())))
                .toList();
        Table table = problems.isEmpty() && !choice.teams().isEmpty() ? table(choice) : null;
        Frame frame =
                Frame.of(visit, "comparison", List.of(), texts().say("comparison.title"), notes.list(), table != null);
        return new Answer(new Page(frame, form(choice), problems, table), problems.isEmpty());
    }

    private Form form(ComparisonChoice choice) {
        List<Tick> teams = facts.roster().teams().stream()
                .filter(team -> team.hasBegunBy(on()) || choice.teams().contains(team.slug()))
                .map(team -> new Tick(
                        team.slug(),
                        texts().say(team.shortName()),
                        choice.teams().contains(team.slug())))
                .toList();
        List<Tick> groups = ComparisonChoice.GROUPS.stream()
                .filter(this::isThere)
                .map(group -> new Tick(
                        group,
                        texts().say("comparison.group." + group),
                        choice.groups().contains(group)))
                .toList();
        String with = choice.with() == null ? "" : choice.with();
        return new Form(visit.path(), visit.carriedFields(), teams, groups, choice.onlyDiffering(), with);
    }

    private Table table(ComparisonChoice choice) {
        List<TeamRow> teams = choice.teams().stream()
                .map(slug -> facts.roster().team(slug).orElseThrow())
                .toList();
        List<String> names =
                teams.stream().map(team -> texts().say(team.shortName())).toList();
        List<Group> groups = groups(choice, teams, on(), notes);
        List<Section> sections = new ArrayList<>();
        for (Group group : groups) {
            List<Line> lines = group.rows().stream()
                    .filter(row -> !choice.onlyDiffering() || !(Division.of(row.cells()) instanceof Division.Same))
                    .map(row -> Line.of(row, Findings.word(row, names, texts())))
                    .toList();
            if (!lines.isEmpty()) {
                sections.add(new Section(group.label(), lines));
            }
        }
        int rows = sections.stream().mapToInt(section -> section.rows().size()).sum();
        Changes.Table changes = choice.secondDay()
                .map(day -> changes(choice, teams, day, groups))
                .orElse(null);
        return new Table(
                teams.stream().map(this::head).toList(),
                sections,
                Findings.of(groups, Findings.Team.of(teams, texts()), texts()),
                rows,
                differing(choice),
                changes,
                disagreements(teams));
    }

    /** The same table with rows that differ alone, or with all of them again. */
    private Link differing(ComparisonChoice choice) {
        return choice.onlyDiffering()
                ? Link.to(visit.with("differs", null), texts().say("comparison.differs.all"))
                : Link.to(visit.with("differs", "on"), texts().say("comparison.differs.only"));
    }

    private List<Group> groups(
            ComparisonChoice choice, List<TeamRow> teams, LocalDate day, SourceRegister.Notes marks) {
        PartialDate newest = visit.reportBy(day);
        ComparisonInput side = new ComparisonInput(facts, teams, day, newest, texts(), marks);
        CapabilityRows capabilities = new CapabilityRows(side);
        return List.of(
                        new TeamRows(side).group(),
                        new ModelRows(side).group(),
                        capabilities.goals(),
                        capabilities.capabilities(),
                        new ThemeRows(side).group(),
                        new SupportRows(side).group(),
                        new ResultRows(side).group(),
                        new MilestoneRows(side).group())
                .stream()
                .filter(group -> choice.groups().contains(group.key()) && isThere(group.key()))
                .toList();
    }

    /** Rows about models only where there are any, as not every programme makes them. */
    private boolean isThere(String group) {
        return visit.program().withModels() || !ComparisonChoice.OF_MODELS.contains(group);
    }

    private Changes.Table changes(ComparisonChoice choice, List<TeamRow> teams, PartialDate second, List<Group> now) {
        LocalDate day = second.last();
        List<Group> then = groups(choice, teams, day, notes.aside());
        Changes changes = new Changes(texts(), notes::taken);
        return day.isBefore(on())
                ? changes.between(teams, day, then, on(), now)
                : changes.between(teams, on(), now, day, then);
    }

    /** What sources disagree about: the teams and the models that are compared. */
    private List<Link> disagreements(List<TeamRow> teams) {
        List<String> codes = new ArrayList<>(teams.stream().map(TeamRow::code).toList());
        facts.models().stream()
                .filter(model -> codes.contains(model.team().code()))
                .map(ModelRow::code)
                .toList()
                .forEach(codes::add);
        return facts.disagreements().all().stream()
                .filter(row -> codes.contains(row.about().code()) && row.isKnownBy(on()))
                .map(row ->
                        Link.to(visit.link("disagreements#" + Subject.anchor(row.code())), texts().say(row.topic())))
                .toList();
    }

    private Head head(TeamRow team) {
        ComparisonInput side = new ComparisonInput(facts, List.of(team), on(), visit.newestReport(), texts(), notes);
        return new Head(
                Link.to(visit.link("teams/" + team.slug()), texts().say(team.shortName())), side.standing(team));
    }

    private LocalDate on() {
        return visit.day().on();
    }

    private Texts texts() {
        return visit.texts();
    }
}
