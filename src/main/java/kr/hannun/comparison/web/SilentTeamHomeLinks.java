package kr.hannun.comparison.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import kr.hannun.audit.Audience;
import kr.hannun.audit.Head;
import kr.hannun.program.CurrentPrograms;
import kr.hannun.shared.Actor;
import kr.hannun.shell.HomeLinks;
import kr.hannun.shell.HomeTask;
import kr.hannun.shell.Link;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.Texts;
import kr.hannun.source.SourceRegister;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The teams of which nothing was heard for long, on the desk of whoever works for the office. */
@Component
@Order(HomeLinks.TO_WATCH)
class SilentTeamHomeLinks implements HomeLinks {

    private static final int MOST_TEAMS = 5;

    private final CurrentPrograms programs;
    private final FactQueries facts;
    private final SourceRegister sources;
    private final Clock clock;

    SilentTeamHomeLinks(CurrentPrograms programs, FactQueries facts, SourceRegister sources, Clock clock) {
        this.programs = programs;
        this.facts = facts;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public List<HomeTask> waiting(SiteContext visit, Actor actor) {
        return Audience.OFFICE.includes(actor.roles())
                ? programs.all().stream()
                        .flatMap(program -> silent(visit, program))
                        .toList()
                : List.of();
    }

    /** How many teams are silent with the way to all teams, then those that are silent the longest. */
    private Stream<HomeTask> silent(SiteContext visit, CurrentPrograms.Current program) {
        Texts texts = visit.texts();
        LocalDate today = LocalDate.now(clock);
        Head head = program.head();
        List<SilentTeam> silent = SilentTeam.on(today, facts.atAGlance(head), sources.documents(head));
        List<Link> longest = silent.stream()
                .limit(MOST_TEAMS)
                .map(each -> line(visit, program, each, today))
                .toList();
        return silent.isEmpty()
                ? Stream.empty()
                : Stream.of(new HomeTask(
                        Link.to(
                                visit.link(program.address("teams")),
                                texts.say(
                                        "comparison.desk.silent",
                                        texts.say(program.name()),
                                        SilentTeam.DAYS,
                                        silent.size(),
                                        longest.size())),
                        longest));
    }

    private static Link line(SiteContext visit, CurrentPrograms.Current program, SilentTeam silent, LocalDate today) {
        Texts texts = visit.texts();
        return Link.to(
                visit.link(program.address("teams/") + silent.team().slug()),
                texts.say(
                        "comparison.desk.silent.one",
                        texts.say(silent.team().name()),
                        texts.when(silent.since()).text(),
                        ChronoUnit.DAYS.between(silent.since(), today)));
    }
}
