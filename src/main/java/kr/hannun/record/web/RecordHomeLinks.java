package kr.hannun.record.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.hannun.program.CurrentPrograms;
import kr.hannun.record.OwedSources;
import kr.hannun.record.WaitingEntries;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Age;
import kr.hannun.shell.HomeLinks;
import kr.hannun.shell.HomeTask;
import kr.hannun.shell.Link;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the record of each programme is kept, with what is being written there, on the desk of whoever keeps it. */
@Component
@Order(HomeLinks.OTHERS_WAIT)
class RecordHomeLinks implements HomeLinks {

    private final CurrentPrograms programs;
    private final WaitingEntries waiting;
    private final OwedSources owed;
    private final Clock clock;

    RecordHomeLinks(CurrentPrograms programs, WaitingEntries waiting, OwedSources owed, Clock clock) {
        this.programs = programs;
        this.waiting = waiting;
        this.owed = owed;
        this.clock = clock;
    }

    @Override
    public List<Link> of(SiteContext visit, Actor actor) {
        return keeps(actor)
                ? programs.all().stream()
                        .map(program -> Link.to(
                                visit.link(program.address("record")),
                                visit.texts().say("record.desk", visit.texts().say(program.name()))))
                        .toList()
                : List.of();
    }

    @Override
    public List<HomeTask> waiting(SiteContext visit, Actor actor) {
        return keeps(actor)
                ? Stream.concat(
                                waiting.of(actor).stream().map(entry -> link(visit, entry)),
                                owed.all().stream().map(program -> link(visit, program)))
                        .map(HomeTask::of)
                        .toList()
                : List.of();
    }

    private Link link(SiteContext visit, OwedSources.OwedRow program) {
        Texts texts = visit.texts();
        return Link.to(
                visit.link("/programs/" + program.program() + "/record/owed"),
                texts.say(
                        "record.desk.owed",
                        texts.say(program.name()),
                        program.facts(),
                        Age.inDays(texts, program.since(), LocalDate.now(clock))));
    }

    private Link link(SiteContext visit, WaitingEntries.WaitingRow entry) {
        Texts texts = visit.texts();
        return Link.to(
                visit.link("/programs/" + entry.program() + "/record/" + entry.number()),
                texts.say(
                        entry.mine() ? "record.desk.draft" : "record.desk.second",
                        texts.say(entry.name()),
                        entry.number(),
                        entry.lines(),
                        Age.of(texts, entry.startedAt(), clock.instant())));
    }

    private static boolean keeps(Actor actor) {
        return actor.keeps();
    }
}
