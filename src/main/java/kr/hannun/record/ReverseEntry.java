package kr.hannun.record;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.hannun.audit.Head;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Trail;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.JudgeLines;
import kr.hannun.exchange.TakeLines;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes everything back that was recorded in one act, unless something was built on it since. */
@Component
public class ReverseEntry {

    private final EntryWriteCourse desk;
    private final EntryLines lines;
    private final JudgeLines judge;
    private final TakeLines taking;
    private final SecondKeeper people;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    ReverseEntry(
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

    /** Takes everything back that was taken in one act, unless something was built on it since. */
    public Outcome reverse(Actor actor, EntryTarget target, String why) {
        return desk.take(actor, target, entry -> {
            if (!entry.isConfirmed()) {
                return Outcome.Refused.of("why", "record.problem.not-confirmed");
            }
            return entry.isAt(target.version()) ? reverse(actor, target, why, entry) : new Outcome.Stale();
        });
    }

    private Outcome reverse(Actor actor, EntryTarget target, String why, Entry entry) {
        List<TakeLines.Taken> taken = lines.taken(entry.id());
        Head head = trail.head(target.slug()).orElseThrow();
        List<FactLine> back = taken.stream().map(ReverseEntry::back).toList();
        List<String> touched = taking.changedSince(head, taken);
        List<Problem> problems = Stream.of(
                        touched.stream().map(fact -> Problem.of("why", "record.problem.changed-since", fact)),
                        judge.judge(head, back).stream()
                                .map(fault -> Problem.of(
                                        "why",
                                        "record.problem.stands-on-it",
                                        String.valueOf(fault.fact()),
                                        fault.text())),
                        taking.obstacles(head, back).stream()
                                .map(obstacle -> new Problem("why", obstacle.key(), obstacle.arguments())))
                .flatMap(Function.identity())
                .toList();
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        boolean byTwo = entry.isByTwo()
                || people.isNeeded(taken.stream().map(ReverseEntry::gone).toList());
        if (byTwo && !entry.isAskedBack()) {
            entry.askReversal(actor, why);
            events.publishEvent(
                    new EntryEvent.FactsAskedBack(EntryDetails.of(actor, target, why, entry.source(), taken)));
            return new Outcome.Done(target.place());
        }
        if (entry.isAskedBackBy(actor)) {
            return Outcome.Refused.of("why", "record.problem.second-missing");
        }
        List<TakeLines.Taken> gone = taking.take(head, back, entry.lastLine());
        entry.reverse(actor, why, desk.now());
        events.publishEvent(new EntryEvent.FactsTakenBack(EntryDetails.of(actor, target, why, entry.source(), gone)));
        return new Outcome.Done(target.place());
    }

    /** A line that takes something back, with what stands in the record before it. */
    private static TakeLines.Taken gone(TakeLines.Taken taken) {
        return new TakeLines.Taken(back(taken), taken.subject(), taken.line().cells());
    }

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
}
