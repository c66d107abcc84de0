package kr.hannun.milestone.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hannun.consortium.TeamRow;
import kr.hannun.milestone.MilestoneQueries;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.MilestoneState;
import kr.hannun.milestone.Tally;
import kr.hannun.milestone.web.Drawing.Drawn;
import kr.hannun.program.ProgramQueries;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of the milestones in one view of the database. */
@Component
class MilestonesPage {

    private static final int MOST_NAMED = 5;

    private final MilestoneQueries milestones;
    private final ProgramQueries programs;
    private final SourceRegister sources;
    private final Words words;

    MilestonesPage(MilestoneQueries milestones, ProgramQueries programs, SourceRegister sources, Words words) {
        this.milestones = milestones;
        this.programs = programs;
        this.sources = sources;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param done how many were done on the day
     * @param silent how many had passed without a report
     * @param moved which plans moved more than once, in words, or null
     * @param earlier whether the day has passed, so that what was first spoken of after it is left out
     * @param carried what the filter's form carries along
     * @param total how many were known on the day
     * @param shown how many of them are shown
     * @param timeline the timeline, or null where nothing is shown
     * @param everything this page without a filter
     * @param calendar where the filter leads for whoever wants what it shows in a calendar
     * @param history where the phases have their sources
     * @param add where another milestone is planned, or null for whoever may not
     */
    public record Page(
            Frame frame,
            int done,
            int silent,
            int overdue,
            @Nullable String moved,
            boolean earlier,
            Map<String, String> carried,
            List<MilestoneFilter.Option> states,
            List<MilestoneFilter.Option> teams,
            int total,
            int shown,
            @Nullable Drawn timeline,
            List<MilestoneTable.Group> groups,
            String everything,
            String calendar,
            String history,
            @Nullable String add) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        Texts texts = visit.texts();
        LocalDate day = visit.day().on();
        MilestoneSelection selection = selection(visit);
        List<MilestoneRow> known = selection.known();
        Tally tally = Tally.of(known, day, visit.newestReport());
        int count = selection.count();
        SourceRegister.Notes notes = sources.notes(visit);
        List<MilestoneTable.Group> groups = groups(visit, notes, selection.teams(), selection.shown());
        return new Page(
                Frame.of(visit, "milestones", texts.say("shell.nav.milestones"), notes.list()),
                tally.count(MilestoneState.DONE),
                tally.count(MilestoneState.NO_REPORT),
                tally.count(MilestoneState.OVERDUE),
                moved(texts, known, day),
                visit.isAnnounced() && day.isBefore(visit.day().today()),
                visit.carriedFields(),
                selection.choice().stateOptions(texts, tally),
                selection.choice().teamOptions(texts, selection.teams(), known),
                tally.total(),
                count,
                count == 0 ? null : timeline(visit, selection),
                groups,
                visit.link("milestones"),
                visit.link("milestones.ics"),
                visit.link("history"),
                visit.is(Actor.Role.COORDINATOR) && visit.head().known() == null ? visit.link("milestones/new") : null);
    }

    /** The same milestones as a calendar; {@code site} is what the addresses of pages begin with. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public String calendar(Visit visit, String site) {
        MilestoneSelection selection = selection(visit);
        return new MilestoneCalendar(visit, selection.teams(), site).of(selection);
    }

    private MilestoneSelection selection(Visit visit) {
        return MilestoneSelection.of(visit, milestones.all(visit.head()), milestones.teams(visit.head()));
    }

    private static @Nullable String moved(Texts texts, List<MilestoneRow> known, LocalDate day) {
        List<String> titles = known.stream()
                .filter(row -> row.movesBy(day) > 1)
                .map(row -> texts.say("milestone.quoted", texts.say(row.title())))
                .toList();
        return titles.isEmpty()
                ? null
                : texts.say(
                        "milestone.moved",
                        titles.size(),
                        titles.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")));
    }

    private List<MilestoneTable.Group> groups(
            Visit visit, SourceRegister.Notes notes, List<TeamRow> teams, Map<String, List<MilestoneRow>> shown) {
        MilestoneTable table = new MilestoneTable(visit, notes, phases(visit));
        List<MilestoneTable.Group> groups = new ArrayList<>();
        groups.add(group(
                table, new Link("", visit.texts().say("milestone.program"), true), shown.get(MilestoneFilter.PROGRAM)));
        for (TeamRow team : teams) {
            Link link =
                    Link.to(visit.link("teams/" + team.slug()), visit.texts().say(team.name()));
            groups.add(group(table, link, shown.get(team.slug())));
        }
        return groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    }

    private static MilestoneTable.Group group(MilestoneTable table, Link link, @Nullable List<MilestoneRow> rows) {
        return new MilestoneTable.Group(
                link, rows == null ? List.of() : rows.stream().map(table::row).toList());
    }

    private Drawn timeline(Visit visit, MilestoneSelection selection) {
        return new Drawing(visit, words.labels(visit.head()))
                .drawn(phases(visit), selection.known(), selection.chosenTeams(), selection.shown());
    }

    private List<PhaseRow> phases(Visit visit) {
        return programs.course(visit.head()).phases();
    }
}
