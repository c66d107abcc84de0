package kr.hannun.record;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.hannun.audit.Head;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Trail;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.JudgeLines;
import kr.hannun.exchange.LineFault;
import kr.hannun.exchange.TakeLines;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shared.Slug;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes an entry into the record: all its lines or none, with one reason and as one entry of the history. */
@Component
public class ConfirmEntry {

    private final EntryWriteCourse desk;
    private final EntryLines lines;
    private final JudgeLines judge;
    private final TakeLines taking;
    private final SecondKeeper people;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    ConfirmEntry(
            EntryWriteCourse desk,
            EntryLines lines,
            JudgeLines judge,
            TakeLines taking,
            SecondKeeper people,
            Trail trail,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.lines = lines;
        this.judge = judge;
        this.taking = taking;
        this.people = people;
        this.trail = trail;
        this.events = events;
    }

    /** Takes all lines of a draft into the record, or none; where that takes two people, the draft waits for the second. */
    public Outcome confirm(Actor actor, EntryTarget target, String why) {
        return desk.takeDraft(actor, target, entry -> look(actor, target, why, entry));
    }

    /** The second person takes what waits, for the reason it was proposed with. */
    public Outcome second(Actor actor, EntryTarget target) {
        return desk.takeProposed(
                target,
                actor,
                entry -> entry.isOf(actor)
                        ? Outcome.Refused.of(EntryWriteCourse.CONFIRM, "record.problem.second-missing")
                        : look(actor, target, entry.why(), entry));
    }

    private Outcome look(Actor actor, EntryTarget target, String why, Entry entry) {
        return entry.isAt(target.version()) ? judged(actor, target, why, entry) : new Outcome.Stale();
    }

    /** Takes an entry as it stands, or says what stands against it. */
    Outcome judged(Actor actor, EntryTarget target, String why, Entry entry) {
        List<TakeLines.Taken> all = lines.taken(entry.id());
        List<FactLine> written = all.stream().map(TakeLines.Taken::line).toList();
        Head head = trail.head(target.slug()).orElseThrow();
        List<Problem> problems = Stream.of(
                        overtaken(target.slug(), all),
                        unchanged(all),
                        problems(written, judge.judge(head, written)).stream(),
                        taking.obstacles(head, written).stream())
                .flatMap(Function.identity())
                .toList();
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        return entry.isDraft() && people.isNeeded(all)
                ? propose(actor, target, why, entry, all)
                : confirm(actor, target, why, entry, taking.take(head, written, entry.lastLine()));
    }

    private Outcome propose(Actor actor, EntryTarget target, String why, Entry entry, List<TakeLines.Taken> all) {
        entry.propose(why);
        events.publishEvent(new EntryEvent.FactsProposed(EntryDetails.of(actor, target, why, entry.source(), all)));
        return new Outcome.Done(target.place());
    }

    private Outcome confirm(Actor actor, EntryTarget target, String why, Entry entry, List<TakeLines.Taken> taken) {
        String document = taken.stream()
                .filter(each -> entry.source().equals("@" + each.line().number()))
                .map(each -> String.valueOf(each.line().code()))
                .findFirst()
                .orElse(entry.source());
        entry.numberUpTo(taken.getLast().line().number());
        entry.confirm(actor, document, why, desk.now());
        lines.became(entry.id(), taken);
        events.publishEvent(new EntryEvent.FactsRecorded(
                EntryDetails.of(actor, target, why, document, taken, desk.names(target.program(), taken))));
        return new Outcome.Done(target.place());
    }

    /** Facts that somebody else changed after a line about them was written: it is shown what stands there now. */
    private Stream<Problem> overtaken(Slug program, List<TakeLines.Taken> written) {
        return written.stream()
                .filter(each -> !each.before().equals(desk.recorded(program, each.line())))
                .map(each -> Problem.of(
                        "line-" + each.line().number(),
                        "record.problem.overtaken",
                        each.line().number()));
    }

    /** Corrections that correct nothing: the history would tell of a change that is none. */
    private static Stream<Problem> unchanged(List<TakeLines.Taken> written) {
        return written.stream()
                .filter(each -> each.line().act() == FactLine.Act.CORRECT
                        && each.before().equals(each.line().cells()))
                .map(each -> Problem.of(
                        "line-" + each.line().number(),
                        "record.problem.unchanged",
                        each.line().number()));
    }

    private static List<Problem> problems(List<FactLine> written, List<LineFault> faults) {
        if (written.isEmpty()) {
            return List.of(Problem.of(EntryWriteCourse.CONFIRM, "record.problem.nothing"));
        }
        return faults.stream()
                .map(fault -> fault.line() == 0
                        ? Problem.of(
                                EntryWriteCourse.CONFIRM,
                                "record.problem.elsewhere",
                                String.valueOf(fault.fact()),
                                fault.text())
                        : Problem.of("line-" + fault.line(), "record.problem.line", fault.line(), fault.text()))
                .toList();
    }
}
