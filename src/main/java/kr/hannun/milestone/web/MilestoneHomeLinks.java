package kr.hannun.milestone.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hannun.audit.Head;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.consortium.Roster;
import kr.hannun.milestone.MilestoneQueries;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.MilestoneState;
import kr.hannun.milestone.PlanWindow;
import kr.hannun.program.CurrentPrograms;
import kr.hannun.shared.Actor;
import kr.hannun.shell.HomeLinks;
import kr.hannun.shell.HomeTask;
import kr.hannun.shell.Link;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The milestones of each programme, and which of them passed without a report, on the desk of whoever plans them. */
@Component
@Order(HomeLinks.OVERDUE)
class MilestoneHomeLinks implements HomeLinks {

    private static final int MOST_SILENT = 5;

    private final CurrentPrograms programs;
    private final MilestoneQueries milestones;
    private final ConsortiumQueries consortia;
    private final Clock clock;

    MilestoneHomeLinks(
            CurrentPrograms programs, MilestoneQueries milestones, ConsortiumQueries consortia, Clock clock) {
        this.programs = programs;
        this.milestones = milestones;
        this.consortia = consortia;
        this.clock = clock;
    }

    @Override
    public List<Link> of(SiteContext visit, Actor actor) {
        return actor.is(Actor.Role.COORDINATOR)
                ? programs.all().stream()
                        .map(program -> Link.to(
                                visit.link(place(program)),
                                visit.texts()
                                        .say("milestone.desk", visit.texts().say(program.name()))))
                        .toList()
                : List.of();
    }

    @Override
    public List<HomeTask> waiting(SiteContext visit, Actor actor) {
        return actor.is(Actor.Role.COORDINATOR)
                ? programs.all().stream()
                        .flatMap(program -> silent(visit, program))
                        .toList()
                : List.of();
    }

    /** The number of silent milestones with the way to their list, then those whose date passed first. */
    private Stream<HomeTask> silent(SiteContext visit, CurrentPrograms.Current program) {
        Texts texts = visit.texts();
        LocalDate today = LocalDate.now(clock);
        Head head = program.head();
        Roster roster = consortia.roster(head);
        List<MilestoneRow> silent = milestones.all(head).stream()
                .filter(row -> row.isKnownOn(today) && row.windowOn(today) != null)
                .filter(row -> row.stateOn(today, null) == MilestoneState.NO_REPORT)
                .filter(row -> roster.activeOn(today).stream()
                        .anyMatch(team -> row.team() == null || team.slug().equals(row.team())))
                .sorted(Comparator.comparing(row -> passedOn(row, today)))
                .toList();
        List<Link> oldest = silent.stream()
                .limit(MOST_SILENT)
                .map(row -> line(visit, program, roster, row, today))
                .toList();
        return silent.isEmpty()
                ? Stream.empty()
                : Stream.of(new HomeTask(
                        Link.to(
                                visit.link(place(program) + "?state=" + MilestoneState.NO_REPORT.symbol()),
                                texts.say(
                                        "milestone.desk.silent",
                                        texts.say(program.name()),
                                        silent.size(),
                                        oldest.size())),
                        oldest));
    }

    private static Link line(
            SiteContext visit, CurrentPrograms.Current program, Roster roster, MilestoneRow row, LocalDate today) {
        Texts texts = visit.texts();
        String slug = row.team();
        String whose = slug == null
                ? texts.say("milestone.program")
                : roster.team(slug).map(team -> texts.say(team.name())).orElse(slug);
        LocalDate passed = passedOn(row, today);
        return Link.to(
                visit.link(place(program) + "/" + row.code() + "/state"),
                texts.say(
                        "milestone.desk.silent.one",
                        whose,
                        texts.say(row.title()),
                        String.valueOf(MilestoneTable.when(texts, row.windowOn(today))),
                        ChronoUnit.DAYS.between(passed, today)));
    }

    private static LocalDate passedOn(MilestoneRow row, LocalDate today) {
        PlanWindow window = Objects.requireNonNull(row.windowOn(today));
        return window.last();
    }

    private static String place(CurrentPrograms.Current program) {
        return program.address("milestones");
    }
}
